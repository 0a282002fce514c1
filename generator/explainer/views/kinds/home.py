"""The home page: what it is about, what is new, the ways in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer import addresses
from explainer.link import Site
from explainer.lists import ROOM
from explainer.views import graphics, now
from explainer.views.counts import counts
from explainer.views.desk import Desk
from explainer.views.items import event_item
from explainer.views.kinds import article_list
from explainer.views.kinds.article_list import ArticleItem
from explainer.views.kinds.indexes import TopicItem, topics
from explainer.views.now import NowItem
from explainer.views.planning import PagePlan, Shown
from explainer.views.values import Date, EventItem, Graphic, Link

NEWEST = 6
"""What has happened last, in one look."""
STATES = 8
"""Four rows of a phone; the first are the editor's choice, the others stand with their topics."""
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
    now: tuple[NowItem, ...]
    articles: tuple[ArticleItem, ...]
    all_articles: Link | None
    timeline: Graphic | None
    topics: tuple[TopicItem, ...]
    questions: tuple[Link, ...]
    newest: tuple[EventItem, ...]
    counts: tuple[Link, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    yield PagePlan(addresses.HOME, "home", site.settings.title, _show)


def _show(desk: Desk) -> Shown:
    site = desk.site
    questions = list(site.questions.values())[:SOME_QUESTIONS]
    events = tuple(site.events.values())
    newest = article_list.newest(desk, EXPLAINED)
    every = len(article_list.entries(site))
    view = HomeView(
        tagline=site.settings.tagline,
        known_until=desk.date(site.settings.as_of),
        about=desk.to(addresses.ABOUT),
        now=now.strip(desk, tuple(site.states.values())[:STATES]),
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
