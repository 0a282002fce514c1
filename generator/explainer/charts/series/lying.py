"""Bars that lie down: for places whose names are too long to stand side by side."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.charts import svg
from explainer.charts.series.numbers import number_text
from explainer.charts.series.plot import Paper, Plot, alt, legend, plot_of, told_apart, x_text
from explainer.charts.text import shorten, width
from explainer.charts.values import Series

BAR = 14.0
GAP = 3.0
LINE = 20.0
APART = 14.0
"""Pixels: a bar's height, between two of one place, for a place's name, between two places."""


def lies_down(series: Series, paper: Paper) -> bool:
    """Say whether a series of bars reads better lying: long names, no number below zero."""
    if series.kind != "bar" or not series.x_values:
        return False
    numbers = [value for column in series.values for value in column if value is not None]
    step = plot_of(series, paper).step
    names = (width(x_text(value), paper.text) for value in series.x_values)
    return max(names) > step and min(numbers, default=0.0) >= 0


def draw_rows(series: Series, paper: Paper) -> str:
    """Draw each place as its name with its bars under it, each bar with its number."""
    plot = plot_of(series, paper)
    parts = list(legend(plot))
    y = plot.top + 4
    for index in range(len(series.x_values)):
        parts += told_apart(series, index, _row(plot, index, y))
        y += _height(series)
    name = alt(series.words, series.title, series.unit)
    return svg.picture(paper.class_, name, (paper.width, y), parts)


def _height(series: Series) -> float:
    return LINE + len(series.columns) * (BAR + GAP) + APART


def _row(plot: Plot, index: int, y: float) -> Iterator[str]:
    words = shorten(x_text(plot.series.x_values[index]), plot.paper.text, plot.paper.width)
    yield svg.text(words, 0, y + 13, "key")
    for column in range(len(plot.series.columns)):
        top = y + LINE + column * (BAR + GAP)
        yield svg.tag(
            "g", *_bar(plot, column, index, top), class_=f"c c-{column + 1} l-{column + 1}"
        )


def _bar(plot: Plot, column: int, index: int, top: float) -> Iterator[str]:
    value = plot.series.values[column][index]
    if value is None:
        yield svg.text("–", 2, top + 11, "gap")
        return
    text = number_text(value, plot.series.words)
    room = plot.paper.width - width(text, plot.paper.text) - 12
    right = max(1.0, room * plot.share(value))
    name = plot.series.columns[column].name
    hint = svg.hint(plot.hint(index, text, name))
    yield svg.tag("g", hint, svg.box("bar", 0, top, right, top + BAR))
    yield svg.text(text, right + 6, top + 11, "value")
