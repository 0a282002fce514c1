"""Sourcing: how many sources events rest on, whose, how old, and which have no address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from explainer.language.counting import counted
from explainer.link import Site

OLDEST = 10
"""An hour's work: an editor reads these again, then asks for the next."""


def sourcing(site: Site) -> Iterator[str]:
    """Yield the lines of the report."""
    yield from _numbers(site)
    yield from _single_publishers(site)
    yield from _without_address(site)
    yield from _oldest(site)


def _numbers(site: Site) -> Iterator[str]:
    counts = Counter(len(site.cited["event", event]) for event in site.events)
    yield "Events by number of sources"
    for number, events in sorted(counts.items()):
        yield f"  {counted(number, 'source'):>11}: {events}"


def _single_publishers(site: Site) -> Iterator[str]:
    yield "Events that rest on one publisher"
    for event in site.events.values():
        publishers = {site.sources[s].publisher for s in site.cited["event", event.id]}
        if len(publishers) == 1:
            yield f"  {event.id} (importance {event.importance}): {publishers.pop()}"


def _without_address(site: Site) -> Iterator[str]:
    yield "Cited sources without an address"
    for source in site.sources.values():
        if not source.url and not source.archived_url and source.id in site.citations:
            yield f"  {source.id}: {source.title}, {source.publisher}"


def _oldest(site: Site) -> Iterator[str]:
    dated = sorted((s.accessed.text, s.id) for s in site.sources.values() if s.accessed)
    yield f"Sources read longest ago ({len(dated)} of {len(site.sources)} say when)"
    for accessed, identity in dated[:OLDEST]:
        yield f"  {accessed} {identity}"
