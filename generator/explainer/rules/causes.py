"""Causes that come after what they caused, and circles of them."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link import Site
from explainer.problems import Problem
from explainer.rules.places import at


def check(site: Site) -> Iterator[Problem]:
    """Yield each cause that begins after its effect, or is the event itself."""
    for event in site.events.values():
        for index, identity in enumerate(event.because_of):
            cause = site.events.get(identity)
            if cause is event:
                yield at(event, ("because_of", index), "an event cannot be its own cause")
            elif cause and cause.when.first_day > event.when.last_day:
                message = f'"{identity}" ({cause.date}) came after this event ({event.date})'
                yield at(event, ("because_of", index), message)
