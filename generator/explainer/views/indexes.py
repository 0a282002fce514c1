"""Lists of all actors, places and documents; of all articles and topics; of all events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from explainer import addresses, dates
from explainer.counting import counted
from explainer.link import Site
from explainer.model import Record
from explainer.prose import plain_text
from explainer.views import topic as topic_view
from explainer.views.desk import Desk
from explainer.views.letters import LetterGroup, by_letter
from explainer.views.seed_article import title_of
from explainer.views.topic import PeriodItem
from explainer.views.values import Date, EventItem, Link, Page


@dataclass(frozen=True, slots=True)
class IndexView:
    """A list of records by letter."""

    groups: tuple[LetterGroup[Link], ...]
    count: int
    summary: str


@dataclass(frozen=True, slots=True)
class ArticleItem:
    """An article in a list."""

    link: Link
    publisher: str | None
    published: Date | None
    summary: str


@dataclass(frozen=True, slots=True)
class ArticlesView:
    """All explained articles."""

    articles: tuple[ArticleItem, ...]


@dataclass(frozen=True, slots=True)
class TopicItem:
    """A topic with its periods."""

    link: Link
    summary: str
    events: int
    periods: tuple[PeriodItem, ...]


@dataclass(frozen=True, slots=True)
class BackgroundView:
    """All topics, and the ways into the records."""

    topics: tuple[TopicItem, ...]
    records: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Decade:
    """The events that begin in one decade."""

    name: str
    events: tuple[EventItem, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to filter by."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class EventsView:
    """All events by decade, with what they can be filtered by."""

    decades: tuple[Decade, ...]
    choices: tuple[Choice, ...]
    count: int


def pages(site: Site) -> Iterator[Page]:
    """Yield every list that has something in it."""
    yield _articles(site)
    yield _background(site)
    yield _events(site)
    yield from _records(site, site.actors.values(), addresses.ACTORS, "actor", "Who is who")
    yield from _records(site, site.places.values(), addresses.PLACES, "place", "Places")
    yield from _records(site, site.documents.values(), addresses.DOCUMENTS, "document", "Documents")


def _records(
    site: Site,
    records: Iterable[Record],
    address: str,
    kind: str,
    title: str,
) -> Iterator[Page]:
    desk = Desk(site, address)
    named = [
        (desk.full_name(record), desk.named(kind, record.id, desk.meta(record)))
        for record in records
    ]
    if named:
        view = IndexView(by_letter(named), len(named), counted(len(named), kind))
        yield desk.page("index", title, view.summary, view, current=addresses.BACKGROUND)


def articles(desk: Desk) -> tuple[ArticleItem, ...]:
    """Return all articles, those of an editor first, each group from the newest."""
    site = desk.site
    written = [
        ArticleItem(
            Link(desk.link("article", article.id), article.title),
            site.sources[article.source].publisher,
            desk.date(article.published),
            plain_text(article.stand),
        )
        for article in site.articles.values()
    ]
    bare = [
        ArticleItem(
            Link(desk.link("article", seed.slug), title_of(seed)),
            seed.article.publisher,
            desk.maybe_date(seed.published),
            "",
        )
        for seed in site.bare_seeds
    ]
    return (*written, *bare)


def _articles(site: Site) -> Page:
    desk = Desk(site, addresses.ARTICLES)
    description = "News articles, explained: what happened, why, who, and what came of it."
    view = ArticlesView(articles(desk))
    return desk.page("articles", "Articles", description, view, current=addresses.ARTICLES)


def topics(desk: Desk) -> tuple[TopicItem, ...]:
    """Return all topics with their periods."""
    return tuple(
        TopicItem(
            desk.named("topic", topic.id),
            plain_text(topic.summary),
            len(desk.site.events_of(topic.id)),
            topic_view.periods(desk, topic),
        )
        for topic in desk.site.topics.values()
    )


def _background(site: Site) -> Page:
    desk = Desk(site, addresses.BACKGROUND)
    counted = (
        (addresses.EVENTS, "All events", len(site.events)),
        (addresses.TIMELINE, "The whole timeline", len(site.events)),
        (addresses.ACTORS, "Who is who", len(site.actors)),
        (addresses.PLACES, "Places", len(site.places)),
        (addresses.DOCUMENTS, "Documents", len(site.documents)),
        (addresses.GLOSSARY, "Glossary", len(site.terms)),
    )
    records = tuple(Link(desk.to(to), text, f"{count:,}") for to, text, count in counted if count)
    description = "The history behind the news: topics, periods, events, who is who."
    view = BackgroundView(topics(desk), records)
    return desk.page("background", "Background", description, view, current=addresses.BACKGROUND)


def _events(site: Site) -> Page:
    desk = Desk(site, addresses.EVENTS)
    decades: dict[str, list[EventItem]] = {}
    for event in site.events.values():
        item = desk.event(event)
        decades.setdefault(item.decade, []).append(item)
    view = EventsView(
        tuple(
            Decade(dates.decade_name(int(name)), tuple(items)) for name, items in decades.items()
        ),
        _choices(site, tuple(decades)),
        len(site.events),
    )
    description = counted(view.count, "all events by decade")
    return desk.page("events", "All events", description, view, current=addresses.BACKGROUND)


def _choices(site: Site, decades: tuple[str, ...]) -> tuple[Choice, ...]:
    acting = {actor for event in site.events.values() for actor in event.actors}
    actors = sorted((site.actors[a].name, a) for a in acting)
    return (
        Choice("topic", "Topic", tuple((t.id, t.title) for t in site.topics.values())),
        Choice("lane", "Kind", tuple((lane.id, lane.name) for lane in site.settings.lanes)),
        Choice("actor", "Who", tuple((identity, name) for name, identity in actors)),
        Choice("decade", "Decade", tuple((d, dates.decade_name(int(d))) for d in decades)),
    )
