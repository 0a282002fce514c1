"""The drawing for wide screens: time runs to the right, lanes are rows, names stand in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer.charts import svg
from explainer.charts.text import clean, shorten, width
from explainer.charts.timeline.labels import SIZES, Reach
from explainer.charts.timeline.lanes import colour_of
from explainer.charts.timeline.layout import NAME, WIDE, Layout, Row, Sheet, Spot, Tier, layout
from explainer.charts.timeline.marks import dot, lasting
from explainer.charts.timeline.poster import ALT
from explainer.charts.timeline.scale import Block, title_lines
from explainer.charts.timeline.ticks import Tick, time_ticks, year_text
from explainer.charts.timeline.unnamed import Rest, count
from explainer.charts.values import Mark, Standpoint, Timeline

LINE = 17.0
"""From one line of names to the next."""
PAD = 7.0
"""Above and below the lines of a lane."""
TITLE = 15.0
"""From one line of a period's title to the next."""
TICK = 12.0
"""Size of a label of the axis."""
APART = 9.0
"""Between two labels of the axis, at least."""
INSET = 6.0
"""From a period's edge to its title."""
AXIS = 26.0
"""Height of the axis with its labels."""
HEAD = 22.0
"""Room above a drawing for the name of a moment."""
BETWEEN = 30.0
"""Between two tiers: room for a moment's name."""
SEEN = 3.0
"""A line that leaves its dot by less would be no line."""
COUNTS = 40
"""Of more counts than this, a pointer is not told whom they count: the names would weigh as much
as all else in the drawing."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the rows of one tier are, from the top down: titles, lanes, axis."""

    tier: Tier
    top: float
    lanes: tuple[float, ...]
    foot: float

    def y(self, row: int, line: int) -> float:
        """Middle of a line of a lane."""
        return self.lanes[row] + PAD + (line + 0.5) * LINE


def height_of(row: Row, names: int) -> float:
    """Height of a lane: of its lines, or of its name if that has more."""
    return max(row.lines + row.rest, names) * LINE + 2 * PAD


def _room(block: Block) -> float:
    return block.right - block.left - 2 * INSET


def _frames(plan: Layout) -> Iterator[Frame]:
    top = 4.0
    for tier in plan.tiers:
        titles = [len(title_lines(block.title, _room(block))) for block in tier.scale.blocks]
        y = top + (max(titles) * TITLE + 10 if max(titles) else 0)
        lanes = []
        for row in tier.rows:
            lanes.append(y)
            y += height_of(row, len(plan.names[row.lane]))
        yield Frame(tier, top, tuple(lanes), y)
        top = y + AXIS + BETWEEN


def _ground(plan: Layout, frame: Frame) -> Iterator[str]:
    for index, block in enumerate(frame.tier.scale.blocks):
        kind = "band alt" if index % 2 else "band"
        yield svg.box(kind, block.left, frame.top, block.right, frame.foot + AXIS)
    for number, row in enumerate(frame.tier.rows):
        top = frame.lanes[number]
        yield svg.line("lane", 0, top, frame.tier.right, top)
        for line, words in enumerate(plan.names[row.lane]):
            y = top + PAD + (line + 0.5) * LINE + NAME / 3
            yield svg.text(words, 0, y, "lane-name")
    yield svg.line("axis", 0, frame.foot, frame.tier.right, frame.foot)


def _ticks(block: Block, first: float) -> Iterator[tuple[float, Tick]]:
    """The ticks of a period that have room beside each other, right of `first`."""
    for tick in time_ticks(block.start, block.end):
        x, half = block.at(tick.at), width(tick.text, TICK) / 2
        roomy = tick.apart * block.unit >= 2 * half + APART
        if roomy and x - half - APART >= first and x + half <= block.right:
            yield x, tick


def _axis(block: Block, frame: Frame) -> Iterator[str]:
    words, y = year_text(block.start), frame.foot + 17
    reach = block.left + INSET + width(words, TICK, bold=True)
    if reach < block.right:
        yield svg.text(words, block.left + INSET, y, "tick first")
    for x, tick in _ticks(block, reach):
        yield svg.line("notch", x, frame.foot, x, frame.foot + 4)
        yield svg.text(tick.text, x, y, "tick", text_anchor="middle")


def _heads(frame: Frame) -> Iterator[str]:
    for block in frame.tier.scale.blocks:
        if frame.tier.rows or block.title:
            yield from _axis(block, frame)
        for row, words in enumerate(title_lines(block.title, _room(block))):
            yield svg.text(words, block.left + INSET, frame.top + 15 + row * TITLE, "period")


def _sign(mark: Mark, place: Reach, y: float) -> Iterator[str]:
    if place.right - place.x > SIZES[mark.rank] + SEEN:
        yield lasting(mark, place.left, place.right, y)
    yield from dot(mark, place, y)


