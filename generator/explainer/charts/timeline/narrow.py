"""The drawing for narrow screens: time runs downwards, lanes are thin columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import cos, radians, sin

from explainer.charts import svg
from explainer.charts.text import clean, longest, shorten, width
from explainer.charts.timeline.downwards import (
    LINE,
    SMALL,
    TEXT,
    WIDTH,
    Columns,
    Part,
    Row,
    parts_of,
)
from explainer.charts.timeline.labels import Reach
from explainer.charts.timeline.lanes import colour_of, lanes_of
from explainer.charts.timeline.marks import dot, lasting
from explainer.charts.timeline.poster import ALT
from explainer.charts.timeline.scale import periods
from explainer.charts.timeline.ticks import year_text
from explainer.charts.timeline.unnamed import count
from explainer.charts.values import Lane, Standpoint, Timeline

SLANT = 58
"""Degrees by which lanes' names lean: steep enough to stand 15 units apart, flat enough to read."""
ARROW = 9.0
"""How far an open beginning or end is drawn."""
STRIP = 26.0
"""Height of a moment's line with its name."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some of a drawing, from its upper to its lower edge."""

    top: float
    foot: float
    text: str


@dataclass(frozen=True, slots=True)
class NarrowPoster:
    """A drawing that opens where a moment falls, to let its line through."""

    name: str
    height: float
    pieces: tuple[Piece, ...]
    rows: tuple[tuple[float, float], ...]
    """When each row begins, and its upper edge; in the order in which they are told."""

    def svg(self, moment: Standpoint | None = None) -> str:
        """The text of an inline SVG, as it looks from a moment."""
        if moment is None:
            return self._picture(self.height, (piece.text for piece in self.pieces))
        return self._picture(self.height + STRIP, self._opened(moment))

    def _picture(self, height: float, parts: Iterable[str]) -> str:
        return svg.picture("poster poster-narrow", self.name, (WIDTH, height), parts)

    def _opened(self, moment: Standpoint) -> Iterator[str]:
        before = sum(start <= moment.at for start, _ in self.rows)
        y = self.rows[before][1] if before < len(self.rows) else self.height - 2
        words = shorten(clean(moment.label), TEXT, WIDTH - 4, bold=True)
        yield svg.box("later", 0, y + STRIP - 5, WIDTH, self.height + STRIP)
        yield _lower(piece for piece in self.pieces if piece.top < y < piece.foot)
        yield from (piece.text for piece in self.pieces if piece.top < y)
        yield svg.line("moment", 0, y + STRIP - 5, WIDTH, y + STRIP - 5)
        yield svg.text(words, WIDTH - 2, y + STRIP - 11, "moment-name", text_anchor="end")
        yield _lower((piece for piece in self.pieces if piece.top >= y), "later")


def _lower(pieces: Iterable[Piece], kind: str | None = None) -> str:
    """Pieces moved down by the height of a moment's line."""
    texts = (piece.text for piece in pieces)
    return svg.tag("g", *texts, class_=kind, transform=f"translate(0 {svg.number(STRIP)})")


def _period(part: Part, columns: Columns) -> Iterator[Piece]:
    words = [svg.line("cut", 0, part.top, WIDTH, part.top)]
    year = year_text(part.band.start)
    if part.rows or part.head:
        words.append(svg.text(year, 0, part.top + LINE, "tick first"))
    for row, line in enumerate(part.head):
        x = width(f"{year}  ", SMALL)
        words.append(svg.text(line, x, part.top + LINE * (row + 1), "period"))
    yield Piece(part.top, part.top, "\n".join(words))
    for index in range(columns.count):
        x = columns.lane(index)
        yield Piece(part.body, part.foot, svg.line("lane", x, part.body, x, part.foot))


