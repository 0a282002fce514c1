"""The chart that a reader may ask for, from the same layout as the drawings."""

from collections.abc import Iterator
from html import escape
from typing import Any

import plotly.graph_objects as go  # type: ignore[import-untyped]

from ._labels import Label
from ._layout import EDGE, SIZES, WIDTH, Layout, Spot, layout
from ._scale import Block, title_lines
from ._text import clean, shorten, wrap
from ._ticks import time_ticks, year_text
from ._values import Timeline
from ._wide import LANE

Values = dict[str, Any]
SYMBOLS = ("", "circle", "circle", "circle-open")
EDGES = ("", "var(--raised)", "var(--raised)", "var(--lane-{})")
SIDES = ("middle right", "middle left")
ROW = 0.66
FONT = 12
AXIS = {"zeroline": False, "showgrid": False, "color": "var(--soft)"}
HOVER = {
    "bgcolor": "var(--raised)",
    "bordercolor": "var(--rule)",
    "font": {"color": "var(--ink)"},
    "align": "left",
}


def text_of(drawn: go.Figure) -> str:
    """A figure as JSON: no template, the same bytes on every machine."""
    drawn.update_layout(template="none")
    return str(drawn.to_json(engine="json"))


def words(content: str) -> str:
    """Text as Plotly wants it: what looks like markup is shown, not obeyed.

    Of its own markup only `<br>` is used here: Plotly writes all other as `style` attributes,
    which the site's policy refuses.
    """
    return escape(clean(content), quote=False)


def _hover(spot: Spot) -> str:
    lines = (words(line) for line in wrap(clean(spot.mark.title), FONT, 300, 4))
    note = f"<br>{words(spot.mark.note)}" if spot.mark.note else ""
    return f"{words(spot.mark.when)}<br>{'<br>'.join(lines)}{note}"


def _y(spot: Spot) -> float:
    return round(spot.lane + spot.dodge / LANE, 2)


def _bars(spots: list[Spot], lane: int, colour: int) -> Values:
    line = {"width": 2 * SIZES[2], "color": f"var(--lane-{colour})"}
    spans = [spot for spot in spots if spot.right > spot.x]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for spot in spans for x in (round(spot.x, 1), round(spot.right, 1), None)],
        "y": [y for spot in spans for y in (_y(spot), _y(spot), None)],
        "line": line,
        "opacity": 0.55,
        "hoverinfo": "skip",
        "meta": {"lane": lane},
    }


def _dots(spots: list[Spot], lane: int, name: str, colour: int) -> Values:
    marker = {
        "size": [2 * spot.size for spot in spots],
        "symbol": [SYMBOLS[spot.rank] for spot in spots],
        "color": f"var(--lane-{colour})",
        "opacity": 1,
        "line": {"width": 1.5, "color": [EDGES[spot.rank].format(colour) for spot in spots]},
    }
    return {
        "type": "scatter",
        "mode": "markers",
        "name": words(name),
        "x": [round(spot.x, 1) for spot in spots],
        "y": [_y(spot) for spot in spots],
        "text": [_hover(spot) for spot in spots],
        "customdata": [spot.mark.href for spot in spots],
        "marker": marker,
        "hoverinfo": "text",
        "meta": {"lane": lane},
    }


def _stems(plan: Layout, lane: int) -> Values:
    mine = _labels_of(plan, lane)
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for label, _ in mine for x in (round(label.x, 1), round(label.x, 1), None)],
        "y": [y for _, row in mine for y in (lane, _height(row) - ROW / 2, None)],
        "line": {"width": 1, "color": "var(--rule)"},
        "hoverinfo": "skip",
        "meta": {"lane": lane, "labels": True},
    }


def _labels(plan: Layout, lane: int) -> Values:
    mine = _labels_of(plan, lane)
    return {
        "type": "scatter",
        "mode": "text",
        "x": [round(label.x, 1) for label, _ in mine],
        "y": [_height(row) for _, row in mine],
        "text": [f" {words(label.lead)} {words(label.text)} " for label, _ in mine],
        "textposition": [SIDES[label.leftward] for label, _ in mine],
        "textfont": {"color": "var(--ink)"},
        "hoverinfo": "skip",
        "meta": {"lane": lane, "labels": True},
    }


def _labels_of(plan: Layout, lane: int) -> list[tuple[Label, int]]:
    return [pair for pair in plan.labels if plan.spots[pair[0].mark].lane == lane]


def _height(row: int) -> float:
    """Where a row of labels is, in lanes above the first."""
    return round(-1 - row * ROW, 2)


def _traces(plan: Layout) -> list[Values]:
    lanes = range(len(plan.lanes))
    spots = [[spot for spot in plan.spots if spot.lane == lane] for lane in lanes]
    colours = [lane.number or row for row, lane in enumerate(plan.lanes, 1)]
    return [
        *(_stems(plan, lane) for lane in lanes),
        *(_labels(plan, lane) for lane in lanes),
        *(_bars(spots[lane], lane, colours[lane]) for lane in lanes),
        *(_dots(spots[lane], lane, plan.lanes[lane].name, colours[lane]) for lane in lanes),
    ]


