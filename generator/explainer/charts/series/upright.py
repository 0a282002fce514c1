"""Drawings of a series of numbers: lines or bars, a gap where there is no number."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from explainer.charts import svg
from explainer.charts.series.numbers import number_text
from explainer.charts.series.plot import (
    Paper,
    Plot,
    alt,
    legend,
    plot_of,
    shape,
    told_apart,
    x_text,
)
from explainer.charts.text import clean, shorten, width
from explainer.charts.values import Series


def _grid(plot: Plot) -> Iterator[str]:
    for tick in plot.ticks:
        y = plot.y(tick.at)
        yield svg.line("lane" if tick.at else "base", plot.left, y, plot.paper.width, y)
        yield svg.text(tick.text, plot.left - 6, y + 4, "tick", text_anchor="end")


def _places(plot: Plot) -> Iterator[str]:
    taken = 0.0
    size = plot.paper.text
    for index, value in enumerate(plot.series.x_values):
        words = shorten(x_text(value), size, max(plot.step * 1.6, 44))
        half = width(words, size) / 2
        x = min(plot.x(index), plot.paper.width - half)
        if x - half >= taken:
            taken = x + half + 10
            kind = "tick later" if plot.series.is_later(index) else "tick"
            yield svg.text(words, x, plot.foot + 18, kind, text_anchor="middle")
    yield svg.text(
        shorten(clean(plot.series.x_name), size, plot.paper.width - plot.left),
        plot.left, plot.foot + 38, "axis-name",
    )  # fmt: skip


def _hint(plot: Plot, column: int, index: int, value: float) -> str:
    name = plot.series.columns[column].name
    return svg.hint(plot.hint(index, number_text(value, plot.series.words), name))


def _runs(values: tuple[float | None, ...]) -> Iterator[list[tuple[int, float]]]:
    """Stretches without a gap."""
    pairs = ((index, value) for index, value in enumerate(values))
    for there, run in groupby(pairs, key=lambda pair: pair[1] is not None):
        if there:
            yield [(index, value) for index, value in run if value is not None]


def _lines(plot: Plot, column: int) -> Iterator[str]:
    for run in _runs(plot.series.values[column]):
        points = [(plot.x(index), plot.y(value)) for index, value in run]
        yield from _joined(plot, [index for index, _ in run], points)
        if plot.crowded and len(points) > 1:
            continue
        for (index, value), (x, y) in zip(run, points, strict=True):
            sign = svg.tag("g", _hint(plot, column, index, value), shape(column, x, y, 4))
            yield from told_apart(plot.series, index, (sign,))


def _joined(plot: Plot, places: list[int], points: list[tuple[float, float]]) -> Iterator[str]:
    """Yield the line through some points; what leads to the first later one, and on, apart."""
    known = next((at for at, index in enumerate(places) if plot.series.is_later(index)), None)
    parts = [points] if known is None else [points[:known], points[max(0, known - 1) :]]
    for part, place in zip(parts, (places[0], places[-1]), strict=False):
        if len(part) > 1:
            words = " ".join(f"{svg.number(x)},{svg.number(y)}" for x, y in part)
            line = svg.tag("polyline", class_="run", points=words)
            yield from told_apart(plot.series, place, (line,))


def _bars(plot: Plot, column: int) -> Iterator[str]:
    count = len(plot.series.columns)
    room = min(plot.step * 0.76, 56.0 * count)
    beside = (plot.step - room) / 2
    for index, value in enumerate(plot.series.values[column]):
        left = plot.x(index) - room / 2 + column * room / count
        right = left + max(1.0, room / count - 1)
        # A number stands over its own bar or what is free beside it: another may be higher.
        low = left - (beside if column == 0 else 0)
        high = right + (beside if column == count - 1 else 0)
        parts = _bar(plot, column, index, value, (left, right), (low, high))
        yield from told_apart(plot.series, index, parts)


def _bar(
    plot: Plot,
    column: int,
    index: int,
    value: float | None,
    edges: tuple[float, float],
    room: tuple[float, float],
) -> Iterator[str]:
    middle = sum(edges) / 2
    if value is None:
        yield svg.text("–", middle, plot.y(0) - 5, "gap", text_anchor="middle")
        return
    top, foot = sorted((plot.y(0), plot.y(value)))
    bar = svg.box("bar", edges[0], top, edges[1], foot)
    yield svg.tag("g", _hint(plot, column, index, value), bar)
    words = number_text(value, plot.series.words)
    half = width(words, plot.paper.text) / 2
    if 2 * half <= room[1] - room[0]:
        x = min(max(middle, room[0] + half), room[1] - half)
        yield svg.text(words, x, top - 5, "value", text_anchor="middle")


MARKS = {"line": _lines, "bar": _bars}


def draw_upright(series: Series, paper: Paper) -> str:
    """Draw lines, or bars that stand side by side."""
    plot = plot_of(series, paper)
    parts = [*_grid(plot), *_places(plot), *legend(plot)]
    for column in range(len(series.columns)):
        marks = MARKS[series.kind](plot, column)
        parts.append(svg.tag("g", *marks, class_=f"c c-{column + 1} l-{column + 1}"))
    name = alt(series.words, series.title, series.unit)
    return svg.picture(paper.class_, name, (paper.width, plot.foot + 46), parts)
