"""A source: what it is, where it is read, what rests on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from msgspec import Struct

from explainer import addresses
from explainer.language.counting import counted
from explainer.link import Key, Site
from explainer.lists import Plan, Shelf, parts, weight
from explainer.model import Source
from explainer.views.desk import Desk
from explainer.views.excerpts import shortened
from explainer.views.items import source_item
from explainer.views.planning import PagePlan
from explainer.views.told import told
from explainer.views.values import Date, Link, SourceItem
from explainer.views.ways import Listing, Ways
from explainer.views.where_shown import home_of
from explainer.views.words import RECORD_KINDS, SOURCE_KINDS

STATEMENT = 30
"""Compressed markup of a statement, with the address and the kind of its page."""
LETTERS = 240
"""So many letters of a record's text stand in a statement at most: some 28 words."""


class Statement(Struct, frozen=True):
    """A statement that rests on a source, with the page it stands on."""

    link: Link
    text: str


class SourceFacts(Struct, frozen=True):
    """What a source is and where it is read."""

    source: SourceItem
    side: str | None
    accessed: Date | None
    note: str | None
    kind: Link


class SourceView(Struct, frozen=True):
    """Everything that the page of a source shows; further pages have its statements only."""

    facts: SourceFacts | None
    statements: tuple[Statement, ...]
    ways: Ways


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the page of each source, and those of its statements that do not fit on it."""
    for source in site.sources.values():
        first, *more = _listing(site, source).pages()
        yield replace(first, text_of=("source", source.id))
        yield from more


def _listing(site: Site, source: Source) -> Listing[Key]:
    """Return a source's statements as they are written, so that most new ones stand last."""
    plan: Plan[Key] = Plan((), lambda key: _weigh(site, key))
    root = parts(site.citations.get(source.id, ()), site.address("source", source.id), plan)

    def describe(one: Shelf[Key]) -> str:
        more = f" {one.name}." if one.name else ""
        said = counted(len(root.items), "statements of a source")
        return f"{source.publisher}: {said}{more}"

    def view(desk: Desk, one: Shelf[Key], ways: Ways) -> SourceView:
        facts = _facts(desk, source) if one.address == root.address else None
        return SourceView(facts, tuple(_statement(desk, key) for key in one.items), ways)

    kind = (site.address("source-kind", source.kind), SOURCE_KINDS[source.kind][0])
    return Listing(
        root,
        source.title,
        source.title,
        "source",
        addresses.SOURCES,
        describe,
        view,
        ((addresses.SOURCES, "Sources"), kind),
        _head(source),
    )


def _facts(desk: Desk, source: Source) -> SourceFacts:
    return SourceFacts(
        source=source_item(desk, source),
        side=desk.side(source.side) if source.side else None,
        accessed=desk.maybe_date(source.accessed),
        note=source.note,
        kind=Link(desk.link("source-kind", source.kind), SOURCE_KINDS[source.kind][0]),
    )


def _head(source: Source) -> str:
    """Return a title that no other page has: two sources can share theirs."""
    published = f", {source.published}" if source.published else ""
    return f"Source: {source.title} ({source.publisher}{published})"


def _statement(desk: Desk, key: Key) -> Statement:
    kind, _ = key
    name, text = told(desk.site, key)
    link = Link(desk.to(home_of(desk.site, key)), name, RECORD_KINDS[kind])
    return Statement(link, shortened(text, 28))


def _weigh(site: Site, key: Key) -> float:
    kind, identity = key
    record = site.records[kind][identity]
    return weight((record.label, record.in_short[:LETTERS]), STATEMENT)
