"""A question that readers ask: its short answer, its long one, what else is asked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from heapq import merge
from itertools import chain

from msgspec import Struct

from explainer import addresses
from explainer.link import Site
from explainer.lists import ROOM, first, weight
from explainer.model import Question
from explainer.prose import plain_text
from explainer.views import blocks, claims, page_sections, revisions
from explainer.views.desk import Desk
from explainer.views.items import event_item
from explainer.views.page_sections import Links, PageSection, there
from explainer.views.planning import PagePlan, Shown
from explainer.views.values import Link

OTHER = 25
"""Compressed markup of a link to a question."""
OTHERS = ROOM / 40
"""Room for other questions below one: a phone's screen; the list of all is one tap on."""


class QuestionView(Struct, frozen=True):
    """Everything that the page of a question shows."""

    short: str
    sections: tuple[PageSection, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    for question in site.questions.values():
        address = site.address("question", question.id)
        show = partial(_show, question)
        home = addresses.QUESTIONS
        about = ("question", question.id)
        yield PagePlan(address, "question", question.question, show, home, about)


def _show(question: Question, desk: Desk) -> Shown:
    above = (addresses.QUESTIONS, desk.words.gettext("Questions"))
    return Shown(plain_text(question.short), _view(desk, question), desk.crumbs(above))


def _view(desk: Desk, question: Question) -> QuestionView:
    site = desk.site
    others = _others(site, question)
    events = site.in_order(site.events[identity] for identity in question.events)
    short = desk.prose(question.short, desk.passage())
    shown = tuple(event_item(desk, event) for event in events)
    answer = blocks.body(desk, question)
    asked = Links(
        tuple(Link(desk.link("question", q.id), q.question) for q in others),
        _all(desk) if len(others) + 1 < len(site.questions) else None,
    )
    topics = (desk.named("topic", topic) for topic in question.topics)
    claimed = claims.section(desk, question)
    beside = "aside" if answer and not claimed.content else ""
    return QuestionView(
        short=short,
        sections=there(
            (
                *answer,
                claimed,
                PageSection(
                    "events",
                    desk.words.ngettext("Event", "Events", len(shown)),
                    "dates",
                    shown,
                    beside,
                ),
                page_sections.links("topics", desk.words.gettext("Background"), topics),
                page_sections.sources(desk),
                revisions.section(desk, question),
                PageSection(
                    "others",
                    desk.words.gettext("Other questions"),
                    "links",
                    asked,
                    "broad",
                    small=True,
                ),
            )
        ),
    )


def _others(site: Site, question: Question) -> tuple[Question, ...]:
    """Return the other questions; if they are too many, the first of those on the same topics."""
    others = (q for q in site.questions.values() if q.id != question.id)
    fitting = first(others, _weigh, OTHERS)
    if len(fitting) == len(site.questions) - 1:
        return fitting
    return first(_nearest(site, question), _weigh, OTHERS)


def _nearest(site: Site, question: Question) -> Iterator[Question]:
    """Yield the other questions, those on the same topics first; one looks at the first few."""
    alike = (site.questions_of[topic] for topic in dict.fromkeys(question.topics))
    near = merge(*alike, key=lambda q: (q.order, q.id))
    seen = {question.id}
    for other in chain(near, site.questions.values()):
        if other.id not in seen:
            seen.add(other.id)
            yield other


def _weigh(question: Question) -> float:
    return weight([question.question], OTHER)


def _all(desk: Desk) -> Link:
    count = desk.words.number(len(desk.site.questions))
    return Link(desk.to(addresses.QUESTIONS), desk.words.gettext("All questions"), count)
