"""How things stand, said as of a day that something has happened since."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link import Site
from explainer.model.locating import at
from explainer.problems import Problem
from explainer.rules.times.as_of import to_come


def check(site: Site) -> Iterator[Problem]:
    """Yield a warning for each state that is older than the newest event of its topics."""
    later = to_come(site)
    for state in site.states.values():
        told = (event for event in site.events_of(*state.topics) if event not in later)
        newest = max(told, key=lambda event: event.date.first_day, default=None)
        if newest and newest.date.first_day > state.as_of.last_day:
            message = (
                f'"{newest.title}" ({newest.date}) happened since: see whether this still holds, '
                'and write as of when ("as_of")'
            )
            yield at(state, ("as_of",), message, "warning")
