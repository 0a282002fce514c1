"""The glossary: words, what they mean, who says them and who does not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer import addresses
from explainer.counting import counted
from explainer.link import Site
from explainer.model import Term
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
    used_by: str | None
    avoided_by: str | None
    our_use: str | None
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
    desk.apparatus.linking = False
    terms = sorted(site.terms.values(), key=lambda term: (term.term.casefold(), term.id))
    items = [(term.term, _item(desk, term)) for term in terms]
    view = GlossaryView(by_letter(items), len(terms))
    description = counted(len(terms), "term")
    yield desk.page("glossary", "Glossary", description, view, current=addresses.BACKGROUND)


def _item(desk: Desk, term: Term) -> TermItem:
    return TermItem(
        id=f"term-{term.id}",
        term=term.term,
        aliases=term.aliases,
        meaning=desk.prose(term.meaning),
        used_by=desk.prose(term.used_by) if term.used_by else None,
        avoided_by=desk.prose(term.avoided_by) if term.avoided_by else None,
        our_use=desk.prose(term.our_use) if term.our_use else None,
        sources=tuple(
            Link(desk.link("source", identity), desk.site.sources[identity].publisher)
            for identity in term.sources
        ),
    )
