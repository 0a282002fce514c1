"""The chart of counts that a reader may ask for: the narrow drawing's rows, to zoom and point at.

Up and down it is measured in pixels, so that words and marks keep their distance at any width.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from explainer.charts.plotly_json import FONT, HOVER, text_of, words
from explainer.charts.series.scale import ticks_of
from explainer.charts.text import clean, wrap
from explainer.charts.values import Count, CountRow, Counts

ROOM = 250.0
"""Width of words on the narrowest phone, beside the chart's margins."""
LINE, STRIP, GAP = 17, 30, 20
NAME = 15
LINES = 6


def counts_figure(counts: Counts) -> str:
    """The Plotly figure of counts as JSON."""
    told = [_told(row) for row in counts.rows]
    foot, feet = 0, []
    for row, lines in zip(counts.rows, told, strict=True):
        foot += GAP + (len(_named(row)) + len(lines)) * LINE + STRIP
        feet.append(foot)
    data = [trace for row, y in zip(counts.rows, feet, strict=True) for trace in _traces(row, y)]
    return text_of(data, _layout(counts, told, feet))


def _told(row: CountRow) -> list[str]:
    """Return the lines over the marks of a row: each count with who counted."""
    counted = (f"{count.words} · {count.by}" for count in row.counts)
    return [line for text in counted for line in wrap(clean(text), FONT, ROOM, LINES)]


def _named(row: CountRow) -> tuple[str, ...]:
    return wrap(clean(row.name), NAME, ROOM, LINES)


def _notes(row: CountRow, lines: list[str], foot: int) -> Iterator[dict[str, Any]]:
    """Yield the words over the marks of a row: what is counted, and under it each count."""
    above = foot - len(lines) * LINE
    for text, size, y in ((_named(row), NAME, above), (lines, FONT, foot)):
        yield {
            **{"x": 0, "xref": "paper", "xanchor": "left", "y": y, "yanchor": "bottom"},
            **{"text": "<br>".join(map(words, text)), "font": {"size": size}},
            **{"align": "left", "showarrow": False, "bgcolor": "var(--ground)"},
        }


def _traces(row: CountRow, foot: int) -> list[dict[str, Any]]:
    y = foot - STRIP / 2
    ends = [row.counts[0].value, row.counts[-1].value]
    line = {"color": "var(--edge)", "width": 5}
    reach = {"type": "scatter", "mode": "lines", "x": ends, "y": [y, y], "hoverinfo": "skip"}
    marks = {
        "type": "scatter",
        "mode": "markers+text",
        "name": words(row.name),
        "x": [count.value for count in row.counts],
        "y": [y] * len(row.counts),
        "marker": {
            "symbol": "line-ns-open",
            "size": 20,
            "color": "var(--ink)",
            "line": {"width": 2.5, "color": "var(--ink)"},
        },
        "text": [ARROWS[count.open] for count in row.counts],
        "textposition": [SIDES[count.open] for count in row.counts],
        "textfont": {"size": 18, "color": "var(--ink)"},
        "hovertext": [_hover(row, count) for count in row.counts],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
    return [{**reach, "line": line, "meta": {"lane": 0}}, {**marks, "meta": {"lane": 0}}]


ARROWS = {-1: "‹", 0: "", 1: "›"}
SIDES = {-1: "middle left", 0: "middle right", 1: "middle right"}


def _hover(row: CountRow, count: Count) -> str:
    return "<br>".join(map(words, (row.name, count.words, count.by)))


def _layout(counts: Counts, told: list[list[str]], feet: list[int]) -> dict[str, Any]:
    ticks = ticks_of(counts, 3)
    low, high = float(ticks[0].at), float(ticks[-1].at)
    height = (feet or [0])[-1] + 70
    return {
        "xaxis": {
            "range": [low - (high - low) / 50, high + (high - low) / 20],
            "tickvals": [float(tick.at) for tick in ticks],
            "ticktext": [tick.text for tick in ticks],
            "side": "top",
            "color": "var(--soft)",
            "gridcolor": "var(--hair)",
            "zerolinecolor": "var(--rule)",
        },
        "yaxis": {"range": [height - 70, 0], "visible": False, "fixedrange": True},
        "annotations": [
            note
            for row, lines, foot in zip(counts.rows, told, feet, strict=True)
            for note in _notes(row, lines, foot - STRIP)
        ],
        "height": height,
        "margin": {"l": 8, "r": 34, "t": 40, "b": 30},
        "font": {"size": FONT, "color": "var(--ink)"},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "hoverlabel": HOVER,
        "dragmode": "zoom",
        "showlegend": False,
        "meta": {"lanes": [], "least": height, "phone": {"dragmode": False}},
    }  # fmt: skip