def _titles(plan: Layout) -> Iterator[Values]:
    for block in plan.scale.blocks:
        lines = title_lines(block.title, block.right - block.left - 14)
        yield {
            "x": round(block.left, 1),
            "y": 0,
            "yref": "paper",
            "yshift": -22,
            "showarrow": False,
            "xanchor": "left",
            "yanchor": "top",
            "align": "left",
            "text": "<br>".join(map(words, lines)),
            "font": {"color": "var(--soft)", "weight": 600},
        }


def _moment(timeline: Timeline, plan: Layout) -> Iterator[Values]:
    if timeline.moment and plan.moment is not None:
        yield {
            "x": round(plan.moment, 1),
            "y": 1,
            "yref": "paper",
            "showarrow": False,
            "xanchor": "right" if plan.moment > WIDTH / 2 else "left",
            "yanchor": "bottom",
            "text": words(shorten(clean(timeline.moment.label), FONT, WIDTH / 2, bold=True)),
            "font": {"color": "var(--accent)", "weight": 600},
        }


def _rect(left: float, right: float, colour: str, opacity: float) -> Values:
    return {
        "type": "rect",
        "layer": "below",
        "yref": "paper",
        "x0": round(left, 1),
        "x1": round(right, 1),
        "y0": 0,
        "y1": 1,
        "fillcolor": colour,
        "opacity": opacity,
        "line": {"width": 0},
    }


def _shapes(plan: Layout) -> Iterator[Values]:
    for block in plan.scale.blocks[1::2]:
        yield _rect(block.left, block.right, "var(--sunk)", 1)
    if plan.moment is not None:
        x = round(plan.moment, 1)
        yield _rect(x, EDGE, "var(--accent)", 0.06)
        line = {"width": 2, "color": "var(--accent)"}
        yield {"type": "line", "x0": x, "x1": x, "yref": "paper", "y0": 0, "y1": 1, "line": line}


def _ticks(blocks: tuple[Block, ...]) -> list[tuple[float, str, float]]:
    """Ticks with the room that each has: the page shows those with enough, however zoomed."""
    first = [(round(b.at(b.start), 1), year_text(b.start), round(b.right - b.left)) for b in blocks]
    finer = [
        (round(block.at(tick.at), 1), tick.text, round(tick.apart * block.unit, 1))
        for block in blocks
        for tick in time_ticks(block.start, block.end)
    ]
    return first + finer


def _meta(plan: Layout) -> Values:
    blocks = plan.scale.blocks
    return {
        "periods": [
            {
                "title": clean(b.title) or year_text(b.start),
                "range": [round(b.left, 1), round(b.right, 1)],
            }
            for b in blocks
        ],
        "lanes": [clean(lane.name) for lane in plan.lanes],
        "ticks": _ticks(blocks),
        "phone": _phone(plan),
    }


def _phone(plan: Layout) -> Values:
    """What is otherwise on a phone: no words but the lanes', each over its lane."""
    names = [
        {
            "x": 0,
            "xref": "paper",
            "xanchor": "left",
            "y": lane - 0.5,
            "yanchor": "top",
            "text": words(name.name),
            "font": {"color": "var(--soft)"},
            "showarrow": False,
        }
        for lane, name in enumerate(plan.lanes)
    ]
    lanes = _lane_axis(plan) | {"range": [len(plan.lanes) - 0.4, -0.6], "showticklabels": False}
    height = 48 * len(plan.lanes) + 70
    margin = {"l": 4, "r": 4, "t": 8, "b": 36}
    times = _time_axis(plan, EDGE)
    return {
        "annotations": names,
        "xaxis": times,
        "yaxis": lanes,
        "height": height,
        "margin": margin,
        "dragmode": False,
    }


def _time_axis(plan: Layout, right: float) -> Values:
    return AXIS | {"range": [round(plan.scale.blocks[0].left, 1), right], "tickmode": "array"}


def _lane_axis(plan: Layout) -> Values:
    lanes = len(plan.lanes)
    return AXIS | {
        "range": [lanes - 0.5, -0.5 - (plan.rows * ROW + 0.5 if plan.rows else 0)],
        "fixedrange": True,
        "showgrid": True,
        "gridcolor": "var(--hair)",
        "tickvals": list(range(lanes)),
        "ticktext": ["<br>".join(map(words, name)) for name in plan.names],
        "automargin": True,
    }


def _layout(timeline: Timeline, plan: Layout) -> Values:
    return {
        "xaxis": _time_axis(plan, WIDTH if plan.labels else EDGE),
        "yaxis": _lane_axis(plan),
        "annotations": [*_titles(plan), *_moment(timeline, plan)],
        "shapes": list(_shapes(plan)),
        "height": round((len(plan.lanes) + plan.rows * ROW) * LANE + 130),
        "margin": {"l": 8, "r": 8, "t": 30, "b": 84},
        "font": {"size": FONT, "color": "var(--ink)"},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "hoverlabel": HOVER,
        "hovermode": "closest",
        "dragmode": "zoom",
        "showlegend": False,
        "meta": _meta(plan),
    }


def figure(timeline: Timeline) -> str:
    """The Plotly figure of a timeline as JSON; colours are names of custom properties."""
    plan = layout(timeline)
    drawn = go.Figure({"data": _traces(plan), "layout": _layout(timeline, plan)})
    return text_of(drawn)
