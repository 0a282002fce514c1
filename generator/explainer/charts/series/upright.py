"""Drawings of a series of numbers: lines or bars, a gap where there is no number."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from explainer.charts import svg
from explainer.charts.series.numbers import number_text
from explainer.charts.series.plot import ALT, Paper, Plot, legend, plot_of, shape, x_text
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
            yield svg.text(words, x, plot.foot + 18, "tick", text_anchor="middle")
    yield svg.text(
        shorten(clean(plot.series.x_name), size, plot.paper.width - plot.left),
        plot.left, plot.foot + 38, "axis-name",
    )  # fmt: skip


def _hint(plot: Plot, column: int, index: int, value: float) -> str:
    name = plot.series.columns[column].name
    return svg.hint(f"{x_text(plot.series.x_values[index])}: {number_text(value)} · {name}")


def _runs(values: tuple[float | None, ...]) -> Iterator[list[tuple[int, float]]]:
    """Stretches without a gap."""
    pairs = ((index, value) for index, value in enumerate(values))
    for there, run in groupby(pairs, key=lambda pair: pair[1] is not None):
        if there:
            yield [(index, value) for index, value in run if value is not None]


def _lines(plot: Plot, column: int) -> Iterator[str]:
    for run in _runs(plot.series.values[column]):
        points = [(plot.x(index), plot.y(value)) for index, value in run]
        if len(points) > 1:
            words = " ".join(f"{svg.number(x)},{svg.number(y)}" for x, y in points)
            yield svg.tag("polyline", class_="run", points=words)
        if plot.crowded and len(points) > 1:
            continue
        for (index, value), (x, y) in zip(run, points, strict=True):
            yield svg.tag("g", _hint(plot, column, index, value), shape(column, x, y, 4))


def _bars(plot: Plot, column: int) -> Iterator[str]:
    count = len(plot.series.columns)
    room = min(plot.step * 0.76, 56.0 * count)
    beside = (plot.step - room) / 2
    for index, value in enumerate(plot.series.values[column]):
        left = plot.x(index) - room / 2 + column * room / count
        right = left + max(1.0, room / count - 1)
        if value is None:
            gap = svg.text("–", (left + right) / 2, plot.y(0) - 5, "gap", text_anchor="middle")
            yield gap
            continue
        edges = sorted((plot.y(0), plot.y(value)))
        bar = svg.box("bar", left, edges[0], right, edges[1])
        yield svg.tag("g", _hint(plot, column, index, value), bar)
        words = number_text(value)
        half = width(words, plot.paper.text) / 2
        # Over its own bar or what is free beside it: another bar of the place may be higher.
        low = left + half - (beside if column == 0 else 0)
        high = right - half + (beside if column == count - 1 else 0)
        if low <= high:
            x = min(max((left + right) / 2, low), high)
            yield svg.text(words, x, edges[0] - 5, "value", text_anchor="middle")


MARKS = {"line": _lines, "bar": _bars}


def draw_upright(series: Series, paper: Paper) -> str:
    """Draw lines, or bars that stand side by side."""
    plot = plot_of(series, paper)
    parts = [*_grid(plot), *_places(plot), *legend(plot)]
    for column in range(len(series.columns)):
        marks = MARKS[series.kind](plot, column)
        parts.append(svg.tag("g", *marks, class_=f"c c-{column + 1} l-{column + 1}"))
    name = ALT.format(series.title, series.unit)
    return svg.picture(paper.class_, name, (paper.width, plot.foot + 46), parts)