def _lasting(row: Row, parts: Sequence[Part], columns: Columns, kind: str) -> Iterator[Piece]:
    """What lasted, down its lane, broken where a period's title stands."""
    for part in parts:
        top, foot = max(part.body, row.y), min(part.foot, row.foot + 3)
        if foot - top > 2 * row.size and (
            drawn := lasting(row.mark, top, foot, columns.lane(row.lane), down=True)
        ):
            yield Piece(top, foot, svg.tag("g", drawn, class_=kind))


def _words(row: Row, columns: Columns) -> Iterator[str]:
    if row.lines and len(row.marks) > 1:
        yield svg.text(row.lines[0], columns.text, row.y + 4.5, "count")
    elif row.lines:
        yield svg.label(row.lead, row.lines[0], columns.text, row.y + 4.5)
        for index, line in enumerate(row.lines[1:], 1):
            yield svg.text(line, columns.text, row.y + 4.5 + LINE * index, "named")


def _row(row: Row, columns: Columns, kind: str) -> Iterator[str]:
    x = columns.lane(row.lane)
    if row.lines:
        yield svg.line("stem", x, row.y, columns.text - 5, row.y)
    if len(row.marks) > 1:
        sign = svg.tag("rect", x=x - 6, y=row.y - 4, width=12, height=8, rx=4)
        parts = (svg.hint(count(row.marks)), sign, *_words(row, columns))
        yield svg.tag("g", *parts, class_=f"{kind} rest")
        return
    reach = row.size + ARROW
    place = Reach(row.y, row.y - reach, row.y + reach)
    parts = (*dot(row.mark, place, x, down=True), *_words(row, columns))
    href = row.mark.href if row.lines else None
    yield svg.tag("g", *parts, class_=kind, data_href=href)


def _names(lanes: Sequence[Lane], columns: Columns, foot: float) -> Iterator[str]:
    for index, name in enumerate(_short_names(lanes, columns)):
        x, y = columns.lane(index) + 4, foot - 6
        turn = f"rotate(-{SLANT} {svg.number(x)} {svg.number(y)})"
        yield svg.text(name, x, y, "lane-name", transform=turn)


def _short_names(lanes: Sequence[Lane], columns: Columns) -> list[str]:
    """Lane names, none longer than the space to the right edge."""
    rooms = [(WIDTH - columns.lane(i) - 16) / cos(radians(SLANT)) for i in range(columns.count)]
    names = [clean(lane.name) for lane in lanes]
    return [shorten(n, SMALL, min(170, room)) for n, room in zip(names, rooms, strict=True)]


def _pieces(parts: Sequence[Part], lanes: Sequence[Lane], columns: Columns) -> Iterator[Piece]:
    for part in parts:
        yield from _period(part, columns)
    rows = [row for part in parts for row in part.rows]
    kinds = [f"m l-{colour_of(lanes[row.lane], row.lane)} i{row.mark.rank}" for row in rows]
    for row, kind in zip(rows, kinds, strict=True):
        if row.foot > row.y:
            yield from _lasting(row, parts, columns, kind)
    for row, kind in zip(rows, kinds, strict=True):
        yield Piece(row.y, row.y, "\n".join(_row(row, columns, kind)))


def draw_narrow(timeline: Timeline) -> NarrowPoster:
    lanes, bands = lanes_of(timeline), periods(timeline)
    numbers = {lane.id: number for number, lane in enumerate(lanes)}
    marks = [(mark, numbers[mark.lane]) for mark in timeline.marks]
    columns = Columns(len(lanes))
    top = longest(_short_names(lanes, columns), SMALL) * sin(radians(SLANT)) + 18
    parts = parts_of(marks, bands, columns, top)
    names = Piece(0, 0, "\n".join(_names(lanes, columns, top)))
    rows = tuple((row.mark.start, row.top) for part in parts for row in part.rows)
    height = parts[-1].foot + 2
    pieces = (names, *_pieces(parts, lanes, columns))
    return NarrowPoster(ALT.format(timeline.title), height, pieces, rows)
