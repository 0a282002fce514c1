"""The drawing for narrow screens: time runs downwards, lanes are thin columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from math import cos, radians, sin

from . import _svg as svg
from ._layout import FEW, Layout, Spot, in_turn, layout
from ._scale import Block
from ._text import clean, longest, shorten, width, wrap
from ._ticks import year_text
from ._values import Timeline
from ._wide import ALT

WIDTH = 350.0
TEXT = 14.0
SMALL = 12.5
LINE = 17.0
PITCH = 15.0
FIRST = 9.0
SLANT = 58
STEP = 7.0
BAR = 9.0
MOST = 60
"""How many marks have their title beside them, at most: the list below has them all."""


@dataclass(frozen=True, slots=True)
class Row:
    """A mark at `y`, with the lines of its label, if it has one."""

    spot: Spot
    y: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A period from `top` to `foot`, its rows, and the moment's line, if it falls into it."""

    block: Block
    head: tuple[str, ...]
    top: float
    body: float
    foot: float
    rows: tuple[Row, ...]
    moment: float | None


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the lanes stand, and where labels begin."""

    count: int

    def lane(self, index: int) -> float:
        """Middle of a lane."""
        return FIRST + index * PITCH

    @property
    def text(self) -> float:
        """Left edge of the labels."""
        return FIRST + self.count * PITCH + 6


def _lead(spot: Spot, room: float) -> str:
    """The date of a mark, short enough to stand whole in the first line."""
    return shorten(clean(spot.mark.when), TEXT, room / 2)


def _lines(spot: Spot, room: float) -> tuple[str, ...]:
    return wrap(f"{_lead(spot, room)} {clean(spot.mark.title)}", TEXT, room, 2)


def _labelled(plan: Layout) -> frozenset[int]:
    least = 3 if len(plan.spots) <= FEW else 1
    return frozenset(islice(in_turn(plan.spots, least), MOST))


def _head(block: Block) -> tuple[str, ...]:
    first = width(f"{year_text(block.start)}  ", SMALL)
    return wrap(block.title, TEXT, WIDTH - first, 2, bold=True) if block.title else ()


class _Pen:
    """Goes down the page: each row as close below the last as its label or mark allows."""

    def __init__(self, top: float) -> None:
        self.mark = top
        self.text = top
        self.lane: dict[int, float] = {}

    def down(self, spot: Spot, lines: Sequence[str]) -> float:
        """The `y` of the next mark; remembers where it and its label end."""
        y = max(self.mark + STEP, self.lane.get(spot.lane, 0.0) + spot.size)
        y = max(y, self.text + LINE / 2 + 3) if lines else y
        self.mark, self.lane[spot.lane] = y, y + spot.size + 1
        self.text = y + (len(lines) - 0.5) * LINE if lines else self.text
        return y

    def cross(self) -> float:
        """The `y` of a line across, with room for words above it."""
        y = max(self.mark + STEP, self.text, *self.lane.values(), 0.0) + LINE + 6
        self.mark = self.text = y + 2
        return y

    @property
    def foot(self) -> float:
        """Below everything."""
        return max(self.mark + STEP, self.text + 4, *self.lane.values(), 0.0) + 6


def _part(plan: Layout, index: int, top: float, chosen: frozenset[int], moment: int | None) -> Part:
    """Set out one period; `moment` is how many of all marks come before the line."""
    block = plan.scale.blocks[index]
    head = _head(block)
    body = top + 8 + LINE * max(1, len(head))
    pen, rows, crossed = _Pen(body - 2), [], None
    mine = [i for i, spot in enumerate(plan.spots) if spot.block == index]
    room = WIDTH - Columns(len(plan.lanes)).text
    for i in mine:
        if moment is not None and crossed is None and i >= moment:
            crossed = pen.cross()
        lines = _lines(plan.spots[i], room) if i in chosen else ()
        rows.append(Row(plan.spots[i], pen.down(plan.spots[i], lines), lines))
    if moment is not None and crossed is None:
        crossed = pen.cross()
    return Part(block, head, top, body, pen.foot, tuple(rows), crossed)


def _parts(plan: Layout, timeline: Timeline, top: float) -> Iterator[Part]:
    chosen = _labelled(plan)
    where = plan.scale.block(timeline.moment.at) if timeline.moment else None
    before = sum(not spot.later for spot in plan.spots)
    for index in range(len(plan.scale.blocks)):
        part = _part(plan, index, top, chosen, before if index == where else None)
        top = part.foot
        yield part


def _period(part: Part, columns: Columns) -> Iterator[str]:
    yield svg.line("cut", 0, part.top, WIDTH, part.top)
    year = year_text(part.block.start)
    if part.rows or part.head:
        yield svg.text(year, 0, part.top + LINE, "tick first")
    for row, words in enumerate(part.head):
        yield svg.text(words, width(f"{year}  ", SMALL), part.top + LINE * (row + 1), "period")
    for index in range(columns.count):
        x = columns.lane(index)
        yield svg.line("lane", x, part.body, x, part.foot)


def _last(rows: Sequence[Row], row: Row) -> float:
    """Where the last mark stands that begins within a span."""
    end = row.spot.mark.end or row.spot.mark.start
    return max(other.y for other in rows if other.spot.mark.start <= end or other is row)


def _bars(parts: Sequence[Part], columns: Columns) -> Iterator[str]:
    """Spans as bars down their lane, broken where a period's title stands."""
    rows = [row for part in parts for row in part.rows]
    for row in rows:
        x, last = columns.lane(row.spot.lane), _last(rows, row)
        ends = ((max(part.body, row.y), min(part.foot, last + 3)) for part in parts)
        bars = [
            svg.tag("rect", x=x - 3, y=top, width=6, height=foot - top, rx=3)
            for top, foot in ends
            if foot - top > BAR and row.spot.right > row.spot.x
        ]
        if bars:
            yield svg.tag("g", *bars, class_=f"{row.spot.classes} bar")


