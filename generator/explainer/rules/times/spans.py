"""Stretches of time that end before they begin: lives, offices, control, documents, periods."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from explainer.dates import When
from explainer.dates.values import Day
from explainer.documents import Location
from explainer.link import Site
from explainer.model import Actor
from explainer.model.locating import at
from explainer.problems import Problem

Span = tuple[Location, str, When | None, When | None]
"""Where the end is written, the key of the beginning, the beginning and the end."""

PAIRS = (
    ("born", "died"),
    ("signed", "in_force"),
    ("published", "accessed"),
    ("published", "known_until"),
    ("added", "updated"),
)


def check(site: Site) -> Iterator[Problem]:
    """Yield each stretch of time whose end lies before its beginning."""
    last = site.settings.as_of.last_day
    for _, record in site.everything():
        for location, first, start, end in _spans(record):
            if start and end and end.last_day < start.first_day:
                message = f'"{location[-1]}" ({end}) is before "{first}" ({start}): one is wrong'
                yield at(record, location, message)
        if isinstance(record, Actor) and not _cannot_be(record, last):
            yield from islice(_in_life(record), 1)


def _cannot_be(actor: Actor, last: Day) -> bool:
    """Say whether a life is told to be wrong itself: the offices in it follow from that."""
    if not actor.born:
        return False
    born = actor.born.first_day
    return born > last or (actor.died is not None and actor.died.last_day < born)


def _in_life(actor: Actor) -> Iterator[Problem]:
    """Yield offices that begin before somebody is born, or end after the death."""
    for index, role in enumerate(actor.roles):
        if role.from_ and actor.born and role.from_.last_day < actor.born.first_day:
            message = f'"from" ({role.from_}) is before "born" ({actor.born}): one is wrong'
            yield at(actor, ("roles", index, "from"), message)
        if role.to and actor.died and role.to.first_day > actor.died.last_day:
            message = f'"to" ({role.to}) is after "died" ({actor.died}): one is wrong'
            yield at(actor, ("roles", index, "to"), message)


def _spans(record: object) -> Iterator[Span]:
    for first, second in PAIRS:
        end = getattr(record, second, None)
        yield (second,), first, getattr(record, first, None), end if end != "never" else None
    for key in ("roles", "control"):
        for index, part in enumerate(getattr(record, key, ())):
            yield (key, index, "to"), "from", part.from_, part.to
    for index, item in enumerate(getattr(record, "expectations", ())):
        published = getattr(record, "published", None)
        yield ("expectations", index, "as_of"), "published", published, item.as_of
        if item.when and published and item.when.last_day[0] < published.first_day[0] - 1:
            yield ("expectations", index, "when"), "published", published, item.when
    for index, period in enumerate(getattr(record, "periods", ())):
        yield ("periods", index, "end"), "start", period.start, period.end
