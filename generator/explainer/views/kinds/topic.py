"""A topic: its introduction, its whole timeline, its periods."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from explainer import addresses
from explainer.link import Site, moving
from explainer.lists import ROOM, first, weight
from explainer.model import Event, State, Topic
from explainer.prose import lead, plain_text
from explainer.views import (
    blocks,
    chronicle,
    embedding,
    graphics,
    maps,
    now,
    page_sections,
    revisions,
    whole_timelines,
)
from explainer.views.chronicle import MARK, Chronicle
from explainer.views.desk import Desk
from explainer.views.excerpts import shortened
from explainer.views.items import years_of
from explainer.views.now import NowItem
from explainer.views.page_sections import Links, PageSection, Told, there
from explainer.views.planning import PagePlan, Shown, record_page
from explainer.views.values import Date, Graphic, Link, MapItem

QUESTION = 25
"""Compressed markup of a link to a question."""


class PeriodItem(Struct, frozen=True):
    """A period in a topic's list."""

    link: Link
    years: Date
    summary: str
    events: int


class TopicView(Struct, frozen=True):
    """Everything that the page of a topic shows."""

    summary: str
    now: tuple[NowItem, ...]
    timeline: Graphic | None
    periods: int
    events: int
    sources: int
    statements: str
    sections: tuple[PageSection, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    for topic in site.topics.values():
        yield record_page(site, ("topic", topic.id), topic.title, partial(_show, topic))
        yield from _for_frames(site, topic)


def _for_frames(site: Site, topic: Topic) -> Iterator[PagePlan]:
    earlier = moving.earlier("topic", topic)
    if site.events_of(topic.id):
        title, drawn = (
            whole_timelines.title_of(site, topic),
            partial(whole_timelines.in_frame, topic),
        )
        home = whole_timelines.where(site, topic)
        yield from embedding.page(site, "timeline", topic.id, title, home, drawn, earlier)
    if site.states_of(topic.id):
        shown = partial(now.in_frame, partial(_states, topic))
        title, home = now.title_of(site.words, topic), site.address("topic", topic.id)
        yield from embedding.page(site, "now", topic.id, title, home, shown, earlier)


def _states(topic: Topic, site: Site) -> tuple[State, ...]:
    return site.states_of(topic.id)


def _show(topic: Topic, desk: Desk) -> Shown:
    above = (addresses.BACKGROUND, desk.words.gettext("Background"))
    return Shown(plain_text(topic.summary), _view(desk, topic), desk.crumbs(above))


def _view(desk: Desk, topic: Topic) -> TopicView:
    desk.topics.append(topic.id)
    site = desk.site
    events = site.events_of(topic.id)
    series = site.series_of.get(topic.id, ())
    questions = site.questions_of.get(topic.id, ())
    shown = first(questions, lambda q: weight([q.question], QUESTION), ROOM / 6)
    rest = len(shown) < len(questions)
    chronology = _events(desk, topic, events)
    drawn = whole_timelines.on_its_page(desk, topic)
    if drawn:
        embedding.offered(desk, "timeline", topic.id, drawn.title)
    states = now.strip(desk, _states(topic, site))
    if states:
        embedding.offered(desk, "now", topic.id, now.title_of(desk.words, topic))
    apart = not graphics.tells_all(drawn)
    asked = Links(
        tuple(desk.named("question", q.id) for q in shown),
        Link(desk.to(addresses.QUESTIONS), desk.words.gettext("All questions")) if rest else None,
    )
    charts = f"{desk.link('numbers', topic.id)}#chart-"
    numbers = (Link(f"{charts}{item.id}", item.title) for item in series)
    summary = desk.prose(topic.summary, desk.passage())
    body = blocks.body(desk, topic)
    mapped = maps.figures(desk, site.maps_of.get(topic.id, ()), short=True)
    for state in site.states_of(topic.id):
        desk.ledger.cite_all(state.source)  # The strip itself leads to the first of them.
    sections = (
        *body,
        PageSection("maps", desk.words.gettext("On the map"), "maps", mapped, _look(body, mapped)),
        PageSection(
            "periods", desk.words.gettext("Periods"), "periods", periods(desk, topic), "broad"
        ),
        page_sections.links(
            "numbers", desk.words.gettext("In numbers"), numbers, "broad", small=False
        ),
        PageSection("questions", desk.words.gettext("Questions"), "links", asked, "broad"),
        PageSection(
            "events",
            desk.words.gettext("All events"),
            "chronicle",
            apart and Told(chronology, "period"),
        ),
        page_sections.sources(desk),
        revisions.section(desk, topic),
    )
    return TopicView(
        summary=summary,
        now=states,
        timeline=drawn,
        periods=len(topic.periods),
        events=chronology.count,
        sources=len(desk.ledger.cited),
        statements=desk.link("statements", topic.id) if events else "",
        sections=there(sections),
    )


def _look(body: tuple[PageSection, ...], mapped: tuple[MapItem, ...]) -> str:
    """Return where maps stand: one beside the introduction, more of them on their own."""
    return "aside" if body and len(mapped) == 1 and not mapped[0].panels else "broad"


def _events(desk: Desk, topic: Topic, events: tuple[Event, ...]) -> Chronicle:
    """Return a topic's events; too many for one page, they stand on the pages of its periods."""
    ways = tuple(
        Link(desk.link("period", f"{topic.id}/{period.id}"), period.title, desk.words.number(count))
        for period in topic.periods
        if (count := len(desk.site.events_in(topic.id, period)))
    )
    root = chronicle.shelf(desk.site, events, desk.here, taken=MARK * len(events))
    return chronicle.chronicle(desk, root, ways=ways)


def periods(desk: Desk, topic: Topic) -> tuple[PeriodItem, ...]:
    """Return the periods of a topic with the first words of their narratives."""
    items = []
    for period in topic.periods:
        background = desk.site.narratives.get((topic.id, period.id))
        text = lead(background.body) if background else ""
        count = len(desk.site.events_in(topic.id, period))
        link = Link(desk.link("period", f"{topic.id}/{period.id}"), period.title)
        summary = shortened(text, 36) if text else ""
        items.append(PeriodItem(link, years_of(desk, period), summary, count))
    return tuple(items)