def _row(row: Row, columns: Columns) -> Iterator[str]:
    x = columns.lane(row.spot.lane)
    dot = svg.tag("circle", cx=x, cy=row.y, r=row.spot.size)
    if not row.lines:
        yield svg.tag("g", dot, class_=row.spot.classes)
        return
    yield svg.line("stem", x, row.y, columns.text - 5, row.y)
    lead = _lead(row.spot, WIDTH - columns.text)
    first, *rest = row.lines
    words = [svg.label(lead, first.removeprefix(lead).strip(), columns.text, row.y + 4.5)]
    words += [
        svg.text(line, columns.text, row.y + 4.5 + LINE * (i + 1), "label")
        for i, line in enumerate(rest)
    ]
    yield svg.tag("g", dot, *words, class_=row.spot.classes, data_href=row.spot.mark.href)


def _names(plan: Layout, columns: Columns, foot: float) -> Iterator[str]:
    for index, name in enumerate(_short_names(plan, columns)):
        x, y = columns.lane(index) + 4, foot - 6
        turn = f"rotate(-{SLANT} {svg.number(x)} {svg.number(y)})"
        yield svg.text(name, x, y, "lane-name", transform=turn)


def _short_names(plan: Layout, columns: Columns) -> list[str]:
    """Lane names, none longer than the space to the right edge."""
    rooms = [(WIDTH - columns.lane(i) - 16) / cos(radians(SLANT)) for i in range(columns.count)]
    names = [clean(lane.name) for lane in plan.lanes]
    return [shorten(n, SMALL, min(170, room)) for n, room in zip(names, rooms, strict=True)]


def _later(parts: Sequence[Part]) -> Iterator[str]:
    top = next((part.moment for part in parts if part.moment is not None), None)
    if top is not None:
        yield svg.box("later", 0, top, WIDTH, parts[-1].foot)


def _moment(timeline: Timeline, parts: Sequence[Part]) -> Iterator[str]:
    for part in parts:
        if part.moment is not None and timeline.moment:
            words = shorten(clean(timeline.moment.label), TEXT, WIDTH - 4, bold=True)
            yield svg.line("moment", 0, part.moment, WIDTH, part.moment)
            yield svg.text(words, WIDTH - 2, part.moment - 6, "moment-name", text_anchor="end")


def draw_narrow(timeline: Timeline) -> str:
    """Draw a timeline for narrow screens, as the text of an inline SVG."""
    plan = layout(timeline)
    columns = Columns(len(plan.lanes))
    top = longest(_short_names(plan, columns), SMALL) * sin(radians(SLANT)) + 18
    parts = list(_parts(plan, timeline, top))
    rows = [row for part in parts for row in part.rows]
    drawn = [*_later(parts), *_names(plan, columns, top)]
    drawn += [piece for part in parts for piece in _period(part, columns)]
    drawn += [*_bars(parts, columns), *_moment(timeline, parts)]
    drawn += [piece for row in rows for piece in _row(row, columns)]
    size = (WIDTH, parts[-1].foot + 2)
    return svg.picture("poster poster-narrow", ALT.format(timeline.title), size, drawn)
