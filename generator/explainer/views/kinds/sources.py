"""The bibliography: all sources by kind, those of a kind by publisher."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from msgspec import Struct

from explainer import addresses
from explainer.language.catalogue import Catalogue
from explainer.language.ordering import order
from explainer.link import Site
from explainer.lists import ROOM, LetterGroup, Plan, Shelf, by_letter, part_name, runs, weight
from explainer.model import Source
from explainer.views.desk import Desk
from explainer.views.items import source_item
from explainer.views.planning import PagePlan, Shown
from explainer.views.values import Link, SourceItem
from explainer.views.versions import list_all
from explainer.views.ways import Listing, Ways
from explainer.views.words import source_kinds

PAGE = ROOM * 5 / 8
"""Room for sources on a page: about 140. Before they had letters pages held 150, and an address
that stood then should still lead to one."""
SOURCE = 25
"""Compressed markup of a source, with its date, language and what rests on it."""


class SourceKind(Struct, frozen=True):
    """One kind of source with its number."""

    link: Link
    count: int


class SourcesView(Struct, frozen=True):
    """Everything that the bibliography's first page shows."""

    kinds: tuple[SourceKind, ...]
    count: int
    publishers: int
    languages: int
    most_cited: tuple[SourceItem, ...]


class SourceListView(Struct, frozen=True):
    """Everything that a list of one kind of source shows; ``count`` is of all its pages."""

    sources: tuple[SourceItem, ...]
    count: int
    ways: Ways


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the bibliography: its first page and the lists by kind."""
    if not site.sources:
        return
    kinds = _by_kind(site)
    index = partial(_index, kinds)
    yield PagePlan(
        addresses.SOURCES,
        "sources",
        site.words.gettext("Sources"),
        index,
        current=addresses.SOURCES,
    )
    for kind, sources in kinds.items():
        yield from _lists(site, kind, sources)


def _by_kind(site: Site) -> dict[str, list[Source]]:
    alphabet = order(site.words.language)
    ordered = sorted(
        site.sources.values(),
        key=lambda s: (alphabet.key(s.publisher), alphabet.key(s.title), s.id),
    )
    return {
        kind: [source for source in ordered if source.kind == kind]
        for kind in source_kinds(site.words)
        if any(source.kind == kind for source in ordered)
    }


def _index(kinds: Mapping[str, list[Source]], desk: Desk) -> Shown:
    site = desk.site
    list_all(desk, site.sources.values())
    ranked = sorted(site.sources.values(), key=lambda s: (-len(site.citations.get(s.id, ())), s.id))
    view = SourcesView(
        kinds=tuple(
            SourceKind(
                Link(desk.link("source-kind", kind), source_kinds(desk.words)[kind][0]),
                len(sources),
            )
            for kind, sources in kinds.items()
        ),
        count=len(site.sources),
        publishers=len({source.publisher for source in ranked}),
        languages=len({source.language for source in ranked}),
        most_cited=tuple(source_item(desk, source) for source in ranked[:20]),
    )
    said = desk.words.ngettext(
        "The source that the statements of this site rest on.",
        "The %(num)s sources that the statements of this site rest on.",
        view.count,
    )
    return Shown(said, view)


def _lists(site: Site, kind: str, sources: list[Source]) -> Iterator[PagePlan]:
    """Yield the list of one kind, by publisher: whole letters on a page, as many as fit.

    A new source changes the page of its letter; the pages are numbered, and keep their numbers
    until one of them is full.
    """
    words = site.words
    many, _ = source_kinds(words)[kind]
    root = _shelf(words, site.address("source-kind", kind), sources)

    def describe(one: Shelf[Source]) -> str:
        if one.name:
            return words.gettext(
                "%(sources)s that statements of this site rest on, %(part)s.",
                sources=many,
                part=one.name,
            )
        return words.gettext("%(sources)s that statements of this site rest on.", sources=many)

    def view(desk: Desk, one: Shelf[Source], ways: Ways) -> SourceListView:
        return SourceListView(
            tuple(source_item(desk, source) for source in one.items), len(sources), ways
        )

    current = addresses.SOURCES
    crumbs = ((addresses.SOURCES, words.gettext("Sources")),)
    listing = Listing(words, root, many, many, "source-list", current, describe, view, crumbs)
    yield from listing.pages()


def _shelf(words: Catalogue, address: str, sources: list[Source]) -> Shelf[Source]:
    plan: Plan[Source] = Plan((), _weigh, room=PAGE, words=words)
    letters = by_letter(((source.publisher, source) for source in sources), words)
    named = [one for group in runs(letters, plan) for one in _blocks(group, plan)]
    if len(named) == 1:
        return Shelf(address, "", named[0].items)
    pages = tuple(
        Shelf(address if number == 1 else f"{address}{number}/", one.letter, one.items)
        for number, one in enumerate(named, 1)
    )
    return Shelf(address, "", tuple(sources), pages)


def _blocks(group: LetterGroup[Source], plan: Plan[Source]) -> Iterator[LetterGroup[Source]]:
    """Yield a run of letters whole, or a letter that does not fit on a page in parts."""
    if plan.fits(group.items):
        yield group
        return
    for number, block in enumerate(plan.blocks(group.items), 1):
        yield LetterGroup(
            part_name(plan.words, group.letter, number) if number > 1 else group.letter, block
        )


def _weigh(source: Source) -> float:
    return weight((source.title, source.author, source.publisher, source.url), SOURCE)
