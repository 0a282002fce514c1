"""The home page, the whole timeline, and the pages about the site itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer import addresses
from explainer.language.counting import counted
from explainer.link import Site
from explainer.lists import ROOM
from explainer.reports import SideBalance, balance, balanced
from explainer.views import article_list, chronicle, event_list, graphics
from explainer.views.article_list import ArticleItem
from explainer.views.chronicle import Chronicle
from explainer.views.desk import Desk
from explainer.views.indexes import TopicItem, topics
from explainer.views.items import cited_sources, event_item
from explainer.views.planning import PagePlan, Shown
from explainer.views.values import ChartItem, Date, EventItem, Graphic, Link, SourceItem

NEWEST = 6
"""What has happened last, in one look."""
SOME_QUESTIONS = 8
"""As many as a phone shows on one screen; a page of their own has all."""
EXPLAINED = ROOM / 6
"""Room for articles on the home page: some thirty, which is three screens of a desk."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """Everything that the home page shows."""

    tagline: str
    known_until: Date
    about: str
    articles: tuple[ArticleItem, ...]
    all_articles: Link | None
    timeline: Graphic | None
    topics: tuple[TopicItem, ...]
    questions: tuple[Link, ...]
    newest: tuple[EventItem, ...]
    counts: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """Everything that the page of the whole timeline shows."""

    timeline: Graphic | None
    events: Chronicle


@dataclass(frozen=True, slots=True)
class TopicBalance:
    """What each side has in one topic."""

    title: str
    figures: tuple[str, ...]
    sides: tuple[SideBalance, ...]


@dataclass(frozen=True, slots=True)
class AboutView:
    """Everything that the page about the site shows."""

    about: str
    publisher: str
    publisher_url: str | None
    email: str | None
    known_until: Date
    licence: str
    licence_url: str | None
    quote_share: int
    quote_words: int
    sides: bool
    places: bool
    figures: bool
    articles: bool
    balance: tuple[TopicBalance, ...]
    counts: tuple[tuple[str, int], ...]
    sources: tuple[SourceItem, ...]


@dataclass(frozen=True, slots=True)
class Download:
    """One file of data, with its two forms."""

    title: str
    json: str
    csv: str
    count: int
    what: str


@dataclass(frozen=True, slots=True)
class DataView:
    """Everything that the page of the data shows."""

    downloads: tuple[Download, ...]
    package: str
    publisher: str
    licence: str | None
    licence_url: str | None
    series: tuple[ChartItem, ...]
    series_links: tuple[Link, ...]
    feeds: tuple[Link, ...]
    sources: tuple[SourceItem, ...]


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """The page for an address that leads nowhere; its links are from the site's root."""

    ways: tuple[Link, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the home page, the whole timeline, about, data and 404."""
    timeline = addresses.TIMELINE
    yield PagePlan(addresses.HOME, "home", site.settings.title, _home)
    yield PagePlan(timeline, "timeline", "Timeline", _timeline, current=timeline)
    yield PagePlan(addresses.ABOUT, "about", "About and method", _about)
    yield PagePlan(addresses.DATA, "data", "Data", _data)
    yield PagePlan(addresses.NOT_FOUND, "404", "Page not found", _not_found)


def counts(site: Site) -> tuple[tuple[str, str, int], ...]:
    """Return address, name and number of each kind of record that has pages."""
    rows = (
        (addresses.EVENTS, "Events", len(site.events)),
        (addresses.ACTORS, "People and groups", len(site.actors)),
        (addresses.PLACES, "Places", len(site.places)),
        (addresses.DOCUMENTS, "Documents", len(site.documents)),
        (addresses.GLOSSARY, "Terms", len(site.terms)),
        (addresses.QUESTIONS, "Questions", len(site.questions)),
        (addresses.SOURCES, "Sources", len(site.sources)),
    )
    return tuple(row for row in rows if row[2])


def _home(desk: Desk) -> Shown:
    site = desk.site
    questions = list(site.questions.values())[:SOME_QUESTIONS]
    events = tuple(site.events.values())
    newest = article_list.newest(desk, EXPLAINED)
    every = len(article_list.entries(site))
    view = HomeView(
        tagline=site.settings.tagline,
        known_until=desk.date(site.settings.as_of),
        about=desk.to(addresses.ABOUT),
        articles=newest,
        all_articles=(
            Link(desk.to(addresses.ARTICLES), "All articles", f"{every:,}")
            if len(newest) < every
            else None
        ),
        timeline=_important(desk),
        topics=topics(desk),
        questions=tuple(Link(desk.link("question", q.id), q.question) for q in questions),
        newest=tuple(event_item(desk, event) for event in reversed(events[-NEWEST:])),
        counts=tuple(Link(desk.to(to), text, f"{number:,}") for to, text, number in counts(site)),
    )
    return Shown(site.settings.tagline, view)


def _important(desk: Desk) -> Graphic | None:
    """Return the events of importance 1 of the first topic, drawn."""
    topic = next(iter(desk.site.topics.values()), None)
    events = desk.site.events_of(topic.id) if topic else ()
    chosen = tuple(event for event in events if event.importance == 1)
    if topic is None or not chosen:
        return None
    first = next(iter(desk.site.articles.values()), None)
    key = frozenset(first.led_by) if first else frozenset()
    return graphics.timeline(desk, "home", topic.title, chosen, topic, key=key)


def _timeline(desk: Desk) -> Shown:
    site = desk.site
    events = tuple(site.events.values())
    topic = next(iter(site.topics.values()), None)
    view = TimelineView(
        graphics.timeline(desk, "all", "The whole timeline", events, topic) if events else None,
        chronicle.chronicle(desk, event_list.shelf(site)),
    )
    return Shown(counted(len(events), "all events on a timeline"), view)


def _about(desk: Desk) -> Shown:
    site = desk.site
    settings = site.settings
    view = AboutView(
        about=desk.prose(settings.about, desk.passage()),
        publisher=settings.publisher.name,
        publisher_url=settings.publisher.url,
        email=settings.publisher.email,
        known_until=desk.date(settings.as_of),
        licence=settings.rights,
        licence_url=settings.licence_url,
        quote_share=round(settings.quote_limit.share * 100),
        quote_words=settings.quote_limit.words,
        sides=bool(settings.sides),
        places=bool(site.places),
        figures=any(event.figures for event in site.events.values()),
        articles=bool(site.content.seeds),
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


def _data(desk: Desk) -> Shown:
    site = desk.site
    what = {
        "events": (len(site.events), "What happened, when, where, who, with each side’s account"),
        "actors": (len(site.actors), "Who is who: people and groups"),
        "places": (len(site.places), "Places with the names in use" + _held(site)),
        "documents": (len(site.documents), "Documents and what became of them"),
        "sources": (len(site.sources), "The bibliography"),
    }
    view = DataView(
        downloads=tuple(
            Download(name.capitalize(), f"{name}.json", f"{name}.csv", count, text)
            for name, (count, text) in what.items()
            if count
        ),
        package="datapackage.json",
        publisher=site.settings.publisher.name,
        licence=site.settings.licence,
        licence_url=site.settings.licence_url,
        series=tuple(
            graphics.chart(desk, series) for series in site.series.values() if not series.topics
        ),
        series_links=tuple(
            Link(f"series/{series.id}.csv", series.title) for series in site.series.values()
        ),
        feeds=(),
        sources=cited_sources(desk),
    )
    return Shown("Everything on this site to download, as JSON and CSV.", view)


def _held(site: Site) -> str:
    return " and who held them" if any(place.control for place in site.places.values()) else ""


def _not_found(desk: Desk) -> Shown:
    ways = (
        Link(addresses.HOME, "Home"),
        Link(addresses.ARTICLES, "Articles"),
        Link(addresses.BACKGROUND, "Background"),
        Link(addresses.EVENTS, "All events"),
    )
    return Shown("This address leads nowhere.", NotFoundView(ways))
