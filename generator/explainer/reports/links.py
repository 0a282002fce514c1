"""Links: what became of addresses when ``check --links`` asked for them last."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language.counting import counted
from explainer.link import Site
from explainer.model import DocumentRecord, Source
from explainer.reports.values import Answered, Asked, Cell, Part, Report, Row, addressed, row

OLDEST = 25
"""Addresses that were asked longest ago: a table that is looked over; the others are younger."""


def report(site: Site, asked: Asked) -> Report:
    """Return the addresses that are dead, have moved, have no copy, were not asked for long."""
    dead, moved = tuple(_dead(site, asked)), tuple(_moved(site, asked))
    bare = tuple(_without_a_copy(site))
    known = [one.on for _, one in _asked(site, asked)]
    days = f"asked from {min(known)} to {max(known)}" if known else NEVER
    counts = (counted(len(dead), "dead links"), counted(len(moved), "moved links"))
    summary = (*(counts if known else ()), counted(len(bare), "links without a copy"), days)
    return Report(
        "links",
        "Links",
        'What became of the addresses of sources and documents when "explainer check --links" '
        "asked last, and which sources have no archived copy.",
        ", ".join(summary),
        (
            Part("Does not answer", ("what it did", "archived", "statements", "asked"), dead),
            Part("Has moved", ("where to", "asked"), moved),
            Part("Without a copy", ("statements",), bare),
            Part("Asked longest ago", ("asked",), _oldest(site, asked)),
        ),
    )


NEVER = 'not asked yet: "explainer check --links" does'


def _asked(site: Site, asked: Asked) -> Iterator[tuple[Source | DocumentRecord, Answered]]:
    """Yield each record whose address was asked, with what that answered."""
    for record, address in addressed(site):
        if last := asked.answers.get(address):
            yield record, last


def _dead(site: Site, asked: Asked) -> Iterator[Row]:
    for record, last in _asked(site, asked):
        if last.wrong:
            archived = "yes" if getattr(record, "archived_url", None) else "no"
            yield _row(site, record, last.wrong, archived, _statements(site, record), last.on)


def _moved(site: Site, asked: Asked) -> Iterator[Row]:
    for record, last in _asked(site, asked):
        if last.moved and last.moved != str(record.url):
            yield _row(site, record, last.moved, last.on)


def _without_a_copy(site: Site) -> Iterator[Row]:
    """Yield the sources of which no copy is known, first those on which most rests."""
    bare = [one for one in site.sources.values() if one.url and not one.archived_url]
    for source in sorted(bare, key=lambda one: -_statements(site, one)):
        yield _row(site, source, _statements(site, source))


def _oldest(site: Site, asked: Asked) -> tuple[Row, ...]:
    found = sorted(_asked(site, asked), key=lambda pair: pair[1].on)
    return tuple(_row(site, record, last.on) for record, last in found[:OLDEST])


def _statements(site: Site, record: Source | DocumentRecord) -> int:
    return len(site.ledger.get(record.id, ())) if isinstance(record, Source) else 0


def _row(site: Site, record: Source | DocumentRecord, *cells: Cell) -> Row:
    return row(site, record, str(record.url), *cells, at=("url",))
