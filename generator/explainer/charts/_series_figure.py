"""The chart of a series that a reader may ask for."""

from typing import Any

import plotly.graph_objects as go  # type: ignore[import-untyped]

from ._figure import FONT, HOVER, text_of, words
from ._series import SHAPES, x_text
from ._text import clean
from ._values import Series

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
    name = words(series.columns[index].name)
    return {
        **TRACES[series.kind](series, index, f"var(--lane-{index % 8 + 1})"),
        "name": name,
        "meta": {"lane": index},
        "y": list(series.values[index]),
        "hovertemplate": "%{x}<br>%{y:,}<br>%{fullData.name}<extra></extra>",
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
        "yaxis": {**_axis(series.unit, True), "rangemode": "tozero", "fixedrange": True},
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
    return text_of(go.Figure({"data": traces, "layout": _layout(series)}))
