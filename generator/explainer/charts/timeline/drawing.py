"""The drawing of a timeline: time runs to the right, lanes are rows, names stand in them."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.charts import svg
from explainer.charts.text import width
from explainer.charts.timeline.frames import AXIS, INSET, LINE, PAD, TITLE, Frame, frames, room_of
from explainer.charts.timeline.lanes import colour_of
from explainer.charts.timeline.layout import layout
from explainer.charts.timeline.poster import Poster
from explainer.charts.timeline.scale import BOLD, Block, title_lines
from explainer.charts.timeline.sheets import NAME, WIDE, Layout, Sheet
from explainer.charts.timeline.signs import counted, named
from explainer.charts.timeline.ticks import Tick, time_ticks, year_text
from explainer.charts.values import Timeline

TICK = 12.0
"""Size of a label of the axis."""
APART = 9.0
"""Between two labels of the axis, at least."""
COUNTS = 40
"""Of more counts than this, a pointer is not told whom they count: the names would weigh as much
as all else in the drawing."""


def _ground(plan: Layout, frame: Frame) -> Iterator[str]:
    for index, block in enumerate(frame.tier.scale.blocks):
        kind = "band alt" if index % 2 else "band"
        yield svg.box(kind, block.left, frame.top, block.right, frame.foot + AXIS)
    for number, row in enumerate(frame.tier.rows):
        top = frame.lanes[number]
        yield svg.line("lane", 0, top, frame.tier.right, top)
        for line, words in enumerate(plan.names[row.lane]):
            y = top + PAD + (line + 0.5) * LINE + NAME / 3
            yield svg.text(words, 0, y, "lane-name", font_size=NAME)
    yield svg.line("axis", 0, frame.foot, frame.tier.right, frame.foot)


def _ticks(block: Block, first: float) -> Iterator[tuple[float, Tick]]:
    """The ticks of a period that have room beside each other, right of `first`."""
    for tick in time_ticks(block.start, block.end, block.words):
        x, half = block.at(tick.at), width(tick.text, TICK) / 2
        roomy = tick.apart * block.unit >= 2 * half + APART
        if roomy and x - half - APART >= first and x + half <= block.right:
            yield x, tick


def _axis(block: Block, frame: Frame) -> Iterator[str]:
    words, y = year_text(block.start, block.words), frame.foot + 17
    reach = block.left + INSET + width(words, TICK, bold=True)
    if reach < block.right:
        yield svg.text(words, block.left + INSET, y, "tick first", font_size=TICK)
    for x, tick in _ticks(block, reach):
        yield svg.line("notch", x, frame.foot, x, frame.foot + 4)
        yield svg.text(tick.text, x, y, "tick", font_size=TICK, text_anchor="middle")


def _heads(frame: Frame) -> Iterator[str]:
    for block in frame.tier.scale.blocks:
        if frame.tier.rows or block.title:
            yield from _axis(block, frame)
        for row, words in enumerate(title_lines(block.title, room_of(block))):
            x, y = block.left + INSET, frame.top + 15 + row * TITLE
            yield svg.text(words, x, y, "period", font_size=BOLD)


def _marks(plan: Layout, frame: Frame) -> Iterator[str]:
    rows = {row.lane: number for number, row in enumerate(frame.tier.rows)}
    colours = [colour_of(lane, index) for index, lane in enumerate(plan.lanes)]
    for spot in frame.tier.spots:
        yield named(spot, frame.y(rows[spot.lane], spot.line), colours[spot.lane])
    said = sum(len(tier.rests) for tier in plan.tiers) <= COUNTS
    for rest in frame.tier.rests:
        row = rows[rest.lane]
        y = frame.y(row, frame.tier.rows[row].lines)
        yield counted(rest, y, colours[rest.lane], frame.tier.right, said)


def _whole(plan: Layout, rows: tuple[Frame, ...], title: str, size: tuple[float, float]) -> str:
    layers = (layer for frame in rows for layer in (_ground(plan, frame), _heads(frame)))
    marks = (mark for frame in rows for mark in _marks(plan, frame))
    parts = (*(part for layer in layers for part in layer), *marks)
    return svg.file(plan.sheet.name, title, size, parts, plan.sheet.least)


def draw(timeline: Timeline, sheet: Sheet = WIDE) -> Poster:
    """Draw a timeline on a sheet, as a file."""
    plan = layout(timeline, sheet)
    rows = tuple(frames(plan))
    size = (sheet.width, rows[-1].foot + AXIS + 4)
    return Poster(sheet.name, size, _whole(plan, rows, timeline.title, size), plan, rows)
