"""The lanes of a timeline, and the colour of each."""

from __future__ import annotations

from explainer.charts.values import Lane, Timeline

COLOURS = 8
"""So many lanes have a colour of their own; the next begin again."""


def lanes_of(timeline: Timeline) -> tuple[Lane, ...]:
    """The lanes that are given, and one for each other that a mark names; at least one."""
    known = {lane.id: lane for lane in timeline.lanes}
    for mark in timeline.marks:
        known.setdefault(mark.lane, Lane(mark.lane, mark.lane))
    return tuple(known.values()) or (Lane("", ""),)


def colour_of(lane: Lane, index: int) -> int:
    """The number of a lane's colour."""
    return ((lane.number or index + 1) - 1) % COLOURS + 1
