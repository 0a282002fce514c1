"""Offices and control that are said to last on, and that something written elsewhere ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from explainer.dates import When
from explainer.dates.values import Day
from explainer.link import Site
from explainer.model import Actor
from explainer.model.locating import at
from explainer.problems import Problem
from explainer.rules.times.as_of import to_come

LIFE = 60
"""Years for which nobody holds an office: the longest reigns are hardly longer."""

WRITE = 'write its end ("to"), or leave out "from" where the end is not known'

Holders = Mapping[str, list[tuple[When, Actor]]]


def check(site: Site) -> Iterator[Problem]:
    """Yield a warning for each office and each control without an end that has come to one."""
    later = to_come(site)
    told = (event.date.last_day for event in site.events.values() if event not in later)
    newest = max(told, default=(0, 1, 1))
    holders = _holders(site)
    for actor in site.actors.values():
        yield from _offices(actor, holders, newest)
    for place in site.places.values():
        for index, part in enumerate(place.control):
            if part.from_ and not part.to and (end := _after(part.from_, place.control)):
                message = f'"{part.who}" held this without an end, but another did from {end}'
                yield at(place, ("control", index), f"{message}: {WRITE}", "warning")


def _offices(actor: Actor, holders: Holders, newest: Day) -> Iterator[Problem]:
    for index, role in enumerate(actor.roles):
        if role.from_ and not role.to:
            reason = _ended(actor, role.what, role.from_, holders, newest)
            if reason:
                message = f"this office has no end, but {reason}: {WRITE}"
                yield at(actor, ("roles", index), message, "warning")


def _ended(actor: Actor, office: str, since: When, holders: Holders, newest: Day) -> str:
    """Return what says that an office is over; nothing where it may last."""
    if actor.died:
        return f"who held it died ({actor.died})"
    for start, other in holders[office]:
        if other is not actor and start.first_day > since.last_day:
            return f'"{other.name}" held it from {start}'
    if newest[0] - since.last_day[0] > LIFE:
        return f"it began more than {LIFE} years before the newest event"
    return ""


def _holders(site: Site) -> Holders:
    holders: defaultdict[str, list[tuple[When, Actor]]] = defaultdict(list)
    for actor in site.actors.values():
        for role in actor.roles:
            if role.from_:
                holders[role.what].append((role.from_, actor))
    return holders


def _after(since: When, parts: tuple[object, ...]) -> When | None:
    """Return when somebody else's control began, after this one."""
    starts = (getattr(part, "from_", None) for part in parts)
    return next((start for start in starts if start and start.first_day > since.last_day), None)
