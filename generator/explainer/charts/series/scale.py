"""One scale for the counts of several things: from zero, or below, to the highest."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from explainer.charts import svg
from explainer.charts.series.numbers import NumberTick, exactly, number_ticks
from explainer.charts.values import Count, CountRow, Counts
from explainer.language.catalogue import Catalogue

ARROW = 10.0
"""Room of an arrow beside a mark whose count is *over* or *under* a number."""


class CountScale(Struct, frozen=True):
    """Where a number stands between two edges."""

    ticks: tuple[NumberTick, ...]
    left: float
    right: float
    words: Catalogue

    def x(self, value: float) -> float:
        """Place of a number, reckoned without overflow."""
        low, high = self.ticks[0].at, self.ticks[-1].at
        return self.left + float((exactly(value) - low) / (high - low)) * (self.right - self.left)

    def edges(self, row: CountRow) -> tuple[float, float]:
        """Where the marks of a row begin and end, with their arrows."""
        first, last = row.counts[0], row.counts[-1]
        low = self.x(first.value) - (ARROW if first.open < 0 else 2)
        return low, self.x(last.value) + (ARROW if last.open > 0 else 2)


def ticks_of(counts: Counts, about: int) -> tuple[NumberTick, ...]:
    """About so many round numbers that enclose all counts and zero."""
    numbers = [count.value for row in counts.rows for count in row.counts]
    return number_ticks(min([0.0, *numbers]), max([0.0, *numbers]), about, counts.words)


def grid(scale: CountScale, top: float, foot: float) -> Iterator[str]:
    for tick in scale.ticks:
        x = scale.x(float(tick.at))
        yield svg.line("lane" if tick.at else "base", x, top, x, foot)


def named_ticks(scale: CountScale, y: float, edge: float) -> Iterator[str]:
    """The numbers of the scale; the last ends at the drawing's edge, where it would be cut."""
    for tick in scale.ticks:
        x = scale.x(float(tick.at))
        late = x > edge - 30
        yield svg.text(
            tick.text, edge if late else x, y, "tick", text_anchor="end" if late else "middle"
        )


def marks(scale: CountScale, row: CountRow, y: float) -> Iterator[str]:
    """A line from the lowest count to the highest, a mark for each, an arrow where it is open."""
    low, high = (scale.x(count.value) for count in (row.counts[0], row.counts[-1]))
    if high > low:
        yield svg.line("reach", low, y, high, y)
    for count in row.counts:
        said = scale.words.labelled(row.name, f"{count.words} · {count.by}")
        yield svg.tag("g", svg.hint(said), _mark(scale, count, y))


def _mark(scale: CountScale, count: Count, y: float) -> str:
    x = scale.x(count.value)
    tally = svg.line("tally", x, y - 9, x, y + 9)
    if not count.open:
        return tally
    tip, back = x + count.open * ARROW, x + count.open * (ARROW - 5)
    points = ((back, y - 5), (tip, y), (back, y + 5))
    words = " ".join(f"{svg.number(x)},{svg.number(y)}" for x, y in points)
    return tally + svg.tag("polyline", class_="more", points=words)
