"""The order in which events are told: wherever events stand in a row, this row is it.

By the day on which they may have begun; of one day, causes before effects, then as written.
An event known only to its month, year or decade stands after a cause that lies within it: it
cannot have begun before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from explainer.dates import Day
from explainer.model import Event

Order = Mapping[str, tuple[Day, Day]]
Causes = Callable[[Event], Iterable[Event]]


def in_order(written: Iterable[Event]) -> tuple[Event, ...]:
    """Return events from the earliest to the latest; `written` is the order of the files."""
    events = {event.id: event for event in written}

    def causes(event: Event) -> Iterable[Event]:
        return (events[cause] for cause in event.because_of if cause in events)

    plain = {event.id: (event.date.first_day, event.date.starts_by) for event in events.values()}
    begun = _begun(_causes_first(_by(events.values(), plain), causes), causes)

    def of_that_day(event: Event) -> Iterable[Event]:
        return (cause for cause in causes(event) if begun[cause.id][0] == begun[event.id][0])

    return tuple(_causes_first(_by(events.values(), begun), of_that_day))


def _by(events: Iterable[Event], order: Order) -> list[Event]:
    return sorted(events, key=lambda event: order[event.id])


def _begun(events: Iterable[Event], causes: Causes) -> Order:
    """Return for each event the first and the last day on which it can have begun."""
    begun: dict[str, tuple[Day, Day]] = {}
    for event in events:
        when = event.date
        caused = (begun[cause.id][0] for cause in causes(event) if cause.id in begun)
        first = max((day for day in caused if day <= when.starts_by), default=when.first_day)
        begun[event.id] = (max(first, when.first_day), when.starts_by)
    return begun


def _causes_first(events: Sequence[Event], causes: Causes) -> list[Event]:
    """Return events as they stand, each cause moved before its first effect.

    Not graphlib's order, which is any that fits: this one leaves alone what need not move.
    Without recursion, since a chain of causes may be as long as the site is large; a circle
    (which a rule reports) is cut where it is entered.
    """
    told: list[Event] = []
    seen: set[str] = set()
    for event in events:
        path = [event] if event.id not in seen else []
        while path:
            seen.add(path[-1].id)
            cause = next((c for c in causes(path[-1]) if c.id not in seen), None)
            if cause is None:
                told.append(path.pop())
            else:
                path.append(cause)
    return told
