"""A period of a topic: its narrative, its timeline, its events in full."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from explainer import addresses
from explainer.link import Site
from explainer.lists import Shelf, weight
from explainer.model import Event, Period, Topic
from explainer.prose import lead
from explainer.views import blocks, chronicle, graphics, page_sections, revisions
from explainer.views.desk import Desk
from explainer.views.items import years_of
from explainer.views.page_sections import PageSection, Told, there
from explainer.views.planning import PagePlan, Shown
from explainer.views.values import Date, Door, Graphic, Link


class PeriodView(Struct, frozen=True):
    """Everything that the page of a period shows."""

    years: Date
    known_until: Date | None
    events: int
    sources: int
    sections: tuple[PageSection, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the page of each period of each topic."""
    for topic in site.topics.values():
        above = (
            (addresses.BACKGROUND, site.words.gettext("Background")),
            (site.address("topic", topic.id), topic.title),
        )
        for number, period in enumerate(topic.periods):
            events = _shelf(site, topic, period)
            narrative = site.narratives.get((topic.id, period.id))
            yield PagePlan(
                events.address,
                "period",
                period.title,
                partial(_show, topic, number, events),
                current=addresses.BACKGROUND,
                text_of=("background", narrative.id) if narrative else ("topic", topic.id),
            )
            yield from chronicle.pages(
                site.words, events, period.title, addresses.BACKGROUND, above, text=True
            )


def _shelf(site: Site, topic: Topic, period: Period) -> Shelf[Event]:
    background = site.narratives.get((topic.id, period.id))
    told = weight([background.body] if background else [], 0)
    events = site.events_in(topic.id, period)
    address = site.address("period", f"{topic.id}/{period.id}")
    return chronicle.shelf(site, events, address, text=True, taken=told)


def _show(topic: Topic, number: int, events: Shelf[Event], desk: Desk) -> Shown:
    view = _view(desk, topic, number, events)
    background = desk.site.narratives.get((topic.id, topic.periods[number].id))
    words = lead(background.body) if background else ""
    return Shown(
        words or _summary(desk, topic, view),
        view,
        (
            *desk.crumbs((addresses.BACKGROUND, desk.words.gettext("Background"))),
            desk.named("topic", topic.id),
        ),
    )


def _summary(desk: Desk, topic: Topic, view: PeriodView) -> str:
    return desk.words.ngettext(
        "%(topic)s, %(years)s: %(num)s event.",
        "%(topic)s, %(years)s: %(num)s events.",
        view.events,
        topic=topic.title,
        years=view.years.text,
    )


def _view(desk: Desk, topic: Topic, number: int, events: Shelf[Event]) -> PeriodView:
    site, period = desk.site, topic.periods[number]
    desk.topics.append(topic.id)
    desk.says.add(("period", f"{topic.id}/{period.id}"))
    background = site.narratives.get((topic.id, period.id))
    narrative = blocks.body(desk, background) if background else ()
    drawn = _timeline(desk, topic, period, events) if events.items else None
    told = chronicle.chronicle(desk, events, text=True)
    title = chronicle.heading(desk, told)
    sections = (
        *narrative,
        PageSection("timeline", desk.words.gettext("Timeline"), "graphic", drawn, "wide"),
        PageSection("events", title, "chronicle", Told(told, text=True)),
        PageSection(
            "chain",
            desk.words.gettext("Before and after"),
            "chain",
            _doors(desk, topic, number),
            small=True,
        ),
        page_sections.sources(desk),
        revisions.section(desk, background),
    )
    return PeriodView(
        years=years_of(desk, period),
        known_until=desk.maybe_date(background.known_until) if background else None,
        events=told.count,
        sources=len(desk.ledger.cited),
        sections=there(sections),
    )


def _timeline(desk: Desk, topic: Topic, period: Period, events: Shelf[Event]) -> Graphic:
    only = topic.model_copy(update={"periods": (period,)})
    name = f"{topic.id}-{period.id}"
    title = desk.words.gettext("Timeline: %(title)s", title=period.title)
    beside = graphics.Words.BESIDE
    own = f"{topic.id}--{period.id}"
    return graphics.timeline(desk, name, title, events.items, only, words=beside, taken_as=own)


def _doors(desk: Desk, topic: Topic, number: int) -> tuple[Door, ...]:
    beside = (
        ("before", desk.words.gettext("Before"), number - 1),
        ("after", desk.words.gettext("After"), number + 1),
    )
    return tuple(
        _door(desk, topic, kind, label, topic.periods[at])
        for kind, label, at in beside
        if 0 <= at < len(topic.periods)
    )


def _door(desk: Desk, topic: Topic, kind: str, label: str, period: Period) -> Door:
    link = Link(desk.link("period", f"{topic.id}/{period.id}"), period.title)
    return Door(kind, label, years_of(desk, period).text, link)
