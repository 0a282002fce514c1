"""The home page: how things stand, an article, questions answered, what is new, the background."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from explainer import addresses
from explainer.link import Site
from explainer.model import Question, State, Topic
from explainer.prose import plain_text
from explainer.views import embedding, fronts, graphics, now
from explainer.views.counts import counts
from explainer.views.desk import Desk
from explainer.views.excerpts import shortened
from explainer.views.fronts import Front
from explainer.views.items import event_item
from explainer.views.kinds import article_list, own_page
from explainer.views.kinds.article_list import ArticleItem
from explainer.views.kinds.own_page import Listed
from explainer.views.now import NowItem
from explainer.views.planning import PagePlan, Shown
from explainer.views.values import Date, EventItem, Link
from explainer.views.whole_timelines import ALL

NEWEST = 6
"""What has happened last, in one look."""
STATES = 8
"""Four rows of a phone; the first are the editor's choice, the others stand with their topics."""
QUESTIONS = 6
"""Two rows of a desk, two screens of a phone; a page of their own has all."""
ANSWER = 40
"""Words of a short answer at most, in whole sentences: six lines of a card."""
ARTICLES = 7
"""One at the front, and two rows of a desk below it; the list of articles has all."""
TOPICS = 4
"""Their bands fill the side of a desk; each may weigh 4 KB where it has thousands of events."""


class Answered(Struct, frozen=True):
    """A question, and its answer in a sentence or two."""

    link: Link
    short: str


class Glance(Struct, frozen=True):
    """A topic: what it is about, how much there is, and all its events as a band of marks."""

    link: Link
    summary: str
    periods: int
    events: int
    band: str


class HomeView(Struct, frozen=True):
    """Everything that the home page shows; ``all_…`` is there where more is than shown."""

    tagline: str
    known_until: Date
    now: tuple[NowItem, ...]
    front: Front | None
    articles: tuple[ArticleItem, ...]
    all_articles: Link | None
    questions: tuple[Answered, ...]
    all_questions: Link | None
    newest: tuple[EventItem, ...]
    all_events: Link
    topics: tuple[Glance, ...]
    all_topics: Link
    pages: tuple[Listed, ...]
    counts: tuple[Link, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    yield PagePlan(addresses.HOME, "home", site.settings.title, _show)
    if site.states:
        shown = partial(now.in_frame, _states)
        yield from embedding.page(
            site, "now", ALL, now.title_of(site.words, None), addresses.HOME, shown
        )


def _states(site: Site) -> tuple[State, ...]:
    return tuple(site.states.values())[:STATES]


def _show(desk: Desk) -> Shown:
    site = desk.site
    articles = article_list.entries(site)
    topics = tuple(site.topics.values())
    questions = tuple(site.questions.values())
    first = next(iter(site.articles.values()), None)
    events = tuple(site.events.values())[-NEWEST:]
    if site.states:
        embedding.offered(desk, "now", ALL, now.title_of(desk.words, None))
    view = HomeView(
        tagline=site.settings.tagline,
        known_until=desk.date(site.settings.as_of),
        now=now.strip(desk, _states(site)),
        front=fronts.front(desk, first) if first else None,
        articles=tuple(
            article_list.item(desk, entry) for entry in articles[bool(first) : ARTICLES]
        ),
        all_articles=_all(
            desk, addresses.ARTICLES, desk.words.gettext("All articles"), len(articles), ARTICLES
        ),
        questions=tuple(_answered(desk, question) for question in questions[:QUESTIONS]),
        all_questions=_all(
            desk,
            addresses.QUESTIONS,
            desk.words.gettext("All questions"),
            len(questions),
            QUESTIONS,
        ),
        newest=tuple(event_item(desk, event) for event in reversed(events)),
        all_events=Link(
            desk.to(addresses.EVENTS),
            desk.words.gettext("All events"),
            desk.words.number(len(site.events)),
        ),
        topics=tuple(_glance(desk, topic) for topic in topics[:TOPICS]),
        all_topics=Link(desk.to(addresses.BACKGROUND), desk.words.gettext("All of the background")),
        # Of a site that explains nothing its own pages are all that there is.
        pages=() if articles or topics or questions else own_page.listed(desk),
        counts=tuple(
            Link(desk.to(to), text, desk.words.number(number)) for to, text, number in counts(site)
        ),
    )
    return Shown(site.settings.tagline, view)


def _all(desk: Desk, address: str, words: str, number: int, shown: int) -> Link | None:
    return Link(desk.to(address), words, desk.words.number(number)) if number > shown else None


def _answered(desk: Desk, question: Question) -> Answered:
    link = desk.named("question", question.id)
    return Answered(link, shortened(plain_text(question.short), ANSWER))


def _glance(desk: Desk, topic: Topic) -> Glance:
    return Glance(
        link=desk.named("topic", topic.id),
        summary=plain_text(topic.summary),
        periods=len(topic.periods),
        events=len(desk.site.events_of(topic.id)),
        band=graphics.glance(desk, topic),
    )
