"""What the chart of a timeline shows: every mark while there are few, else the rest gathered."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from math import ceil

from msgspec import Struct

from explainer.charts.text import clean, wrap
from explainer.charts.timeline.labels import SIZES, Label, Line, Reach
from explainer.charts.timeline.naming import in_turn
from explainer.charts.timeline.scale import Scale
from explainer.charts.timeline.sheets import Layout
from explainer.charts.timeline.unnamed import count, gathered
from explainer.charts.values import Mark

MOST = 500
"""So many marks are points of their own: with title and address 30 KB as they are sent."""
CELL = 15.0
"""Others nearer than this are one point: zoomed in, they are told apart down to this."""
DEEP = 3
"""Lines of marks without a name in one lane, at most."""
PAD = 1.4
"""Between two lanes, in lines: room for a lane's name on a phone."""
TEXT = 12
"""Size of what a pointer is told, as Plotly has it."""


class Point(Struct, frozen=True):
    """A mark of the chart, or one for many, at a height in lines from the top."""

    marks: tuple[Mark, ...]
    place: Reach
    y: float
    label: Label | None = None

    @property
    def mark(self) -> Mark:
        """Its only mark, or the first of many."""
        return self.marks[0]

    @property
    def single(self) -> bool:
        return len(self.marks) == 1

    @property
    def href(self) -> str | None:
        """Where a click leads."""
        return self.mark.href if self.single else None

    def hover(self) -> Iterator[str]:
        """What a pointer that rests on it is told, line by line."""
        if not self.single:
            yield count(self.marks)
            return
        yield clean(self.mark.when)
        yield from wrap(clean(self.mark.title), TEXT, 300, 4)
        if self.mark.note:
            yield clean(self.mark.note)


class Lines(Struct, frozen=True):
    """The heights of all lanes, in lines from the top."""

    tops: dict[int, float]
    height: float


class LanePoints(Struct, frozen=True):
    """What stands in one lane, its heights counted from its own top."""

    points: tuple[Point, ...]
    lines: int


def lane_points(plan: Layout) -> list[LanePoints]:
    """What stands in each lane of a layout of one tier: names, marks without one, the rest."""
    tier = plan.tiers[0]
    named = [Point((spot.mark,), spot.place, spot.line + 0.5, spot.label) for spot in tier.spots]
    left = _own(plan, MOST - len(named))
    counts = {row.lane: row.lines for row in tier.rows}
    lanes = []
    for lane in range(len(plan.lanes)):
        points = [p for p, spot in zip(named, tier.spots, strict=True) if spot.lane == lane]
        rest = [mark for rest in tier.rests if rest.lane == lane for mark in rest.marks]
        points += _below(rest, left, tier.scale, counts.get(lane, 0))
        points.sort(key=lambda point: point.mark.start)
        lanes.append(LanePoints(tuple(points), ceil(max((p.y for p in points), default=0))))
    return lanes


def lines_of(plan: Layout, lanes: list[LanePoints]) -> Lines:
    """Set lanes below each other, the empty ones too."""
    tops, y = {}, PAD
    for number, lane in enumerate(lanes):
        tops[number] = y
        y += max(1, len(plan.names[number]), lane.lines) + PAD
    return Lines(tops, y)


def _own(plan: Layout, most: int) -> dict[str, int]:
    """The turns of marks without a name: what matters most may be a point of its own."""
    tier = plan.tiers[0]
    marks = [mark for rest in tier.rests for mark in rest.marks]
    turns = in_turn(marks, [tier.scale.block(mark.start) for mark in marks])
    return {marks[index].id: turn for turn, index in enumerate(islice(turns, max(0, most)))}


def _below(marks: list[Mark], own: dict[str, int], axis: Scale, top: int) -> Iterator[Point]:
    """Marks of their own on a few lines, none over another; what has no room there, gathered."""
    lines = [Line() for _ in range(DEEP)]
    crowd: list[tuple[float, Mark]] = []
    deepest = -1
    for mark in sorted(marks, key=lambda mark: own.get(mark.id, MOST)):
        x, reach = axis.at(mark.start), SIZES[mark.rank] + 1
        free = (n for n, line in enumerate(lines) if line.free(x - reach, x + reach))
        number = next(free, None) if mark.id in own else None
        if number is None:
            crowd.append((x, mark))
            continue
        lines[number].take(x - reach, x + reach)
        deepest = max(deepest, number)
        yield Point((mark,), Reach(x, x, x), top + number + 0.5)
    for rest in gathered(crowd, 0, CELL):
        yield Point(rest.marks, rest.place, top + deepest + 1.5)
