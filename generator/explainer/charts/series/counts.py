"""Counts drawn: a row for each thing, its counts on one scale, each in words with who counted.

On wide screens the words stand beside the marks, outside of the line between them, so that none
covers another; on narrow ones they are a list under them.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from msgspec import Struct

from explainer.charts import svg
from explainer.charts.series.plot import NARROW, WIDE, Paper, alt
from explainer.charts.series.scale import CountScale, grid, marks, named_ticks, ticks_of
from explainer.charts.text import clean, longest, shorten, width, wrap
from explainer.charts.values import Count, CountRow, Counts

NAMES = 222.0
"""Room for what is counted, on a wide drawing; `LINES`, the most that a name or an owner takes."""
LINES = 4
LINE = 19.0
"""Height of a line of words; `HEAD` is that of the scale above all rows, `GAP` parts two rows."""
HEAD = 30.0
GAP = 22.0
STRIP = 26.0
"""Height of the marks of a row where they stand in a line of their own."""
BESIDE = 10.0
"""Room between marks and the words beside them, or a number and who counted it."""


class Side(Struct, frozen=True):
    """Where the words of a row stand: their edge, their anchor, how many lines further down."""

    x: float
    anchor: str | None = None
    below: int = 0


def draw_counts(counts: Counts) -> str:
    """Draw counts twice, for wide and for narrow screens, as the text of two inline SVGs."""
    return f"{_wide(counts, WIDE)}\n{_narrow(counts, NARROW)}"


def _wide(counts: Counts, paper: Paper) -> str:
    scale = CountScale(ticks_of(counts, 6), NAMES + 16, paper.width - 16, counts.words)
    parts, y = [], HEAD
    for row in counts.rows:
        side = _side(scale, row, paper)
        names = wrap(clean(row.name), paper.text + 1, NAMES, LINES, bold=True)
        lines = max(len(names), len(row.counts) + side.below)
        parts += [svg.line("lane", 0, y, paper.width, y), *_row(scale, row, side, names, y, lines)]
        y += lines * LINE + GAP
    head = [*named_ticks(scale, 16, paper.width), *grid(scale, HEAD - 6, y)]
    return _picture(counts, paper, y, [*head, *parts])


def _picture(counts: Counts, paper: Paper, foot: float, parts: list[str]) -> str:
    name = alt(counts.words, counts.title, counts.unit)
    return svg.picture(paper.class_, name, (paper.width, foot), parts)


def _side(scale: CountScale, row: CountRow, paper: Paper) -> Side:
    """Right of the marks, left of them, or else below, wherever the words have room."""
    words = (f"{count.words} {count.by}" for count in row.counts)
    need = longest(words, paper.text, bold=True)
    low, high = scale.edges(row)
    if paper.width - high - BESIDE >= need:
        return Side(high + BESIDE)
    if low - BESIDE - scale.left >= need:
        return Side(low - BESIDE, "end")
    return Side(scale.left + BESIDE, None, 1)


def _row(
    scale: CountScale, row: CountRow, side: Side, names: tuple[str, ...], top: float, lines: int
) -> Iterator[str]:
    """Yield the name, the marks and the words of a row, each in the middle of its height."""

    def middle(taken: int) -> float:
        return top + GAP / 2 + (lines - taken) * LINE / 2

    taken = len(row.counts) + side.below
    yield from _lines(names, 0, middle(len(names)))
    yield from marks(scale, row, middle(taken if side.below else 1) + LINE / 2)
    for index, count in enumerate(row.counts, side.below):
        y = middle(taken) + index * LINE + 14
        words = svg.tag("tspan", escape(clean(count.words)), class_="num")
        by = " " + escape(_owner(scale, side, count))
        yield svg.tag("text", words, by, class_="key", x=side.x, y=y, text_anchor=side.anchor)


def _owner(scale: CountScale, side: Side, count: Count) -> str:
    """Return who counted; below the marks, where nothing else had room, as much as fits."""
    room = scale.right - side.x - width(f"{clean(count.words)} ", WIDE.text, bold=True)
    return shorten(clean(count.by), WIDE.text, room) if side.below else clean(count.by)


def _lines(lines: tuple[str, ...], x: float, top: float, class_: str = "name") -> Iterator[str]:
    for index, line in enumerate(lines):
        yield svg.text(line, x, top + index * LINE + 14, class_)


def _narrow(counts: Counts, paper: Paper) -> str:
    scale = CountScale(ticks_of(counts, 3), 8, paper.width - 16, counts.words)
    every = [clean(count.words) for row in counts.rows for count in row.counts]
    edge = longest(every, paper.text, bold=True)
    parts, y = [*named_ticks(scale, 14, paper.width)], HEAD
    for row in counts.rows:
        names = wrap(clean(row.name), paper.text + 1, paper.width, LINES, bold=True)
        strip = y + GAP / 2 + len(names) * LINE + 2
        parts += [svg.line("lane", 0, y, paper.width, y), *_lines(names, 0, y + GAP / 2)]
        parts += [*grid(scale, strip, strip + STRIP), *marks(scale, row, strip + STRIP / 2)]
        y = strip + STRIP
        for count in row.counts:
            told = _told(count, paper, edge)
            parts += _listed(count, told, edge, y)
            y += len(told) * LINE
        y += GAP / 2
    return _picture(counts, paper, y, parts)


def _told(count: Count, paper: Paper, edge: float) -> tuple[str, ...]:
    """Return who counted, in lines, of which there is one even where nobody is named."""
    return wrap(clean(count.by), paper.text, paper.width - edge - BESIDE, LINES) or ("",)


def _listed(count: Count, told: tuple[str, ...], edge: float, top: float) -> Iterator[str]:
    yield svg.text(count.words, edge, top + 14, "num", text_anchor="end")
    yield from _lines(told, edge + BESIDE, top, "key")
