"""How what a card is about bears on the page that it opens on: in words, from what is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from explainer.dates import When
from explainer.language.counting import counted
from explainer.link import Key
from explainer.model import Actor, Event, Record, Role
from explainer.views.desk import Desk


def bearing(desk: Desk, key: Key) -> str:
    """Return what somebody or something has to do with the page; empty where nothing is written.

    First what it has to do with the event that the page is about, then in how many of the events
    that the page tells it is.
    """
    record = desk.site.records[key[0]][key[1]]
    told = [*_then(desk, record), *_in_subject(desk, key)] or [*_in_events(desk, key)]
    return ". ".join(told)


def _then(desk: Desk, record: Record) -> Iterator[str]:
    """Yield the offices that somebody held when the page's event or article was.

    The last one is left out where it is the only one: the card says it above, with its dates.
    """
    subject = _subject(desk)
    when = subject.date if subject else desk.moment
    if isinstance(record, Actor) and when:
        held = tuple(_offices(record, when))
        if held and held != (record.roles[-1],):
            yield f"Then {'; '.join(role.what for role in held)}"


def _offices(actor: Actor, when: When) -> Iterator[Role]:
    """Yield the offices that are known to have been held on a date."""
    for role in actor.roles:
        begun = role.from_ and role.from_.first_day <= when.last_day
        if begun and not (role.to and role.to.last_day < when.first_day):
            yield role


def _in_subject(desk: Desk, key: Key) -> Iterator[str]:
    subject = _subject(desk)
    if subject and subject in desk.site.events_naming.get(key, ()):
        yield _SAID[key[0]](desk, subject, key[1])


def _in_events(desk: Desk, key: Key) -> Iterator[str]:
    theirs = {event.id for event in desk.site.events_naming.get(key, ())}
    shared = len(theirs & desk.told)
    if shared:
        yield f"In {counted(shared, 'event')} told on this page"


def _subject(desk: Desk) -> Event | None:
    return desk.site.events.get(desk.subject) if desk.subject else None


def _actor(desk: Desk, event: Event, identity: str) -> str:
    side = desk.site.actors[identity].side
    speaks = side and any(account.side == side for account in event.accounts)
    part = f"Takes part in {_named(desk)}"
    return f"{part}, of which {desk.side(side)} gives an account" if side and speaks else part


def _place(desk: Desk, event: Event, identity: str) -> str:
    return f"The place of {_named(desk)}"


def _document(desk: Desk, event: Event, identity: str) -> str:
    signed = desk.site.documents[identity].signed
    made = bool(signed) and signed == event.date
    return f"Made by {_named(desk)}" if made else f"Belongs to {_named(desk)}"


def _named(desk: Desk) -> str:
    """Return what the event is called that the page is about, or reports."""
    return "this event" if desk.about and desk.about[0] == "event" else "the event reported"


_SAID: Mapping[str, Callable[[Desk, Event, str], str]] = {
    "actor": _actor,
    "place": _place,
    "document": _document,
}
