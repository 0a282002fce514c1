"""What a raw article has to do with the site: its place, its event, its topic, what led to it.

Each is stated where only one record can be meant, and offered where several can.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from explainer.dates import When, decimal_year
from explainer.language.casing import folded
from explainer.link import Key, Site, names_of
from explainer.model import Event
from explainer.reading import Seed
from explainer.scaffold.draft.named import Named
from explainer.views.kinds.seed_article import NAMES_IN_COMMON, related_events

_HEAD = re.compile(r"^[^,(:–—-]+(?:-[^,(:–—]+)?")
"""The part of a dateline that names the place."""
YEAR, DAYS = 365.25, 3
"""A report stands in the paper within so many days of what it reports."""
HALF = 0.5
"""The share of those who took part that a report of an event names."""
FEWEST = 3
"""Fewer related events tell of no topic."""


class Matched(Struct, frozen=True):
    """Records that the article has to do with; empty where none is certain."""

    place: str = ""
    event: str = ""
    topics: tuple[str, ...] = ()
    before: tuple[Event, ...] = ()
    """Events that may have led to it, the latest first."""


def matched(seed: Seed, named: Sequence[Named], site: Site, source: str) -> Matched:
    """Return what an article has to do with; ``source`` is the record that it is, if it is one."""
    keys = tuple((each.kind, each.id) for each in named)
    related, day = related_events(site, keys), seed.published
    known = [event for event in related if day and event.date.first_day <= day.last_day]
    reported = [*_reported(day, frozenset(keys), site, source)] if day else []
    event = reported[0] if len(reported) == 1 else None
    return Matched(
        place=_place(seed.article.dateline, site),
        event=event.id if event else "",
        topics=event.topics if event else _topics(related),
        before=tuple(event for event in reversed(known) if event not in reported),
    )


def _reported(day: When, named: frozenset[Key], site: Site, source: str) -> Iterator[Event]:
    """Yield events of the days before an article that it tells of: their record rests on it, or
    it names who took part. Those who met today met others yesterday: most of them are named."""
    for event in site.events.values():
        took_part = {("actor", actor) for actor in event.actors}
        took_part |= {("place", place) for place in event.places}
        shared = len(took_part & named)
        is_told = shared >= NAMES_IN_COMMON and shared >= HALF * len(took_part)
        rests_on_it = shared and source in site.cited[("event", event.id)]
        if _is_of(event.date, day) and (is_told or rests_on_it):
            yield event


def _place(dateline: str | None, site: Site) -> str:
    """Return the place that a dateline names, in capitals or not."""
    head = _HEAD.match(dateline or "")
    name = folded(head[0].strip()) if head else ""
    found = [
        place.id for place in site.places.values() if name and name in map(folded, names_of(place))
    ]
    return found[0] if len(found) == 1 else ""


def _is_of(event: When, day: When) -> bool:
    """Say whether an event was on one day, that of an article or one of the few before it."""
    since = (decimal_year(day.first_day) - decimal_year(event.first_day)) * YEAR
    return event.first_day == event.last_day and -0.5 < since < DAYS + 0.5


def _topics(related: Sequence[Event]) -> tuple[str, ...]:
    """Return the topic that all related events have, if it is one and they are no few."""
    shared = set.intersection(*(set(event.topics) for event in related)) if related else set()
    return tuple(shared) if len(related) >= FEWEST and len(shared) == 1 else ()
