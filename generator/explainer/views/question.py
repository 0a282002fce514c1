"""Questions that readers ask: a page each, and all of them with their short answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer import addresses
from explainer.link import Site
from explainer.model import Question
from explainer.prose import plain_text
from explainer.views import blocks
from explainer.views.desk import Desk
from explainer.views.values import EventItem, Link, Page, SectionItem, SourceItem


@dataclass(frozen=True, slots=True)
class QuestionView:
    """Everything that the page of a question shows."""

    short: str
    answer: tuple[SectionItem, ...]
    events: tuple[EventItem, ...]
    topics: tuple[Link, ...]
    others: tuple[Link, ...]
    sources: tuple[SourceItem, ...]


@dataclass(frozen=True, slots=True)
class QuestionItem:
    """A question in the list of all."""

    link: Link
    short: str


@dataclass(frozen=True, slots=True)
class QuestionsView:
    """Everything that the list of questions shows."""

    questions: tuple[QuestionItem, ...]
    sources: tuple[SourceItem, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of questions and the page of each."""
    if not site.questions:
        return
    yield _index(site)
    for question in site.questions.values():
        yield _page(site, question)


def _index(site: Site) -> Page:
    desk = Desk(site, addresses.QUESTIONS)
    passage = desk.passage()
    items = tuple(
        QuestionItem(Link(desk.link("question", q.id), q.question), desk.prose(q.short, passage))
        for q in site.questions.values()
    )
    view = QuestionsView(items, desk.sources())
    description = "What readers ask, answered in two sentences first."
    return desk.page("questions", "Questions", description, view, current=addresses.QUESTIONS)


def _page(site: Site, question: Question) -> Page:
    desk = Desk(site, site.address("question", question.id))
    others = (q for q in site.questions.values() if q.id != question.id)
    events = site.in_order(site.events[identity] for identity in question.events)
    short = desk.prose(question.short, desk.passage())
    answer = blocks.body(desk, question)
    view = QuestionView(
        short=short,
        answer=answer,
        events=tuple(desk.event(event) for event in events),
        topics=tuple(desk.named("topic", topic) for topic in question.topics),
        others=tuple(Link(desk.link("question", q.id), q.question) for q in others),
        sources=desk.sources(),
    )
    return desk.page(
        "question",
        question.question,
        plain_text(question.short),
        view,
        current=addresses.QUESTIONS,
        crumbs=(Link(desk.to(addresses.QUESTIONS), "Questions"),),
    )
