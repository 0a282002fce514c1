"""A topic at a glance: a band of marks, a row a lane, with no word in it.

It is as wide as its place: all of it are lines whose strokes do not scale; dots are lines of no
length with round ends. The marks of one lane and size are one element, and those that would cover
each other are one mark, so that thousands of events weigh no more than a few hundred.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from explainer.charts import svg
from explainer.charts.timeline.scale import Scale, held_in, periods, scale
from explainer.charts.values import Band, Lane, Mark, Timeline

WIDTH = 300
"""Units across, of which two marks are one apart: some two pixels on a desk, one on a phone."""
ROW = 12
"""Height of a lane in pixels: the largest dot and air."""
RANKS = (3, 2, 1)
"""What matters most is drawn last, over the rest."""


def draw_glance(timeline: Timeline) -> str:
    """Draw all marks of a timeline small, each period with its own scale."""
    axis = _axis(timeline)
    height = ROW * len(timeline.lanes)
    edges = "".join(f"M{round(block.left)} 0v{height}" for block in axis.blocks[1:])
    parts = [_path("edge", edges)]
    for row, lane in enumerate(timeline.lanes):
        marks = [mark for mark in timeline.marks if mark.lane == lane.id]
        parts.append(svg.tag("g", *_row(marks, ROW * row + ROW // 2, axis), class_=_colour(lane)))
    box = f'viewBox="0 0 {WIDTH} {height}" height="{height}" preserveAspectRatio="none"'
    return f'<svg class="glance" {box} aria-hidden="true">{"".join(parts)}</svg>'


def _axis(timeline: Timeline) -> Scale:
    bands = [Band("", band.start, band.end, band.words) for band in periods(timeline)]
    held = held_in(bands, timeline.marks)
    return scale(bands, [held.count(index) for index in range(len(bands))], 0, WIDTH)


def _row(marks: Sequence[Mark], y: int, axis: Scale) -> Iterator[str]:
    """Yield the line of a lane, what lasted, and the dots of each size."""
    yield _path("lane", f"M0 {y}h{WIDTH}")
    long = [mark for mark in marks if mark.end and not mark.shape.after]
    yield _path(
        "lasted", _steps(long, lambda mark: f"{_to(axis, mark, y)}H{_at(axis, mark.until)}")
    )
    for rank in RANKS:
        alike = [mark for mark in marks if mark.rank == rank]
        yield _path(f"i{rank}", _steps(alike, lambda mark: f"{_to(axis, mark, y)}h0"))


def _steps(marks: Sequence[Mark], step: Callable[[Mark], str]) -> str:
    return "".join(dict.fromkeys(map(step, marks)))


def _to(axis: Scale, mark: Mark, y: int) -> str:
    return f"M{_at(axis, mark.start)} {y}"


def _at(axis: Scale, time: float) -> int:
    return round(axis.at(time))


def _path(class_: str, steps: str) -> str:
    """Return a path; nothing where it would draw nothing."""
    return svg.tag("path", class_=class_, d=steps) if steps else ""


def _colour(lane: Lane) -> str:
    return f"l-{lane.number}"
