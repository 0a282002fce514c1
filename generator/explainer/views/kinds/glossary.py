"""The glossary: words, what they mean, who says them and who does not."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from explainer import addresses
from explainer.link import Site
from explainer.lists import ROOM, LetterGroup, Shelf, by_letter, weight
from explainer.model import Term
from explainer.prose import Passage
from explainer.views.desk import Desk
from explainer.views.items import cited_sources
from explainer.views.planning import PagePlan
from explainer.views.values import Link, SourceItem
from explainer.views.ways import Listing, Ways

NAME = 20
"""Compressed markup of a word that leads to its page."""


class TermItem(Struct, frozen=True):
    """One word."""

    id: str
    term: str
    aliases: tuple[str, ...]
    meaning: str
    used_by: str
    avoided_by: str
    our_use: str
    sources: tuple[Link, ...]
    wikidata: str | None


class TermName(Struct, frozen=True):
    """A word of which all is said on another page; its anchor stays where it always was."""

    id: str
    link: Link


class GlossaryView(Struct, frozen=True):
    """Words with what they mean; where these are on pages of letters, the words alone."""

    groups: tuple[LetterGroup[TermItem], ...]
    names: tuple[LetterGroup[TermName], ...]
    ways: Ways
    sources: tuple[SourceItem, ...] = ()


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the glossary, where there are terms: one page, or one a letter."""
    root, words = site.glossary, site.words

    def describe(one: Shelf[Term]) -> str:
        said = words.ngettext(
            "One word: what it means, who uses it, who avoids it.",
            "%(num)s words: what they mean, who uses them, who avoids them.",
            len(one.items),
        )
        if one.address == root.address:
            return said
        return words.gettext("%(what)s: %(value)s", what=one.name, value=said)

    if root.items:
        current = addresses.BACKGROUND
        name = words.gettext("Glossary")
        listing = Listing(words, root, name, name, "glossary", current, describe, _view)
        yield from listing.pages()


def _view(desk: Desk, one: Shelf[Term], ways: Ways) -> GlossaryView:
    if one.below:
        return GlossaryView((), _names(desk, one), ways)
    passage = desk.passage(linking=False)
    items = [(term.term, _item(desk, term, passage)) for term in one.items]
    return GlossaryView(by_letter(items, desk.words), (), ways, cited_sources(desk))


def _names(desk: Desk, one: Shelf[Term]) -> tuple[LetterGroup[TermName], ...]:
    """Return all words, so that ``glossary/#term-x`` leads on; none if even these do not fit."""
    if sum(weight([term.term], NAME) for term in one.items) > ROOM:
        return ()
    names = ((term.term, _named(desk, term)) for term in one.items)
    return by_letter(names, desk.words)


def _named(desk: Desk, term: Term) -> TermName:
    href = desk.link("term", term.id)
    return TermName(href.partition("#")[2], Link(href, term.term))


def _item(desk: Desk, term: Term, passage: Passage) -> TermItem:
    desk.says.add(("term", term.id))
    return TermItem(
        id=desk.link("term", term.id).partition("#")[2],
        term=term.term,
        aliases=term.other_names,
        meaning=desk.prose(term.meaning, passage),
        used_by=desk.prose(term.used_by, passage),
        avoided_by=desk.prose(term.avoided_by, passage),
        our_use=desk.prose(term.our_use, passage),
        sources=tuple(
            Link(desk.link("source", identity), desk.site.sources[identity].publisher)
            for identity in term.sources
        ),
        wikidata=term.wikidata,
    )
