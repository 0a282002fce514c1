"""Where others say otherwise: sides on a point, counts that do not meet."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from explainer.model import Event, Figure
from explainer.sourcing.independence import worded

SIDES, COUNTS = "sides", "counts"


def differing(event: Event) -> tuple[str, ...]:
    """Return in what those who tell of an event differ: replies, counts."""
    return tuple(_differing(event))


def _differing(event: Event) -> Iterator[str]:
    if any(len(claim.replies) > 1 for claim in event.claims):
        yield SIDES
    if any(apart(one, other) for one, other in combinations(event.figures, 2)):
        yield COUNTS


def is_countered(figure: Figure, event: Event) -> bool:
    """Say whether somebody else gives a count of the same that does not meet this one."""
    return any(apart(figure, other) for other in event.figures if other is not figure)


def apart(one: Figure, other: Figure) -> bool:
    """Say whether two counted the same, and their ranges have no number in common."""
    is_same = _counted(one) == _counted(other) and one.counted_by != other.counted_by
    return is_same and (one.high < other.low or other.high < one.low)


def _counted(figure: Figure) -> tuple[str | None, ...]:
    """Return what was counted, as it is compared; other words may mean something else."""
    return figure.kind, figure.side, figure.unit, worded(figure.what)
