"""Which events of a tier are named, and where: importance first, the rest gathered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from explainer.charts.timeline.labels import SIZES, Field, Label, Line, Reach, stand
from explainer.charts.timeline.scale import Scale
from explainer.charts.timeline.sheets import Spot
from explainer.charts.timeline.unnamed import CELL, Rest, gathered
from explainer.charts.values import Mark

ARROW = 16.0
"""How far an open beginning or end is drawn: not to the edge, for how long is not known."""
LINES = 16
"""Lines of names in one lane, at most: of more, what is in the last is far from its axis."""


def spread(count: int) -> list[int]:
    """Places 0 to `count` - 1 so that the first few of them are spread over all of them."""
    bits = max(1, (count - 1).bit_length())
    return sorted(range(count), key=lambda place: f"{place:0{bits}b}"[::-1])


def in_turn(marks: Sequence[Mark], blocks: Sequence[int], least: int = 3) -> Iterator[int]:
    """Key marks, then by importance down to `least`, the periods taking turns with each."""
    levels: dict[int, dict[int, list[int]]] = {}
    for index, mark in enumerate(marks):
        level = levels.setdefault(0 if mark.key else mark.rank, {})
        level.setdefault(blocks[index], []).append(index)
    for number in sorted(level for level in levels if level <= least):
        periods = (row for _, row in sorted(levels[number].items()))
        rows = ([row[place] for place in spread(len(row))] for row in periods)
        for turn in zip_longest(*rows):
            yield from (index for index in turn if index is not None)


def _place(mark: Mark, axis: Scale) -> Reach:
    """Where a mark lies; the dot of what is known to its year or decade is in its middle."""
    left, right = axis.at(mark.start), axis.at(mark.until)
    shape = mark.shape
    x = (left + right) / 2 if shape.within is not None else left
    if shape.after:
        right = max(right, x + SIZES[mark.rank] + ARROW)
    long = axis.block(mark.until) - axis.block(mark.start) > 1
    return Reach(x, left - SIZES[mark.rank] - ARROW if shape.before else left, right, long)


Marks = Sequence[tuple[Mark, int]]
"""Marks with their lanes, in the order in which they are told."""
Found = dict[int, tuple[int, Label]]
"""For the place of a mark among its like: its line and its name."""


def _free_lines() -> list[Line]:
    return [Line() for _ in range(LINES)]


def _tried(
    turns: Iterable[int],
    marks: Marks,
    places: Sequence[Reach],
    most: int,
    field: Field,
) -> Found:
    """Give each mark that comes up the first line with room, until `most` have theirs."""
    lines: defaultdict[int, list[Line]] = defaultdict(_free_lines)
    found: Found = {}
    for index in turns:
        if len(found) == most:
            break
        mark, lane = marks[index]
        if found_it := stand(mark, places[index], lines[lane], field):
            found[index] = found_it
    return found


def _named(marks: Marks, places: Sequence[Reach], axis: Scale, most: int, field: Field) -> Found:
    """Choose the names, what matters most first; then set them in order of time.

    Chosen in order of time, the first periods would have all the names; set in the order of
    choice, the events of one day would stand in no order.
    """
    blocks = [axis.block(mark.start) for mark, _ in marks]
    turns = in_turn([mark for mark, _ in marks], blocks)
    chosen = _tried(turns, marks, places, most, field)
    kept = sorted(chosen, key=lambda i: (not marks[i][0].key, marks[i][0].rank, i))
    found = _tried(kept, marks, places, most, field)
    return found if len(found) == len(kept) else chosen


def stood(marks: Marks, axis: Scale, most: int, field: Field) -> tuple[list[Spot], list[Rest]]:
    """Name what has room, gather what has none."""
    places = [_place(mark, axis) for mark, _ in marks]
    found = _named(marks, places, axis, most, field)
    spots = [Spot(*marks[index], places[index], *found[index]) for index in sorted(found)]
    nameless: dict[int, list[tuple[float, Mark]]] = {}
    for index, (mark, lane) in enumerate(marks):
        if index not in found:
            x = min(places[index].x, field.right - CELL + 6)
            nameless.setdefault(lane, []).append((x, mark))
    return spots, [rest for lane, some in nameless.items() for rest in gathered(some, lane)]
