"""How the site is made, for who doubts it: who, by which rules, in which words, and where to
complain."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from explainer import addresses
from explainer.link import Site
from explainer.lists import ROOM, first, weight
from explainer.model import Spelling, StyleWord
from explainer.views import disclosing
from explainer.views.counts import Copies, copies
from explainer.views.desk import Desk
from explainer.views.disclosing import Disclosing
from explainer.views.items import cited_sources
from explainer.views.planning import PagePlan, Shown
from explainer.views.sourcing_rule import rule
from explainer.views.values import Date, SourceItem, SourcingRule

RULE = 20
"""Compressed markup of a word or a name in the lists of them."""


class Avoided(Struct, frozen=True):
    """Words that are not said here: why, what stands instead, whether a side may say them."""

    words: tuple[str, ...]
    why: str
    write: str
    in_accounts: bool


class Spelled(Struct, frozen=True):
    """A name as it is spelled here, and the spellings that are not."""

    write: str
    avoid: tuple[str, ...]


class Words(Struct, frozen=True):
    """How the newsroom writes, as its style file has it."""

    avoided: tuple[Avoided, ...]
    spelled: tuple[Spelled, ...]
    hidden_doer: str
    more: int
    """Words and names for which the page has no room."""

    def __bool__(self) -> bool:
        return bool(self.avoided or self.spelled or self.hidden_doer)


class MethodView(Struct, frozen=True):
    """Everything that the page on method shows."""

    publisher: str
    publisher_url: str | None
    email: str | None
    known_until: Date
    who: Disclosing
    facts: Disclosing
    conduct: Disclosing
    answering: Disclosing
    words: Words
    copies: Copies
    quote_share: int
    quote_words: int
    sides: bool
    places: bool
    figures: bool
    articles: bool
    sourcing: SourcingRule
    corrections: str
    versions: str
    indicators: str
    sources: tuple[SourceItem, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the page, where something is explained."""
    if is_there(site):
        yield PagePlan(addresses.METHOD, "method", site.words.gettext("Method"), _show)


def is_there(site: Site) -> bool:
    """Say whether there is a method to tell of: a manual, say, has none."""
    return bool(site.events or site.sources or site.content.seeds or site.settings.disclosures)


def _show(desk: Desk) -> Shown:
    site = desk.site
    settings = site.settings
    groups = {name: disclosing.group(desk, name) for name in disclosing.GROUPS}
    view = MethodView(
        publisher=settings.publisher.name,
        publisher_url=settings.publisher.url,
        email=settings.publisher.email,
        known_until=desk.date(settings.as_of),
        **groups,
        words=_words(site),
        copies=copies(site),
        quote_share=round(settings.quote_limit.share * 100),
        quote_words=settings.quote_limit.words,
        sides=bool(settings.sides),
        places=bool(site.places),
        figures=any(event.figures for event in site.events.values()),
        articles=bool(site.content.seeds),
        sourcing=rule(desk),
        corrections=desk.to(addresses.CORRECTIONS),
        versions=desk.to(addresses.VERSIONS),
        indicators=desk.to(addresses.INDICATORS),
        sources=cited_sources(desk),
    )
    about = desk.words.gettext(
        "Who makes this site, how facts are chosen and checked, and how to complain."
    )
    return Shown(about, view, desk.crumbs((addresses.ABOUT, desk.words.gettext("About"))))


def _words(site: Site) -> Words:
    style = site.content.style
    avoided = first(style.words, _weigh_avoided, ROOM / 4)
    spelled = first(style.spellings, _weigh_spelled, ROOM / 8)
    return Words(
        tuple(Avoided(one.words, one.why, one.write, one.attributed) for one in avoided),
        tuple(Spelled(one.write, one.avoid) for one in spelled),
        style.passive.why if style.passive else "",
        len(style.words) - len(avoided) + len(style.spellings) - len(spelled),
    )


def _weigh_avoided(one: StyleWord) -> float:
    return weight((*one.words, one.why, one.write), RULE)


def _weigh_spelled(one: Spelling) -> float:
    return weight((one.write, *one.avoid), RULE)
