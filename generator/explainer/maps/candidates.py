"""Where a name could stand, each place with what it costs: the cheapest comes first."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import numpy
from msgspec import Struct

from explainer.charts.boxes import Box
from explainer.maps.ink import Cover, Ink, mask
from explainer.maps.lettering import Label

Point = tuple[float, float]
Leader = tuple[Point, Point] | None
Draft = tuple[float, Box, str, Leader]
"""A place before what lies under it is known: cost, box, anchor, leader."""
GAP = 5.0
"""Pixels between a sign and its name."""
INK = 0.1
"""What a cell of the grid with a plain line in it costs: two crossings are a worse side."""
LEADER = 8.0
"""What a leader costs: more than the worst of the places beside a sign, crossings aside."""
COLUMN = 20
"""Names with leaders begin at multiples of this, so that they stand in columns by themselves."""
FARTHEST = 200
"""Pixels that a leader may be long: over half of a phone's width the eye loses it."""
SLOPES = (0, -16, 16, -32, 32, -48, 48, -70, 70, -95, 95)
"""Pixels up and down that a leader may end from where it begins: level ones first, a row apart."""
OUTSIDE = 0.35
"""How much of a name may stand beyond the area that it names."""
LED = 90
"""Places with a leader that are looked at closely."""
CROSSED = 0.8
"""What each cell of a line costs that such a leader crosses."""
POINTS = 220
"""Places looked at in one area."""


class Candidate(Struct, frozen=True):
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
    """Yield the places around a sign, or on one side of it."""
    drafts: list[tuple[float, Box, str, Leader]] = []
    for name, places in _SIDES.items():
        if side in (None, name):
            for right, down, anchor, cost in places:
                away = radius + GAP
                x = at[0] + right * away
                y = at[1] + down * (away - 2 + label.height / 2 if not right else away)
                drafts.append((cost, _at(label, x, y, anchor), anchor, None))
    yield from _costed(label, drafts, ink)


def with_leader(label: Label, at: Point, radius: float, ink: Ink) -> Iterator[Candidate]:
    """Yield the places near a sign from which a leader goes to it."""
    yield from _costed(label, list(_leaders(label, at, radius)), ink)


def _leaders(label: Label, at: Point, radius: float) -> Iterator[Draft]:
    for way, anchor in ((1, "start"), (-1, "end")):
        first = math.ceil((way * at[0] + radius + 12) / COLUMN) * COLUMN
        for along in range(first, first + FARTHEST, COLUMN):
            for down in SLOPES:
                x, y = float(way * along), at[1] + down
                run = math.hypot(x - at[0], down)
                end = (x - way * 4, y)
                cost = LEADER + run / 25 + abs(down) / 14
                yield cost, _at(label, x, y, anchor), anchor, (_from(at, end, radius + 1), end)


def _costed(label: Label, drafts: list[Draft], ink: Ink) -> Iterator[Candidate]:
    """Yield places with what is drawn beneath them added to their cost."""
    if drafts:
        corners = numpy.array([box for _, box, _, _ in drafts]).T
        drawn = (INK * ink.under(*corners)).tolist()
        for (cost, box, anchor, leader), more in zip(drafts, drawn, strict=True):
            yield Candidate(cost + more, label, box, anchor, leader)


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
    cover = Cover(area, *size)
    for worse, label in enumerate(labels):
        half = numpy.array((label.width, label.height)) / 2
        corners = numpy.hstack((points - half, points + half))
        outside = 1 - cover.share(*corners.T)
        cost = worse + 12 * outside + 2 * (1 - away / away.max()) + INK * ink.under(*corners.T)
        for n in numpy.flatnonzero(outside <= OUTSIDE).tolist():
            box = tuple(corners[n].tolist())
            yield Candidate(float(cost[n]), label, box, "middle")


def led(label: Label, area: Any, size: tuple[int, int], ink: Ink) -> Iterator[Candidate]:
    """Yield the places of a name outside an area, with a leader that ends well inside it."""
    points, away = mask(area, *size, max(6, round(math.sqrt(area.area / 60))))
    (width, height), cover = size, Cover(area, *size)
    left, top = numpy.meshgrid(
        numpy.arange(8.0, width - label.width, COLUMN), numpy.arange(8.0, height - label.height, 12)
    )
    corners = numpy.array((left, top, left + label.width, top + label.height)).reshape(4, -1)
    cost = LEADER + INK * ink.under(*corners) + 8 * cover.share(*corners)
    for target in numpy.argsort(-away, kind="stable")[:12:4].tolist():
        to = (float(points[target][0]), float(points[target][1]))
        near = numpy.hypot(*(corners[:2] + corners[2:]) / 2 - numpy.array([to]).T)
        order = numpy.argsort(cost + near / 12, kind="stable")[:LED].tolist()
        boxes = [tuple(corners[:, n].tolist()) for n in order]
        met = [(n, box, *_nearest(box, to)) for n, box in zip(order, boxes, strict=True)]
        near_enough = [one for one in met if GAP < math.dist(one[2], to) < FARTHEST]
        crossed = ink.along(to, [end for _, _, end, _ in near_enough])
        for (n, box, end, anchor), weight in zip(near_enough, crossed, strict=True):
            far = max(math.dist(end, to) - float(away[target]), 0.0) / 12
            worth = float(cost[n]) + far + CROSSED * weight
            yield Candidate(worth, label, box, anchor, (to, end))


def _nearest(box: Box, at: Point) -> tuple[Point, str]:
    """Return where a leader meets a box, and the anchor that keeps the words at that side."""
    x0, y0, x1, y1 = box
    if at[0] < x0 - 10:
        return (x0 - 4, (y0 + y1) / 2), "start"
    if at[0] > x1 + 10:
        return (x1 + 4, (y0 + y1) / 2), "end"
    x = min(max(at[0], x0 + 6), x1 - 6)
    return (x, y1 + 2 if at[1] > y1 else y0 - 2), "start" if x < (x0 + x1) / 2 else "end"


def along(label: Label, line: Any, ink: Ink) -> Iterator[Candidate]:
    """Yield the places of a name beside a line, its middle first."""
    drafts: list[Draft] = []
    for step in range(int(line.length // 10)):
        at = line.interpolate(step * 10)
        off = abs(step * 10 / line.length - 0.5)
        for right, down, anchor in _AROUND:
            y = at.y + down * (GAP + 4 + label.height / 2) if not right else at.y + down
            drafts.append((4 * off, _at(label, at.x + right * (GAP + 4), y, anchor), anchor, None))
    yield from _costed(label, drafts, ink)


_AROUND = ((-1, 0, "end"), (1, 0, "start"), (0, -1, "middle"), (0, 1, "middle"))


def fixed(label: Label, at: Point) -> Candidate:
    """Return the place that an editor gave."""
    return Candidate(0.0, label, _at(label, *at, "middle"), "middle")
