"""How things stand, said as of a day that something has happened since."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link import Site
from explainer.model.locating import at
from explainer.problems import Problem


def check(site: Site) -> Iterator[Problem]:
    """Yield a warning for each state that is older than the newest event of its topics."""
    for state in site.states.values():
        newest = max(site.events_of(*state.topics), key=lambda e: e.date.first_day, default=None)
        if newest and newest.date.first_day > state.as_of.last_day:
            message = (
                f'"{newest.title}" ({newest.date}) happened since: see whether this still holds, '
                'and write as of when ("as_of")'
            )
            yield at(state, ("as_of",), message, "warning")
