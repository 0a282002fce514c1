"""The drawing for wide screens: time runs to the right, lanes are rows."""

from collections.abc import Iterator
from dataclasses import dataclass

from . import _svg as svg
from ._layout import EDGE, TEXT, WIDTH, Layout, Spot, layout
from ._scale import Block, title_lines
from ._text import clean, shorten, width
from ._ticks import Tick, time_ticks, year_text
from ._values import Moment, Timeline

ROW = 19.0
LANE = 29.0
TICK = 11.0
APART = 20.0
INSET = 6.0
ALT = "Timeline: {}. The same events follow as a list."


@dataclass(frozen=True, slots=True)
class Rows:
    """Where the rows of one drawing are, from the top down: labels, lanes, axis, titles."""

    top: float
    foot: float
    bottom: float

    def lane(self, index: int) -> float:
        """Middle of a lane."""
        return self.top + (index + 0.5) * LANE

    def label(self, index: int) -> float:
        """Baseline of a row of labels; row 0 is the lowest."""
        return self.top - 10 - index * ROW


def _room(block: Block) -> float:
    return block.right - block.left - 2 * INSET


def _rows(plan: Layout) -> Rows:
    head = 24.0 if plan.moment is not None else 4.0
    top = head + plan.rows * ROW + (8 if plan.rows else 0)
    foot = top + len(plan.lanes) * LANE
    lines = max(len(title_lines(block.title, _room(block))) for block in plan.scale.blocks)
    return Rows(top, foot, foot + 24 + 15 * lines)


def _bands(plan: Layout, rows: Rows) -> Iterator[str]:
    for index, block in enumerate(plan.scale.blocks):
        kind = "band alt" if index % 2 else "band"
        yield svg.box(kind, block.left, rows.top, block.right, rows.foot)
    if plan.moment is not None:
        yield svg.box("later", plan.moment, rows.top, EDGE, rows.foot)


def _lanes(plan: Layout, rows: Rows) -> Iterator[str]:
    for index, name in enumerate(plan.names):
        y = rows.lane(index)
        yield svg.line("lane", plan.scale.blocks[0].left, y, EDGE, y)
        for row, words in enumerate(name):
            yield svg.text(words, 0, y + 4 + (row - (len(name) - 1) / 2) * 13, "lane-name")


def _ticks(block: Block, first: float) -> Iterator[tuple[float, Tick]]:
    """The ticks of a period that have room beside each other, right of `first`."""
    for tick in time_ticks(block.start, block.end):
        x, half = block.at(tick.at), width(tick.text, TICK) / 2
        roomy = tick.apart * block.unit >= half + APART
        if roomy and x - half - APART / 2 >= first and x + half <= block.right:
            yield x, tick


def _axis(block: Block, rows: Rows) -> Iterator[str]:
    words = year_text(block.start)
    reach = block.left + INSET + width(words, TICK)
    if reach < block.right:
        yield svg.text(words, block.left + INSET, rows.foot + 17, "tick first")
    for x, tick in _ticks(block, reach):
        yield svg.line("notch", x, rows.foot, x, rows.foot + 5)
        yield svg.text(tick.text, x, rows.foot + 17, "tick", text_anchor="middle")


def _periods(plan: Layout, rows: Rows) -> Iterator[str]:
    for block in plan.scale.blocks:
        yield svg.line("cut", block.left, rows.top, block.left, rows.bottom)
        if plan.spots or block.title:
            yield from _axis(block, rows)
        for row, words in enumerate(title_lines(block.title, _room(block))):
            yield svg.text(words, block.left + INSET, rows.foot + 34 + row * 15, "period")


def _stems(plan: Layout, rows: Rows) -> Iterator[str]:
    for label, row in plan.labels:
        spot = plan.spots[label.mark]
        top, foot = rows.label(row) - 10, rows.lane(spot.lane) + spot.dodge
        yield svg.line("stem", label.x, top, label.x, foot)


def _shape(spot: Spot, y: float) -> str:
    if spot.right > spot.x:
        x, r = spot.x - spot.size, spot.size
        wide = spot.right - spot.x + 2 * r
        return svg.tag("rect", x=x, y=y - r, width=wide, height=2 * r, rx=r)
    return svg.tag("circle", cx=spot.x, cy=y, r=spot.size)


def _marks(plan: Layout, rows: Rows) -> Iterator[str]:
    labels = {label.mark: (label, row) for label, row in plan.labels}
    for index in sorted(range(len(plan.spots)), key=lambda i: -plan.spots[i].rank):
        spot = plan.spots[index]
        parts = [svg.hint(f"{spot.mark.when} {spot.mark.title}")]
        parts.append(_shape(spot, rows.lane(spot.lane) + spot.dodge))
        if index in labels:
            label, row = labels[index]
            x, anchor = (label.right, "end") if label.leftward else (label.left, None)
            parts.append(svg.label(label.lead, label.text, x, rows.label(row), anchor))
        yield svg.tag("g", *parts, class_=spot.classes, data_href=spot.mark.href)


def _moment(moment: Moment, x: float, foot: float) -> Iterator[str]:
    words = shorten(clean(moment.label), TEXT, WIDTH / 2 - 10, bold=True)
    leftward = width(words, TEXT, bold=True) < x - 10
    anchor, at = ("end", x - 6) if leftward else (None, x + 6)
    yield svg.line("moment", x, 4, x, foot + 5)
    yield svg.text(words, at, 15, "moment-name", text_anchor=anchor)


def draw_wide(timeline: Timeline) -> str:
    """Draw a timeline for wide screens, as the text of an inline SVG."""
    plan = layout(timeline)
    rows = _rows(plan)
    parts = [layer(plan, rows) for layer in (_bands, _lanes, _periods, _stems)]
    flat = [part for layer in parts for part in layer]
    if timeline.moment and plan.moment is not None:
        flat += _moment(timeline.moment, plan.moment, rows.foot)
    size = (WIDTH, rows.bottom + 4)
    name = ALT.format(timeline.title)
    return svg.picture("poster poster-wide", name, size, [*flat, *_marks(plan, rows)])
