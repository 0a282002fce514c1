"""A source: what it is, where it is read, what rests on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from msgspec import Struct

from explainer import addresses
from explainer.language.catalogue import Catalogue
from explainer.link import Site, Statement
from explainer.lists import Plan, Shelf, parts, weight
from explainer.model import Source
from explainer.views.desk import Desk
from explainer.views.excerpts import shortened
from explainer.views.items import source_item
from explainer.views.planning import PagePlan
from explainer.views.told import name_of
from explainer.views.values import Date, Link, SourceItem
from explainer.views.ways import Listing, Ways
from explainer.views.where_shown import place_of
from explainer.views.words import record_kinds, source_kinds

STATEMENT = 30
"""Compressed markup of a statement, with the address and the kind of its page."""
ARCHIVE = "https://web.archive.org/web/*/"
"""Lists the copies of an address, if there are any: where a reader looks whose page is gone."""
LONGEST = 40
"""Words of a statement at most, in whole sentences: some 240 letters."""


class Text(Struct, frozen=True):
    """A statement, and whose account or count it is, where it is not what we say."""

    text: str
    whose: str | None


class Stated(Struct, frozen=True):
    """What rests on a source in one place: a record, or a section of it."""

    link: Link
    texts: tuple[Text, ...]


class SourceFacts(Struct, frozen=True):
    """What a source is and where it is read."""

    source: SourceItem
    find_copy: str | None
    side: str | None
    accessed: Date | None
    note: str | None
    kind: Link
    passes_on: tuple[str, ...]
    """Whose reports it prints or retells."""


class SourceView(Struct, frozen=True):
    """Everything that the page of a source shows; further pages have its statements only."""

    facts: SourceFacts | None
    stated: tuple[Stated, ...]
    ways: Ways


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the page of each source, and those of its statements that do not fit on it."""
    for source in site.sources.values():
        first, *more = _listing(site, source).pages()
        yield replace(first, text_of=("source", source.id))
        yield from more


def _listing(site: Site, source: Source) -> Listing[Statement]:
    """Return a source's statements as they are written, so that most new ones stand last."""
    plan: Plan[Statement] = Plan((), lambda one: _weigh(site, one), words=site.words)
    root = parts(site.ledger.get(source.id, ()), site.address("source", source.id), plan)

    def describe(one: Shelf[Statement]) -> str:
        said = _described(site.words, source, len(root.items))
        return f"{said} {site.words.sentences((one.name,))}".rstrip()

    def view(desk: Desk, one: Shelf[Statement], ways: Ways) -> SourceView:
        facts = _facts(desk, source) if one.address == root.address else None
        return SourceView(facts, tuple(_stated(desk, one.items)), ways)

    words = site.words
    kind = (site.address("source-kind", source.kind), source_kinds(words)[source.kind][0])
    return Listing(
        words,
        root,
        source.title,
        source.title,
        "source",
        addresses.SOURCES,
        describe,
        view,
        ((addresses.SOURCES, words.gettext("Sources")), kind),
        _head(words, source),
    )


def _facts(desk: Desk, source: Source) -> SourceFacts:
    desk.says.add(("source", source.id))
    return SourceFacts(
        source=source_item(desk, source),
        find_copy=None if source.archived_url or not source.url else f"{ARCHIVE}{source.url}",
        side=desk.side(source.side) if source.side else None,
        accessed=desk.maybe_date(source.accessed),
        note=source.note,
        kind=Link(desk.link("source-kind", source.kind), source_kinds(desk.words)[source.kind][0]),
        passes_on=tuple(_told(desk.site, told) for told in source.passes_on),
    )


def _told(site: Site, told: str) -> str:
    """Return whose report a source passes on: an agency's, or another source by its title."""
    known = site.sources.get(told)
    return f"{known.publisher}{site.words.comma}{known.title}" if known else told


def _head(words: Catalogue, source: Source) -> str:
    """Return a title that no other page has: two sources can share theirs."""
    published = f"{words.comma}{source.published}" if source.published else ""
    return words.gettext(
        "Source: %(title)s (%(publisher)s)",
        title=source.title,
        publisher=f"{source.publisher}{published}",
    )


def _described(words: Catalogue, source: Source, number: int) -> str:
    if not number:
        return words.gettext(
            "%(publisher)s: a source of no statement on this site yet.",
            publisher=source.publisher,
        )
    return words.ngettext(
        "%(publisher)s: a source of %(num)s statement on this site.",
        "%(publisher)s: a source of %(num)s statements on this site.",
        number,
        publisher=source.publisher,
    )


def _stated(desk: Desk, statements: Iterable[Statement]) -> Iterator[Stated]:
    """Yield statements by the place at which they stand, in the order in which they are written."""
    for (key, place), some in groupby(statements, lambda one: (one.key, place_of(desk.site, one))):
        link = Link(desk.to(place), name_of(desk.site, key), record_kinds(desk.words)[key[0]])
        yield Stated(link, tuple(_text(desk, one) for one in some))


def _text(desk: Desk, one: Statement) -> Text:
    whose = desk.side(one.side) if one.side else one.voice
    return Text(shortened(one.text, LONGEST), whose)


def _weigh(site: Site, one: Statement) -> float:
    return weight((name_of(site, one.key), shortened(one.text, LONGEST)), STATEMENT)
