"""The glossary: words, what they mean, who says them and who does not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer import addresses
from explainer.counting import counted
from explainer.link import Site
from explainer.model import Term
from explainer.prose import Passage
from explainer.views.desk import Desk
from explainer.views.letters import LetterGroup, by_letter
from explainer.views.values import Link, Page


@dataclass(frozen=True, slots=True)
class TermItem:
    """One word."""

    id: str
    term: str
    aliases: tuple[str, ...]
    meaning: str
    used_by: str
    avoided_by: str
    our_use: str
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """Everything that the glossary shows."""

    groups: tuple[LetterGroup[TermItem], ...]
    count: int


def pages(site: Site) -> Iterator[Page]:
    """Yield the glossary, where there are terms."""
    if not site.terms:
        return
    desk = Desk(site, addresses.GLOSSARY)
    terms = sorted(site.terms.values(), key=lambda term: (term.term.casefold(), term.id))
    passage = desk.passage(linking=False)
    items = [(term.term, _item(desk, term, passage)) for term in terms]
    view = GlossaryView(by_letter(items), len(terms))
    description = counted(len(terms), "term")
    yield desk.page("glossary", "Glossary", description, view, current=addresses.BACKGROUND)


def _item(desk: Desk, term: Term, passage: Passage) -> TermItem:
    return TermItem(
        id=f"term-{term.id}",
        term=term.term,
        aliases=term.aliases,
        meaning=desk.prose(term.meaning, passage),
        used_by=desk.prose(term.used_by, passage),
        avoided_by=desk.prose(term.avoided_by, passage),
        our_use=desk.prose(term.our_use, passage),
        sources=tuple(
            Link(desk.link("source", identity), desk.site.sources[identity].publisher)
            for identity in term.sources
        ),
    )
