"""What leads on from a place or a document: each side's accounts of its events, questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from explainer import addresses
from explainer.link import Key
from explainer.lists import ROOM, first, weight
from explainer.model import Event, Question
from explainer.views.desk import Desk
from explainer.views.items import account_items
from explainer.views.page_sections import Links, PageSection, Sides, sides_title
from explainer.views.values import Link

ACCOUNTS = ROOM / 4
"""Room for accounts: some twenty, four or five events by all sides. Each event has its own."""
ACCOUNT = 90
"""Compressed markup of an account, with its citations and their sources in the list below."""
QUESTIONS = ROOM / 12
"""Room for questions: some thirty."""
QUESTION = 25


class ToldBySides(Struct, frozen=True):
    """An event as all sides tell it."""

    event: Link
    sides: Sides


def sections(desk: Desk, key: Key, events: Iterable[Event]) -> Iterator[PageSection]:
    """Yield how each side describes the events of a record, and the questions that name it."""
    yield PageSection(
        "sides", sides_title(desk), "accounts-of", tuple(_accounts(desk, events)), "broad"
    )
    yield PageSection("questions", desk.words.gettext("Questions"), "links", _questions(desk, key))


def _accounts(desk: Desk, events: Iterable[Event]) -> Iterator[ToldBySides]:
    """Yield the events with accounts: those that matter most, in the order of time.

    An event is told with all its accounts or not at all: no side stands alone for want of room.
    """
    told = [event for event in events if event.accounts]
    ranked = sorted(told, key=lambda event: (event.importance, -len(event.accounts)))
    for event in desk.site.in_order(first(ranked, _weigh, ACCOUNTS)):
        link = Link(desk.link("event", event.id), event.title, desk.date(event.date).text)
        missing = tuple(desk.side(side) for side in event.accounts_missing)
        yield ToldBySides(link, Sides(account_items(desk, event.accounts, event.id), missing))


def _weigh(event: Event) -> float:
    return weight((account.text for account in event.accounts), ACCOUNT * len(event.accounts))


def _questions(desk: Desk, key: Key) -> Links:
    naming = desk.site.questions_naming.get(key, ())
    shown = first(naming, _weigh_question, QUESTIONS)
    every = Link(desk.to(addresses.QUESTIONS), desk.words.gettext("All questions"))
    links = tuple(Link(desk.link("question", one.id), one.question) for one in shown)
    return Links(links, every if len(shown) < len(naming) else None)


def _weigh_question(question: Question) -> float:
    return weight([question.question], QUESTION)
