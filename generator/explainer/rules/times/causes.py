"""Causes that come after what they caused, and circles of them."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from explainer.link import Site
from explainer.model.locating import at
from explainer.problems import Problem


def check(site: Site) -> Iterator[Problem]:
    """Yield each cause that begins after its effect, or is the event itself."""
    for event in site.events.values():
        for index, identity in enumerate(event.because_of):
            cause = site.events.get(identity)
            if cause is event:
                yield at(event, ("because_of", index), "an event cannot be its own cause")
            elif cause and cause.date.first_day > event.date.last_day:
                message = f'"{identity}" ({cause.date}) came after this event ({event.date})'
                yield at(event, ("because_of", index), message)
    yield from _circle(site)


def _circle(site: Site) -> Iterator[Problem]:
    """Yield the first circle of several events: they can lie on one day, or have no exact one."""
    causes = {
        event.id: [cause for cause in event.because_of if cause != event.id]
        for event in site.events.values()
    }
    try:
        TopologicalSorter(causes).prepare()
    except CycleError as error:
        circle = error.args[1]
        message = f"the causes run in a circle: {' → '.join(circle)}"
        if len(circle) > 2 and circle[1] in site.events:
            yield at(site.events[circle[1]], ("because_of",), message)
