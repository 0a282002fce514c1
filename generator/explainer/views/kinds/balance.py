"""What each side has on the site, counted: accounts, their words, sources, figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from explainer import addresses
from explainer.language.catalogue import Catalogue
from explainer.link import Site
from explainer.lists import ROOM, first, weight
from explainer.model import Article, Event, Source
from explainer.reports.balance import SideBalance, balance, balanced
from explainer.sourcing.independence import bare
from explainer.views.desk import Desk
from explainer.views.planning import PagePlan, Shown
from explainer.views.words import source_kinds

HEAD, ROW = 60, 25
"""Compressed markup of the head and of a row of a table of sides."""


class Balance(Struct, frozen=True):
    """What each side has in one topic, or in all."""

    title: str
    figures: tuple[str, ...]
    sides: tuple[SideBalance, ...]


class Share(Struct, frozen=True):
    """How many sources are of one side, language or kind, and how many statements rest on them."""

    name: str
    sources: int
    statements: int


class BalanceView(Struct, frozen=True):
    """Everything that the page on balance shows."""

    all: Balance
    topics: tuple[Balance, ...]
    more_topics: int
    """Topics for which the page has no room."""
    by_side: tuple[Share, ...]
    by_country: tuple[Share, ...]
    by_language: tuple[Share, ...]
    by_kind: tuple[Share, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the page, where a side has something to be counted."""
    if is_there(site):
        yield PagePlan(addresses.BALANCE, "balance", site.words.gettext("Balance"), _show)


def is_there(site: Site) -> bool:
    """Say whether there is something to count; it is asked before anything is counted."""
    telling: list[Event | Article] = [*site.events.values(), *site.articles.values()]
    return bool(site.settings.sides) and any(
        record.accounts or record.accounts_missing for record in telling
    )


def _show(desk: Desk) -> Shown:
    site, kinds = desk.site, source_kinds(desk.words)
    topics = [_balance(site, topic.id, topic.title) for topic in site.topics.values()]
    counted = [topic for topic in topics if topic.sides]
    shown = first(counted, _weigh, ROOM / 2)
    view = BalanceView(
        all=_balance(site, None, ""),
        topics=shown,
        more_topics=len(counted) - len(shown),
        by_side=_shares(site, lambda one: desk.side(one.side) if one.side else ""),
        by_country=_shares(site, _country_of(site)) if site.settings.countries else (),
        by_language=_shares(site, lambda one: desk.language(one.language)),
        by_kind=_shares(site, lambda one: kinds[one.kind][1]),
    )
    about = desk.words.gettext(
        "What each side has on this site, counted, and what the counts do not say."
    )
    return Shown(about, view, desk.crumbs((addresses.ABOUT, desk.words.gettext("About"))))


def _weigh(topic: Balance) -> float:
    return weight((topic.title,), HEAD + ROW * len(topic.sides))


def _balance(site: Site, topic: str | None, title: str) -> Balance:
    kinds = tuple(kind.name for kind in balanced(site, topic))
    rows = (_named(site.words, row) for row in balance(site, topic) if _has(row))
    return Balance(title, kinds, tuple(rows))


def _named(words: Catalogue, row: SideBalance) -> SideBalance:
    """Return a row; that of all who are no side has its name from the catalogue."""
    return row if row.side else replace(row, name=words.gettext("Voices that are no side"))


def _has(row: SideBalance) -> bool:
    return bool(row.accounts or row.missing or any(row.figures))


def _country_of(site: Site) -> Callable[[Source], str]:
    countries = site.settings.countries
    named = {bare(one): country.name for country in countries for one in country.publishers}
    return lambda source: named.get(bare(source.publisher), "")


def _shares(site: Site, of: Callable[[Source], str]) -> tuple[Share, ...]:
    """Return how many sources and statements each has, the most first; of no name last."""
    sources: Counter[str] = Counter()
    statements: Counter[str] = Counter()
    for source in site.sources.values():
        name = of(source)
        sources[name] += 1
        statements[name] += site.ledger_counts.get(source.id, 0)
    ranked = sorted(sources, key=lambda name: (not name, -sources[name], name))
    return tuple(Share(name, sources[name], statements[name]) for name in ranked)
