"""Time set out downwards: a row for each mark, named or not, one for many where they crowd."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby, islice

from explainer.charts.text import clean, shorten, width, wrap
from explainer.charts.timeline.labels import SIZES
from explainer.charts.timeline.layout import in_turn
from explainer.charts.timeline.scale import held_in
from explainer.charts.timeline.ticks import year_text
from explainer.charts.values import Band, Mark

WIDTH = 350.0
"""Of a phone's screen, 390 px less its margins: a unit is a pixel there."""
TEXT = 14.0
"""Sizes of titles and, `SMALL`, of years and lanes."""
SMALL = 12.5
LINE = 17.0
"""From one line of a title to the next."""
PITCH = 15.0
"""From one lane to the next, of which the `FIRST` stands clear of the edge."""
FIRST = 9.0
STEP = 7.0
"""From a mark to the next without a title: two dots that touch are still two."""
MOST = 60
"""How many marks have their title beside them, at most: the list below has them all."""
FEW = 12
"""So few marks that each of them may have its title, whatever its importance."""
MANY = 120
"""Of more marks than this, those without a title are counted where they crowd: the drawing
would be many screens of dots."""
CROWD = 3
"""So many dots between two titles are no crowd."""


@dataclass(frozen=True, slots=True)
class Row:
    """Marks of one lane at `y`, one or many; `foot` is how far down what lasted reaches."""

    marks: tuple[Mark, ...]
    lane: int
    top: float
    y: float
    foot: float
    lead: str = ""
    lines: tuple[str, ...] = ()

    @property
    def mark(self) -> Mark:
        """The only mark, or the first of many."""
        return self.marks[0]

    @property
    def size(self) -> float:
        """Radius of its dot."""
        return SIZES[self.mark.rank] if len(self.marks) == 1 else SIZES[1]


@dataclass(frozen=True, slots=True)
class Part:
    """A period from `top` to `foot`; its rows begin at `body`."""

    band: Band
    head: tuple[str, ...]
    top: float
    body: float
    foot: float
    rows: tuple[Row, ...]


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


class _Pen:
    """Goes down the page: each row as close below the last as its label or mark allows."""

    def __init__(self, top: float) -> None:
        self.mark = top
        self.text = top
        self.lane: dict[int, float] = {}

    def down(self, lanes: Sequence[tuple[int, float]], lines: int) -> float:
        """The `y` of the next row, with marks of some sizes in some lanes."""
        y = self.mark + STEP
        y = max(y, *(self.lane.get(lane, 0.0) + size for lane, size in lanes))
        y = max(y, self.text + LINE / 2 + 3) if lines else y
        self.mark = y
        self.lane.update((lane, y + size + 1) for lane, size in lanes)
        self.text = y + (lines - 0.5) * LINE if lines else self.text
        return y

    @property
    def foot(self) -> float:
        """Below everything."""
        return max(self.mark + STEP, self.text + 4, *self.lane.values(), 0.0) + 6


Lanes = Sequence[tuple[Mark, int]]


def _titled(mark: Mark, room: float) -> tuple[str, tuple[str, ...]]:
    lead = shorten(clean(mark.when), TEXT, room)
    first, *rest = wrap(f"{lead} {clean(mark.title)}", TEXT, room, 2)
    return lead, (first.removeprefix(lead).strip(), *rest)


def _named(pen: _Pen, mark: Mark, lane: int, room: float) -> Row:
    lead, lines = _titled(mark, room)
    y = pen.down([(lane, SIZES[mark.rank])], len(lines))
    return Row((mark,), lane, y - LINE / 2 - 2, y, y, lead, lines)


def _crowd(pen: _Pen, marks: Lanes) -> Iterator[Row]:
    """Many marks as one a lane, with how many they are."""
    lanes: dict[int, list[Mark]] = {}
    for mark, lane in marks:
        lanes.setdefault(lane, []).append(mark)
    y = pen.down([(lane, SIZES[1]) for lane in lanes], 1)
    lines: tuple[str, ...] = (f"+{len(marks):,}",)
    for lane, some in sorted(lanes.items()):
        yield Row(tuple(some), lane, y - LINE / 2 - 2, y, y, lines=lines)
        lines = ()


def _nameless(pen: _Pen, marks: Lanes, crowded: bool) -> Iterator[Row]:
    if crowded and len(marks) > CROWD:
        yield from _crowd(pen, marks)
        return
    for mark, lane in marks:
        y = pen.down([(lane, SIZES[mark.rank])], 0)
        yield Row((mark,), lane, y - STEP / 2, y, y)


def _rows(
    pen: _Pen, marks: Sequence[tuple[Mark, int, bool]], room: float, crowded: bool
) -> list[Row]:
    rows: list[Row] = []
    for named, some in groupby(marks, key=lambda item: item[2]):
        pairs = [(mark, lane) for mark, lane, _ in some]
        if named:
            rows += [_named(pen, mark, lane, room) for mark, lane in pairs]
        else:
            rows += _nameless(pen, pairs, crowded)
    return rows


def _reaching(parts: Sequence[Part]) -> Iterator[Part]:
    """Let what lasted reach down to the last mark that begins while it does."""
    rows = sorted((row.mark.start, row.y) for part in parts for row in part.rows)
    starts, lowest = [start for start, _ in rows], list(accumulate((y for _, y in rows), max))
    for part in parts:
        feet = (lowest[bisect_right(starts, row.mark.until) - 1] for row in part.rows)
        yield replace(
            part,
            rows=tuple(
                replace(row, foot=max(row.y, foot)) if len(row.marks) == 1 else row
                for row, foot in zip(part.rows, feet, strict=True)
            ),
        )


def parts_of(marks: Lanes, bands: Sequence[Band], columns: Columns, top: float) -> tuple[Part, ...]:
    """Set out every period."""
    plain = [mark for mark, _ in marks]
    held = held_in(bands, plain)
    least = 3 if len(plain) <= FEW else 1
    chosen = frozenset(islice(in_turn(plain, held, least), MOST))
    inside: dict[int, list[tuple[Mark, int, bool]]] = {}
    for index, (mark, lane) in enumerate(marks):
        inside.setdefault(held[index], []).append((mark, lane, index in chosen))
    parts = []
    for index, band in enumerate(bands):
        head = _head(band)
        body = top + 8 + LINE * max(1, len(head))
        pen = _Pen(body - 2)
        rows = _rows(pen, inside.get(index, ()), WIDTH - columns.text, len(plain) > MANY)
        parts.append(Part(band, head, top, body, pen.foot, tuple(rows)))
        top = pen.foot
    return tuple(_reaching(parts))


def _head(band: Band) -> tuple[str, ...]:
    first = width(f"{year_text(band.start)}  ", SMALL)
    return wrap(band.title, TEXT, WIDTH - first, 2, bold=True) if band.title else ()