def _named(spot: Spot, y: float, colour: int) -> str:
    mark, label = spot.mark, spot.label
    named = label is not None and label.text == clean(mark.title)
    hint = svg.hint(mark.when if named else f"{mark.when} {mark.title}")
    parts = [hint, *_sign(mark, spot.place, y)]
    if label:
        x, anchor = (label.right, "end") if label.leftward else (label.left, None)
        parts.append(svg.label(label.lead, label.text, x, y + 4.3, anchor))
    kind = f"m l-{colour} i{mark.rank}"
    return svg.tag("g", *parts, class_=kind, data_href=mark.href)


def _counted(rest: Rest, y: float, colour: int, right: float, named: bool) -> str:
    if len(rest.marks) == 1:
        return _alone(rest, y, colour)
    left = min(rest.place.x - 6, right - rest.room)
    sign_ = svg.tag("rect", x=left, y=y - 7.5, width=rest.room, height=15, rx=7.5)
    words = svg.text(rest.words, left + rest.room / 2, y + 4, "count", text_anchor="middle")
    return svg.tag(
        "g", svg.hint(count(rest.marks, named=named)), sign_, words, class_=f"m l-{colour} rest"
    )


def _alone(rest: Rest, y: float, colour: int) -> str:
    mark = rest.marks[0]
    parts = (svg.hint(f"{mark.when} {mark.title}"), *dot(mark, rest.place, y))
    return svg.tag("g", *parts, class_=f"m l-{colour} i{mark.rank}", data_href=mark.href)


def _marks(plan: Layout, frame: Frame) -> Iterator[tuple[float, str]]:
    """Each mark with its beginning: those of later lie in a group of their own."""
    rows = {row.lane: number for number, row in enumerate(frame.tier.rows)}
    colours = [colour_of(lane, index) for index, lane in enumerate(plan.lanes)]
    for spot in frame.tier.spots:
        y = frame.y(rows[spot.lane], spot.line)
        yield spot.mark.start, _named(spot, y, colours[spot.lane])
    named = sum(len(tier.rests) for tier in plan.tiers) <= COUNTS
    for rest in frame.tier.rests:
        row = rows[rest.lane]
        y = frame.y(row, frame.tier.rows[row].lines)
        words = _counted(rest, y, colours[rest.lane], frame.tier.right, named)
        yield rest.marks[0].start, words


@dataclass(frozen=True, slots=True)
class WidePoster:
    """A drawing in two layers, between which a moment's line is laid."""

    class_: str
    name: str
    size: tuple[float, float]
    frames: tuple[Frame, ...]
    under: str
    over: tuple[tuple[float, str], ...]

    def svg(self, moment: Standpoint | None = None) -> str:
        """The text of an inline SVG, as it looks from a moment."""
        if moment is None:
            parts = (self.under, *(text for _, text in self.over))
            return svg.picture(self.class_, self.name, self.size, parts)
        before = (text for start, text in self.over if start <= moment.at)
        after = (text for start, text in self.over if start > moment.at)
        parts = (self.under, *self._between(moment), *before, svg.tag("g", *after, class_="later"))
        return svg.picture(self.class_, self.name, self.size, parts, HEAD)

    def _between(self, moment: Standpoint) -> Iterator[str]:
        """What came later is tinted in every tier; the line stands in the one it falls into."""
        begun = sum(frame.tier.scale.blocks[0].start <= moment.at for frame in self.frames)
        number = max(0, begun - 1)
        here = self.frames[number]
        x = here.tier.scale.at(moment.at)
        for frame in self.frames[number:]:
            left = x if frame is here else frame.tier.left
            yield svg.box("later", left, frame.top, frame.tier.right, frame.foot)
        yield svg.line("moment", x, here.top - 14, x, here.foot + 5)
        words = shorten(clean(moment.label), NAME, self.size[0] / 2 - 10, bold=True)
        leftward = x + width(words, NAME, bold=True) + 8 > self.size[0]
        anchor, at = ("end", x - 6) if leftward else (None, x + 6)
        yield svg.text(words, at, here.top - 5, "moment-name", text_anchor=anchor)


def draw_wide(timeline: Timeline, sheet: Sheet = WIDE) -> WidePoster:
    """Draw a timeline on a sheet on which time runs to the right."""
    plan = layout(timeline, sheet)
    frames = tuple(_frames(plan))
    layers = (layer for frame in frames for layer in (_ground(plan, frame), _heads(frame)))
    under = "\n".join(part for layer in layers for part in layer)
    over = tuple(mark for frame in frames for mark in _marks(plan, frame))
    size = (sheet.width, frames[-1].foot + AXIS + 4)
    name = ALT.format(timeline.title)
    return WidePoster(f"poster poster-{sheet.name}", name, size, frames, under, over)
