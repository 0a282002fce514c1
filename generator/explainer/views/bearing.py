"""How what a card is about bears on the page that it opens on: in words, from what is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from explainer.dates import When
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
    return desk.words.sentences(told)


def _then(desk: Desk, record: Record) -> Iterator[str]:
    """Yield the offices that somebody held when the page's event or article was.

    The last one is left out where it is the only one: the card says it above, with its dates.
    """
    subject = _subject(desk)
    when = subject.date if subject else desk.moment
    if isinstance(record, Actor) and when:
        held = tuple(_offices(record, when))
        if held and held != (record.roles[-1],):
            offices = desk.words.semicolon.join(role.what for role in held)
            # Translators: what somebody was when an event was.
            yield desk.words.gettext("Then %(offices)s", offices=offices)


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
        yield desk.words.ngettext(
            "In %(num)s event told on this page", "In %(num)s events told on this page", shared
        )


def _subject(desk: Desk) -> Event | None:
    return desk.site.events.get(desk.subject) if desk.subject else None


def _actor(desk: Desk, event: Event, identity: str) -> str:
    side = desk.site.actors[identity].side
    speaks = side and any(account.side == side for account in event.accounts)
    words, ours = desk.words, _is_subject(desk)
    if not side or not speaks:
        here = words.gettext("Takes part in this event")
        return here if ours else words.gettext("Takes part in the event reported")
    if ours:
        return words.gettext(
            "Takes part in this event, of which %(side)s gives an account", side=desk.side(side)
        )
    return words.gettext(
        "Takes part in the event reported, of which %(side)s gives an account",
        side=desk.side(side),
    )


def _place(desk: Desk, event: Event, identity: str) -> str:
    words = desk.words
    here = words.gettext("The place of this event")
    return here if _is_subject(desk) else words.gettext("The place of the event reported")


def _document(desk: Desk, event: Event, identity: str) -> str:
    signed = desk.site.documents[identity].signed
    words, ours = desk.words, _is_subject(desk)
    if signed and signed == event.date:
        here = words.gettext("Made by this event")
        return here if ours else words.gettext("Made by the event reported")
    here = words.gettext("Belongs to this event")
    return here if ours else words.gettext("Belongs to the event reported")


def _is_subject(desk: Desk) -> bool:
    """Say whether the event is what the page is about; else the page reports it."""
    return desk.about is not None and desk.about[0] == "event"


_SAID: Mapping[str, Callable[[Desk, Event, str], str]] = {
    "actor": _actor,
    "place": _place,
    "document": _document,
}
