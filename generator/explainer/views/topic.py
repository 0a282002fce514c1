"""A topic: its introduction, its whole timeline, its periods."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer import addresses
from explainer.link import Site
from explainer.model import Topic
from explainer.prose import lead, plain_text
from explainer.views import blocks, graphics
from explainer.views.desk import Desk, shortened
from explainer.views.values import (
    Date,
    EventItem,
    Graphic,
    Link,
    Page,
    SectionItem,
    SourceItem,
)


@dataclass(frozen=True, slots=True)
class PeriodItem:
    """A period in a topic's list."""

    link: Link
    years: Date
    summary: str
    events: int


@dataclass(frozen=True, slots=True)
class TopicView:
    """Everything that the page of a topic shows."""

    summary: str
    timeline: Graphic | None
    introduction: tuple[SectionItem, ...]
    periods: tuple[PeriodItem, ...]
    events: tuple[EventItem, ...]
    numbers: tuple[Link, ...]
    questions: tuple[Link, ...]
    sources: tuple[SourceItem, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield the page of each topic."""
    for topic in site.topics.values():
        yield _page(site, topic)


def _page(site: Site, topic: Topic) -> Page:
    desk = Desk(site, site.address("topic", topic.id), ("topic", topic.id))
    return desk.page(
        "topic",
        topic.title,
        plain_text(topic.summary),
        _view(desk, topic),
        current=addresses.BACKGROUND,
        crumbs=(Link(desk.to(addresses.BACKGROUND), "Background"),),
    )


def _view(desk: Desk, topic: Topic) -> TopicView:
    site = desk.site
    events = site.events_of(topic.id)
    title = f"Timeline: {topic.title}"
    series = site.series_of.get(topic.id, ())
    questions = site.questions_of.get(topic.id, ())
    return TopicView(
        summary=desk.prose(topic.summary, desk.passage()),
        timeline=graphics.timeline(desk, topic.id, title, events, topic) if events else None,
        introduction=blocks.body(desk, topic),
        periods=periods(desk, topic),
        events=tuple(desk.event(event) for event in events),
        numbers=tuple(
            Link(f"{desk.link('numbers', topic.id)}#chart-{item.id}", item.title) for item in series
        ),
        questions=tuple(Link(desk.link("question", q.id), q.question) for q in questions),
        sources=desk.sources(),
    )


def periods(desk: Desk, topic: Topic) -> tuple[PeriodItem, ...]:
    """Return the periods of a topic with the first words of their narratives."""
    items = []
    for period in topic.periods:
        background = desk.site.narratives.get((topic.id, period.id))
        text = lead(background.body) if background else ""
        count = len(desk.site.events_in(topic.id, period))
        link = Link(desk.link("period", f"{topic.id}/{period.id}"), period.title)
        summary = shortened(text, 36) if text else ""
        items.append(PeriodItem(link, desk.period(topic, period), summary, count))
    return tuple(items)
