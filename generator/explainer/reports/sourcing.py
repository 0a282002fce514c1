"""Sourcing: how many sources events rest on, whose, how old, and which have no address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from explainer.language.counting import counted
from explainer.link import Site
from explainer.reports.values import Asked, Part, Report, Row, row
from explainer.sourcing import independent

OLDEST = 10
"""An hour's work: an editor reads these again, then asks for the next."""


def report(site: Site, asked: Asked) -> Report:
    """Return what the statements of a site rest on."""
    single, bare = tuple(_single(site)), tuple(_without_address(site))
    dated = sum(source.accessed is not None for source in site.sources.values())
    oldest = f"Sources read longest ago ({dated} of {len(site.sources)} say when)"
    return Report(
        "sources",
        "Sources",
        "What the statements rest on.",
        f"{counted(len(single), 'single sources')}; {counted(len(bare), 'bare sources')}",
        (
            Part("Events by number of independent sources", ("events",), tuple(_numbers(site))),
            Part("Events without two independent sources", ("importance", "publisher"), single),
            Part("Cited sources without an address", ("title", "publisher"), bare),
            Part(oldest, ("accessed",), tuple(_oldest(site))),
        ),
    )


def _numbers(site: Site) -> Iterator[Row]:
    counts = Counter(len(_independent(site, event)) for event in site.events)
    for number, events in sorted(counts.items()):
        yield Row((counted(number, "source"), events))


def _single(site: Site) -> Iterator[Row]:
    for event in site.events.values():
        groups = _independent(site, event.id)
        if len(groups) == 1:
            publishers = sorted({site.sources[one].publisher for one in groups[0]})
            yield row(site, event, event.id, event.importance, "; ".join(publishers))


def _independent(site: Site, event: str) -> tuple[frozenset[str], ...]:
    return independent(site, site.cited["event", event])


def _without_address(site: Site) -> Iterator[Row]:
    for source in site.sources.values():
        if not source.url and not source.archived_url and source.id in site.citations:
            yield row(site, source, source.id, source.title, source.publisher)


def _oldest(site: Site) -> Iterator[Row]:
    dated = sorted((s.accessed.text, s.id) for s in site.sources.values() if s.accessed)
    for accessed, identity in dated[:OLDEST]:
        yield row(site, site.sources[identity], identity, accessed)
