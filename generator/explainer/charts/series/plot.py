"""Where a series stands on its paper: axes, places, signs, the legend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from msgspec import Struct

from explainer.charts import svg
from explainer.charts.series.numbers import NumberTick, exactly, number_ticks
from explainer.charts.text import clean, longest, wrap
from explainer.charts.values import Series
from explainer.language.catalogue import Catalogue

SIGNS = 240
"""So many numbers have a sign and a hint each: some 10 KB of text; of more, the line is drawn."""
ROW = 20.0
"""Height of a row of the legend; `KEY` is the room of a sign before its name, `LINES` the most that
a name may take: more than a title may have letters for."""
KEY = 32.0
LINES = 8
SHAPES = 4
"""How many shapes there are for the points of columns."""


class Paper(Struct, frozen=True):
    """A size of drawing."""

    class_: str
    width: float
    height: float
    text: float


WIDE = Paper("poster poster-wide", 900, 420, 13)
NARROW = Paper("poster poster-narrow", 350, 320, 14)


class Plot(Struct, frozen=True):
    """Where the numbers of a series stand on one paper."""

    series: Series
    paper: Paper
    ticks: tuple[NumberTick, ...]
    left: float
    top: float
    foot: float

    @property
    def crowded(self) -> bool:
        """Whether there are too many numbers to show each by a sign of its own."""
        return len(self.series.x_values) * len(self.series.columns) > SIGNS

    @property
    def step(self) -> float:
        """Room of one place on the horizontal axis, where places stand side by side."""
        return (self.paper.width - self.left - 8) / max(1, len(self.series.x_values))

    def x(self, index: int) -> float:
        """Middle of a place on the horizontal axis: by its number, if all are numbers."""
        values = self.series.x_values
        numbers = [value for value in values if not isinstance(value, str)]
        if self.series.kind == "bar" or len(numbers) < len(values) or len(set(numbers)) < 2:
            return self.left + (index + 0.5) * self.step
        low, high = min(numbers), max(numbers)
        room = self.paper.width - self.left - 48
        return self.left + 20 + (numbers[index] - low) / (high - low) * room

    def y(self, value: float | Fraction) -> float:
        """Height of a number."""
        return self.foot - self.share(value) * (self.foot - self.top)

    def hint(self, index: int, number: str, column: str) -> str:
        """What a sign says of itself: where it stands, its number, whose it is."""
        where = x_text(self.series.x_values[index])
        return self.series.words.labelled(where, f"{number} · {column}")

    def share(self, value: float | Fraction) -> float:
        """How far up a number stands, from 0 to 1: reckoned without overflow."""
        low, high = self.ticks[0].at, self.ticks[-1].at
        return float((exactly(value) - low) / (high - low))


def alt(words: Catalogue, title: str, unit: str) -> str:
    """Return what a chart is called where it is not seen."""
    return words.gettext(
        "Chart: %(title)s (%(unit)s). The same numbers follow as a table.", title=title, unit=unit
    )


def told_apart(series: Series, index: int, parts: Iterable[str]) -> Iterator[str]:
    """Yield what is drawn of a place: together, and to be hidden, if it came later."""
    if series.is_later(index):
        yield svg.tag("g", *parts, class_="later")
    else:
        yield from parts


def x_text(value: str | float) -> str:
    """A place on the horizontal axis in words; a year has no thousands to part."""
    return clean(value) if isinstance(value, str) else f"{value:.10g}"


def ticks_of(series: Series) -> tuple[NumberTick, ...]:
    """Round numbers from zero, or below, to the highest."""
    numbers = [value for column in series.values for value in column if value is not None]
    return number_ticks(min([0.0, *numbers]), max([0.0, *numbers]), 5, series.words)


def _keys(series: Series, paper: Paper) -> list[tuple[float, int, tuple[str, ...]]]:
    """The legend: for each column its place, its row and its name, in lines where it is long."""
    places: list[tuple[float, int, tuple[str, ...]]] = []
    x, row, used = 0.0, 0, 0
    for column in series.columns:
        lines = wrap(clean(column.name), paper.text, paper.width - KEY, LINES)
        need = KEY + longest(lines, paper.text) + 18
        if x and x + need - 18 > paper.width:
            x, row, used = 0.0, row + used, 0
        places.append((x, row, lines))
        x, used = x + need, max(used, len(lines))
    return places


def _unit(series: Series, paper: Paper) -> tuple[str, ...]:
    return wrap(clean(series.unit), paper.text, paper.width, LINES)


def plot_of(series: Series, paper: Paper) -> Plot:
    """Lay a series out on one paper."""
    ticks = ticks_of(series)
    keys = max((row + len(lines) for _, row, lines in _keys(series, paper)), default=1)
    rows = keys + len(_unit(series, paper))
    left = longest((tick.text for tick in ticks), paper.text) + 10
    return Plot(series, paper, ticks, left, 24 + rows * ROW, paper.height - 68 + rows * ROW)


def legend(plot: Plot) -> Iterator[str]:
    """The unit, and each column's sign with its name."""
    unit = _unit(plot.series, plot.paper)
    yield from _lines(unit, 0, 16, "axis-name")
    for index, (x, row, lines) in enumerate(_keys(plot.series, plot.paper)):
        y = 8 + (row + len(unit)) * ROW
        sign = KEYS[plot.series.kind](index, x, y)
        yield svg.tag("g", sign, class_=f"c c-{index + 1} l-{index + 1}")
        yield from _lines(lines, x + KEY, y + 11, "key")


def _lines(lines: tuple[str, ...], x: float, y: float, class_: str) -> Iterator[str]:
    for number, line in enumerate(lines):
        yield svg.text(line, x, y + number * ROW, class_)


def _bar_key(_: int, x: float, y: float) -> str:
    return svg.box("bar", x + 1, y + 1, x + 25, y + 13)


def _line_key(index: int, x: float, y: float) -> str:
    return svg.line("run", x, y + 7, x + 26, y + 7) + shape(index, x + 13, y + 7, 4)


def shape(column: int, x: float, y: float, r: float) -> str:
    """A point of a column: circle, square, diamond or triangle."""
    points = (
        svg.tag("circle", cx=x, cy=y, r=r),
        svg.box("", x - r * 0.9, y - r * 0.9, x + r * 0.9, y + r * 0.9),
        _path((x, y - 1.3 * r), (x + 1.3 * r, y), (x, y + 1.3 * r), (x - 1.3 * r, y)),
        _path((x, y - 1.2 * r), (x + 1.2 * r, y + r), (x - 1.2 * r, y + r)),
    )
    return points[column % SHAPES]


def _path(*points: tuple[float, float]) -> str:
    words = " ".join(f"{svg.number(x)} {svg.number(y)}" for x, y in points)
    return svg.tag("path", d=f"M{words}Z")


KEYS = {"line": _line_key, "bar": _bar_key}
