"""Lists of articles: the newest on the home page, all of them by year and month."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from explainer import addresses
from explainer.dates import When
from explainer.language.catalogue import Catalogue
from explainer.link import Site
from explainer.lists import ROOM, Plan, Shelf, first, months, shelve, weight, years
from explainer.model import Article
from explainer.prose import plain_text
from explainer.reading import Seed
from explainer.views.desk import Desk
from explainer.views.planning import PagePlan
from explainer.views.titles import title_of
from explainer.views.values import Date, Link
from explainer.views.versions import list_all
from explainer.views.ways import Listing, Ways

Entry = Article | Seed

TEASER = 60
"""Compressed markup of a teaser, with its address, publisher and date."""
NEWEST = ROOM / 6
"""Room for the newest on the first page, where the rest is on pages of years: some thirty."""


class ArticleItem(Struct, frozen=True):
    """An article in a list."""

    link: Link
    publisher: str | None
    published: Date | None
    summary: str


class ArticlesView(Struct, frozen=True):
    """Articles, and the ways to others."""

    articles: tuple[ArticleItem, ...]
    ways: Ways


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the list of articles: one page, or the newest and a page a year, a month.

    A reader of old news knows when it was. What is past stays as it is: a new article changes
    the first page and those of its own year and month.
    """

    words = site.words

    def describe(one: Shelf[Entry]) -> str:
        if one.address == addresses.ARTICLES:
            return words.gettext(
                "News articles, explained: what happened, why, who, and what came of it."
            )
        return words.ngettext(
            "%(num)s article explained, %(part)s.",
            "%(num)s articles explained, %(part)s.",
            len(one.items),
            part=one.name,
        )

    def view(desk: Desk, one: Shelf[Entry], ways: Ways) -> ArticlesView:
        shown = first(one.items, partial(_weigh, words), NEWEST) if one.below else one.items
        return ArticlesView(tuple(item(desk, entry) for entry in shown), ways)

    if not entries(site):
        return
    name = words.gettext("Articles")
    yield from Listing(
        words, _shelf(site), name, name, "articles", addresses.ARTICLES, describe, view
    ).pages()


def newest(desk: Desk, room: float) -> tuple[ArticleItem, ...]:
    """Return the articles that have room, those of an editor first."""
    return tuple(
        item(desk, entry) for entry in first(entries(desk.site), partial(_weigh, desk.words), room)
    )


def entries(site: Site) -> tuple[Entry, ...]:
    """Return all articles, those of an editor first, from the newest."""
    return (*site.articles.values(), *site.bare_seeds)


def _shelf(site: Site) -> Shelf[Entry]:
    levels = (years(_published, site.words), months(_published, site.words))
    plan = Plan(levels, partial(_weigh, site.words), newest_first=True, words=site.words)
    found = entries(site)
    # Where they do not fit, time decides alone: the pages of a year hold both sorts.
    return shelve(found if plan.fits(found) else sorted(found, key=_age), addresses.ARTICLES, plan)


def _published(entry: Entry) -> When | None:
    return entry.published


def _age(entry: Entry) -> tuple[int, ...]:
    """Return a key that puts the newest first, and last what has no date."""
    when = entry.published
    return (0, *(-number for number in when.last_day)) if when else (1,)


def _weigh(words: Catalogue, entry: Entry) -> float:
    if isinstance(entry, Seed):
        return weight((title_of(words, entry), entry.article.publisher), TEASER)
    return weight((entry.title, entry.stand), TEASER)


def item(desk: Desk, entry: Entry) -> ArticleItem:
    when = desk.maybe_date(entry.published)
    list_all(desk, [entry])
    if isinstance(entry, Seed):
        link = Link(desk.link("article", entry.slug), title_of(desk.words, entry))
        return ArticleItem(link, entry.article.publisher, when, "")
    link = Link(desk.link("article", entry.id), entry.title)
    publisher = desk.site.sources[entry.source].publisher
    return ArticleItem(link, publisher, when, plain_text(entry.stand))
