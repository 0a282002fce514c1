"""How the site is made, and what each side has in it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from explainer import addresses
from explainer.link import Site
from explainer.reports.balance import SideBalance, balance, balanced
from explainer.views.counts import counts
from explainer.views.desk import Desk
from explainer.views.items import cited_sources
from explainer.views.planning import PagePlan, Shown
from explainer.views.sourced import rule
from explainer.views.values import Date, Link, SourceItem, SourcingRule


class TopicBalance(Struct, frozen=True):
    """What each side has in one topic."""

    title: str
    figures: tuple[str, ...]
    sides: tuple[SideBalance, ...]


class AboutView(Struct, frozen=True):
    """Everything that the page about the site shows."""

    about: str
    publisher: str
    publisher_url: str | None
    email: str | None
    copies: tuple[Link, ...]
    known_until: Date
    licence: str
    licence_url: str | None
    quote_share: int
    quote_words: int
    sides: bool
    places: bool
    figures: bool
    articles: bool
    sourcing: SourcingRule
    balance: tuple[TopicBalance, ...]
    counts: tuple[tuple[str, int], ...]
    sources: tuple[SourceItem, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    yield PagePlan(addresses.ABOUT, "about", "About and method", _show)


def _show(desk: Desk) -> Shown:
    site = desk.site
    settings = site.settings
    view = AboutView(
        about=desk.prose(settings.about, desk.passage()),
        publisher=settings.publisher.name,
        publisher_url=settings.publisher.url,
        email=settings.publisher.email,
        copies=tuple(Link(copy.url, copy.name) for copy in settings.copies),
        known_until=desk.date(settings.as_of),
        licence=settings.rights,
        licence_url=settings.licence_url,
        quote_share=round(settings.quote_limit.share * 100),
        quote_words=settings.quote_limit.words,
        sides=bool(settings.sides),
        places=bool(site.places),
        figures=any(event.figures for event in site.events.values()),
        articles=bool(site.content.seeds),
        sourcing=rule(site),
        balance=balances(site),
        counts=tuple((text, number) for _, text, number in counts(site)),
        sources=cited_sources(desk),
    )
    return Shown("How this site is made: sources, accounts, names, numbers, corrections.", view)


def balances(site: Site) -> tuple[TopicBalance, ...]:
    """Return what each side has in each topic, sides that have nothing there left out."""
    return tuple(
        TopicBalance(topic.title, tuple(kind.name for kind in balanced(site, topic.id)), rows)
        for topic in site.topics.values()
        if (rows := tuple(row for row in balance(site, topic.id) if _has(row)))
    )


def _has(row: SideBalance) -> bool:
    return bool(row.accounts or row.missing or any(row.figures))
