"""The chart of a series that a reader may ask for."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from explainer.charts.plotly_json import FONT, HOVER, text_of, words
from explainer.charts.series.numbers import LARGE, SMALL, exactly, number_text
from explainer.charts.series.plot import SHAPES, ticks_of, x_text
from explainer.charts.text import clean
from explainer.charts.values import Series

SYMBOLS = ("circle", "square", "diamond", "triangle-up")


def _line(series: Series, index: int, colour: str) -> dict[str, Any]:
    marker = {"size": 8, "symbol": SYMBOLS[index % SHAPES], "color": colour}
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "connectgaps": False,
        "line": {"color": colour},
        "marker": marker,
        "x": list(series.x_values),
    }


def _bar(series: Series, index: int, colour: str) -> dict[str, Any]:
    marker = {"color": colour, "line": {"color": "var(--raised)", "width": 1}}
    return {"type": "bar", "marker": marker, "x": [x_text(value) for value in series.x_values]}


TRACES = {"line": _line, "bar": _bar}


def _trace(series: Series, index: int) -> dict[str, Any]:
    name, values = words(series.columns[index].name), series.values[index]
    return {
        **TRACES[series.kind](series, index, f"var(--lane-{index % 8 + 1})"),
        "name": name,
        "meta": {"lane": index},
        "y": [None if value is None else _height(value, series) for value in values],
        "hovertext": [
            "" if value is None else number_text(value, series.words) for value in values
        ],
        "hovertemplate": "%{x}<br>%{hovertext}<br>%{fullData.name}<extra></extra>",
    }


def _height(value: float | Fraction, series: Series) -> float:
    """A number on the axis: in steps of it where Plotly could not reckon with the number."""
    step = ticks_of(series)[1].at - ticks_of(series)[0].at
    return float(value) if SMALL <= step < LARGE else float(exactly(value) / step)


def _numbers(series: Series) -> dict[str, Any]:
    """The axis of the drawings: its ticks and its ends."""
    ticks = ticks_of(series)
    heights = [_height(tick.at, series) for tick in ticks]
    room = (heights[-1] - heights[0]) / 50
    return {
        "range": [heights[0] - room if heights[0] else 0, heights[-1] + room],
        "tickvals": heights,
        "ticktext": [tick.text for tick in ticks],
        "fixedrange": True,
    }


def _axis_type(series: Series) -> str:
    """Numbers only where all are numbers: words that look like dates stay words."""
    numeric = all(not isinstance(value, str) for value in series.x_values)
    return "linear" if numeric and series.kind == "line" else "category"


def _axis(title: str, grid: bool) -> dict[str, Any]:
    return {
        "title": {"text": words(title)},
        "color": "var(--soft)",
        "gridcolor": "var(--hair)",
        "zerolinecolor": "var(--rule)",
        "showgrid": grid,
        "automargin": True,
    }


def _layout(series: Series) -> dict[str, Any]:
    return {
        "xaxis": {**_axis(series.x_name, False), "type": _axis_type(series)},
        "yaxis": _axis(series.unit, True) | _numbers(series),
        "height": 440,
        "margin": {"l": 8, "r": 8, "t": 30, "b": 40},
        "font": {"size": FONT, "color": "var(--ink)"},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "hoverlabel": HOVER,
        "barmode": "group",
        "dragmode": "zoom",
        "meta": {
            "lanes": [clean(column.name) for column in series.columns],
            "phone": {"height": 340, "dragmode": False},
        },
        "legend": {
            "itemclick": False,
            "itemdoubleclick": False,
            "orientation": "h",
            "x": 0,
            "y": 1,
            "yanchor": "bottom",
        },
        "showlegend": True,
    }


def series_figure(series: Series) -> str:
    """The Plotly figure of a series as JSON; a missing number is a gap."""
    traces = [_trace(series, index) for index in range(len(series.columns))]
    return text_of(traces, _layout(series))
