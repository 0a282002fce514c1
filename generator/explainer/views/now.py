"""How things stand: a strip of states, each a few words with its date and the way to its proof."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from explainer import dates
from explainer.dates import When
from explainer.language.catalogue import Catalogue
from explainer.link import Site
from explainer.model import State, Topic
from explainer.views.desk import Desk
from explainer.views.values import Date, Link


class NowItem(Struct, frozen=True):
    """A state: the words lead to what made it so, the date to the source that says it.

    It is ``later`` where what made it so came after what the page is about, or is not known.
    """

    label: str
    state: Link
    as_of: Date
    proof: str
    later: bool


def title_of(words: Catalogue, topic: Topic | None) -> str:
    """Return what the states of a topic, or of the whole site, are called."""
    if topic is None:
        return words.gettext("How things stand now")
    return words.gettext("How things stand now: %(topic)s", topic=topic.short or topic.title)


def in_frame(states: Callable[[Site], Iterable[State]], desk: Desk) -> tuple[NowItem, ...]:
    """Return states as they stand alone, with what they rest on."""
    shown = tuple(states(desk.site))
    for state in shown:
        desk.ledger.cite_all(state.source)
    return strip(desk, shown)


def strip(desk: Desk, states: Iterable[State]) -> tuple[NowItem, ...]:
    """Return some states as a page shows them."""
    return tuple(_item(desk, state) for state in states)


def _item(desk: Desk, state: State) -> NowItem:
    desk.says.add(("state", state.id))
    proof = desk.link("source", state.source[0])
    told = desk.link("event", state.event) if state.event else proof
    since = desk.site.events[state.event].date if state.event else None
    later = since is None or desk.is_later(since)
    return NowItem(state.name, Link(told, state.state), _brief(desk, state.as_of), proof, later)


def _brief(desk: Desk, when: When) -> Date:
    """Return a date short enough for a cell of eight beside one another."""
    return Date(dates.in_brief(when, desk.words), dates.machine(when))
