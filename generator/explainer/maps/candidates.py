"""Where a name could stand, each place with what it costs: the cheapest comes first."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import shapely

from explainer.maps.ink import Box, Ink, mask
from explainer.maps.lettering import Label

Point = tuple[float, float]
GAP = 5.0
"""Pixels between a sign and its name."""
INK = 0.1
"""What a cell of the grid with a plain line in it costs: two crossings are a worse side."""
LEADER = 8.0
"""What a leader costs: more than the worst of the places beside a sign, crossings aside."""
COLUMN = 20
"""Names with leaders begin at multiples of this, so that they stand in columns by themselves."""
FARTHEST = 200
SLOPES = (0, -16, 16, -32, 32, -48, 48, -70, 70, -95, 95)
OUTSIDE = 0.35
"""How much of a name may stand beyond the area that it names."""
POINTS = 220
"""Places looked at in one area."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place for a name: its box, how it is anchored there, its leader."""

    cost: float
    label: Label
    box: Box
    anchor: str
    leader: tuple[Point, Point] | None = None


def _at(label: Label, x: float, y: float, anchor: str) -> Box:
    """Return the box of a label whose anchor is at x, and whose middle is at y."""
    left = {"start": x, "middle": x - label.width / 2, "end": x - label.width}[anchor]
    return (left, y - label.height / 2, left + label.width, y + label.height / 2)


_SIDES: Mapping[str, tuple[tuple[float, float, str, float], ...]] = {
    "right": ((1, 0, "start", 0.0), (0.8, -0.75, "start", 0.5), (0.8, 0.75, "start", 0.6)),
    "left": ((-1, 0, "end", 0.4), (-0.8, -0.75, "end", 0.7), (-0.8, 0.75, "end", 0.8)),
    "above": ((0, -1, "middle", 0.9),),
    "below": ((0, 1, "middle", 1.0),),
}
"""For each side: which way from the sign, the anchor, the cost."""


def beside(
    label: Label, at: Point, radius: float, ink: Ink, side: str | None
) -> Iterator[Candidate]:
    """Yield the places around a sign, and those with a leader."""
    for name, places in _SIDES.items():
        if side in (None, name):
            for right, down, anchor, cost in places:
                away = radius + GAP
                x = at[0] + right * away
                y = at[1] + down * (away - 2 + label.height / 2 if not right else away)
                box = _at(label, x, y, anchor)
                yield Candidate(cost + INK * ink.under(box), label, box, anchor)
    if side in (None, "leader"):
        yield from _leaders(label, at, radius, ink)


def _leaders(label: Label, at: Point, radius: float, ink: Ink) -> Iterator[Candidate]:
    for way, anchor in ((1, "start"), (-1, "end")):
        first = math.ceil((way * at[0] + radius + 12) / COLUMN) * COLUMN
        for along in range(first, first + FARTHEST, COLUMN):
            for down in SLOPES:
                x, y = float(way * along), at[1] + down
                box = _at(label, x, y, anchor)
                run = math.hypot(x - at[0], down)
                end = (x - way * 4, y)
                cost = LEADER + run / 25 + abs(down) / 14 + INK * ink.under(box)
                yield Candidate(cost, label, box, anchor, (_from(at, end, radius + 1), end))


def _from(at: Point, to: Point, radius: float) -> Point:
    """Return where a leader leaves a sign."""
    away = math.dist(at, to) or 1.0
    return at[0] + (to[0] - at[0]) * radius / away, at[1] + (to[1] - at[1]) * radius / away


def within(
    labels: Iterable[Label], area: Any, size: tuple[int, int], ink: Ink
) -> Iterator[Candidate]:
    """Yield the places of a name inside an area, the roomiest first."""
    step = max(6, round(math.sqrt(area.area / POINTS)))
    points, away = mask(area, *size, step)
    if not len(points):
        return
    most = float(away.max())
    shapely.prepare(area)
    for worse, label in enumerate(labels):
        for (x, y), room in zip(points.tolist(), away.tolist(), strict=True):
            box = _at(label, x, y, "middle")
            outside = _outside(box, area)
            if outside <= OUTSIDE:
                cost = worse + 12 * outside + 2 * (1 - room / most) + INK * ink.under(box)
                yield Candidate(cost, label, box, "middle")


def _outside(box: Box, area: Any) -> float:
    rectangle = shapely.box(*box)
    if shapely.contains_properly(area, rectangle):
        return 0.0
    return 1.0 - float(shapely.intersection(area, rectangle).area / rectangle.area)


def led(label: Label, area: Any, size: tuple[int, int], ink: Ink) -> Iterator[Candidate]:
    """Yield the places of a name outside an area, with a leader that ends well inside it."""
    points, away = mask(area, *size, max(6, round(math.sqrt(area.area / 60))))
    roomy = sorted(zip(away.tolist(), points.tolist(), strict=True), reverse=True)
    width, height = size
    for room, (x, y) in roomy[:12:4]:
        for left in range(8, int(width - label.width), COLUMN):
            for top in range(8, int(height - label.height), 14):
                box = (left, top, left + label.width, top + label.height)
                end = _nearest(box, (x, y))
                run = math.dist(end, (x, y))
                if GAP < run < FARTHEST:
                    far = max(run - room, 0.0)
                    cost = LEADER + far / 12 + INK * ink.under(box) + 6 * (1 - _outside(box, area))
                    anchor = "start" if x >= left + label.width / 2 or end[0] == left else "end"
                    yield Candidate(cost, label, box, anchor, ((x, y), end))


def _nearest(box: Box, at: Point) -> Point:
    """Return where a leader meets a box: the middle of a side, or of the upper or lower edge."""
    x0, y0, x1, y1 = box
    if at[0] < x0 - 10:
        return x0 - 4, (y0 + y1) / 2
    if at[0] > x1 + 10:
        return x1 + 4, (y0 + y1) / 2
    return min(max(at[0], x0 + 6), x1 - 6), y1 + 2 if at[1] > y1 else y0 - 2


def along(label: Label, line: Any, ink: Ink) -> Iterator[Candidate]:
    """Yield the places of a name beside a line, its middle first."""
    shapely.prepare(line)
    for step in range(int(line.length // 10)):
        at = line.interpolate(step * 10)
        off = abs(step * 10 / line.length - 0.5)
        for right, down, anchor in _AROUND:
            y = at.y + down * (GAP + 4 + label.height / 2) if not right else at.y + down
            box = _at(label, at.x + right * (GAP + 4), y, anchor)
            yield Candidate(4 * off + INK * ink.under(box), label, box, anchor)


_AROUND = ((-1, 0, "end"), (1, 0, "start"), (0, -1, "middle"), (0, 1, "middle"))


def fixed(label: Label, at: Point) -> Candidate:
    """Return the place that an editor gave."""
    return Candidate(0.0, label, _at(label, *at, "middle"), "middle")


Places = Callable[[], Iterator[Candidate]]
