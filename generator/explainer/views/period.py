"""A period of a topic: its narrative, its timeline, its events in full."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer import addresses
from explainer.counting import counted
from explainer.link import Site
from explainer.model import Period, Topic
from explainer.prose import lead
from explainer.views import blocks, graphics
from explainer.views.desk import Desk
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
class PeriodView:
    """Everything that the page of a period shows."""

    years: Date
    known_until: Date | None
    narrative: tuple[SectionItem, ...]
    timeline: Graphic | None
    events: tuple[EventItem, ...]
    before: Link | None
    after: Link | None
    sources: tuple[SourceItem, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield the page of each period of each topic."""
    for topic in site.topics.values():
        for number in range(len(topic.periods)):
            yield _page(site, topic, number)


def _page(site: Site, topic: Topic, number: int) -> Page:
    period = topic.periods[number]
    desk = Desk(site, site.address("period", f"{topic.id}/{period.id}"))
    shown = _view(desk, topic, number)
    background = site.narratives.get((topic.id, period.id))
    words = lead(background.body) if background else ""
    return desk.page(
        "period",
        period.title,
        words or f"{topic.title}, {shown.years.text}: {counted(len(shown.events), 'event')}.",
        shown,
        current=addresses.BACKGROUND,
        crumbs=(
            Link(desk.to(addresses.BACKGROUND), "Background"),
            desk.named("topic", topic.id),
        ),
    )


def _view(desk: Desk, topic: Topic, number: int) -> PeriodView:
    site, period = desk.site, topic.periods[number]
    background = site.narratives.get((topic.id, period.id))
    events = site.events_in(topic.id, period)
    narrative = blocks.body(desk, background) if background else ()
    passage = desk.passage()
    return PeriodView(
        years=desk.period(topic, period),
        known_until=desk.maybe_date(background.known_until) if background else None,
        narrative=narrative,
        timeline=_timeline(desk, topic, period) if events else None,
        events=tuple(desk.event(event, passage) for event in events),
        before=_neighbour(desk, topic, number - 1),
        after=_neighbour(desk, topic, number + 1),
        sources=desk.sources(),
    )


def _timeline(desk: Desk, topic: Topic, period: Period) -> Graphic:
    only = topic.model_copy(update={"periods": (period,)})
    name = f"{topic.id}-{period.id}"
    title = f"Timeline: {period.title}"
    return graphics.timeline(desk, name, title, desk.site.events_in(topic.id, period), only)


def _neighbour(desk: Desk, topic: Topic, number: int) -> Link | None:
    if not 0 <= number < len(topic.periods):
        return None
    period = topic.periods[number]
    href = desk.link("period", f"{topic.id}/{period.id}")
    return Link(href, period.title, desk.period(topic, period).text)
