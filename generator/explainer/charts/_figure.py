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
    """Text as Plotly wants it: what looks like markup is shown, not obeyed."""
    return escape(clean(content), quote=False)


def _hover(spot: Spot) -> str:
    lines = (words(line) for line in wrap(clean(spot.mark.title), FONT, 300, 4))
    note = f"<br>{words(spot.mark.note)}" if spot.mark.note else ""
    return f"<b>{words(spot.mark.when)}</b><br>{'<br>'.join(lines)}{note}"


def _y(spot: Spot) -> float:
    return round(spot.lane + spot.dodge / LANE, 2)


def _bars(spots: list[Spot], lane: int) -> Values:
    line = {"width": 2 * SIZES[2], "color": f"var(--lane-{lane + 1})"}
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


def _dots(spots: list[Spot], lane: int, name: str) -> Values:
    marker = {
        "size": [2 * spot.size for spot in spots],
        "symbol": [SYMBOLS[spot.rank] for spot in spots],
        "color": f"var(--lane-{lane + 1})",
        "opacity": 1,
        "line": {"width": 1.5, "color": [EDGES[spot.rank].format(lane + 1) for spot in spots]},
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


def _labels(plan: Layout, lane: int) -> Values:
    """Stems and their labels, one trace a lane, so that they come and go with it."""
    mine = [pair for pair in plan.labels if plan.spots[pair[0].mark].lane == lane]
    return {
        "type": "scatter",
        "mode": "lines+text",
        "x": [x for label, _ in mine for x in (round(label.x, 1), round(label.x, 1), None)],
        "y": [y for _, row in mine for y in (lane, round(-1 - row * ROW, 2), None)],
        "text": [t for label, _ in mine for t in ("", f" {_label(label)} ", "")],
        "textposition": [SIDES[label.leftward] for label, _ in mine for _ in range(3)],
        "textfont": {"color": "var(--ink)"},
        "line": {"width": 1, "color": "var(--rule)"},
        "hoverinfo": "skip",
        "meta": {"lane": lane, "labels": True},
    }


def _label(label: Label) -> str:
    return f"{words(label.lead)} {words(label.text)}"


def _traces(plan: Layout) -> list[Values]:
    lanes = range(len(plan.lanes))
    spots = [[spot for spot in plan.spots if spot.lane == lane] for lane in lanes]
    return [
        *(_labels(plan, lane) for lane in lanes),
        *(_bars(spots[lane], lane) for lane in lanes),
        *(_dots(spots[lane], lane, plan.lanes[lane].name) for lane in lanes),
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
            "text": f"<b>{'<br>'.join(map(words, lines))}</b>",
            "font": {"color": "var(--soft)"},
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
            "text": f"<b>{words(shorten(clean(timeline.moment.label), FONT, WIDTH / 2))}</b>",
            "font": {"color": "var(--accent)"},
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
        "range": [round(blocks[0].left, 1), WIDTH if plan.labels else EDGE],
        "lanes": [clean(lane.name) for lane in plan.lanes],
        "ticks": _ticks(blocks),
    }


def _axes(plan: Layout) -> Values:
    still = {"zeroline": False, "showgrid": False, "color": "var(--soft)"}
    lanes = len(plan.lanes)
    return {
        "xaxis": {
            **still,
            "range": [round(plan.scale.blocks[0].left, 1), WIDTH if plan.labels else EDGE],
            "tickmode": "array",
        },
        "yaxis": {
            **still,
            "range": [lanes - 0.5, -0.5 - (plan.rows * ROW + 0.5 if plan.rows else 0)],
            "fixedrange": True,
            "showgrid": True,
            "gridcolor": "var(--hair)",
            "tickvals": list(range(lanes)),
            "ticktext": ["<br>".join(map(words, name)) for name in plan.names],
            "automargin": True,
        },
    }


def _layout(timeline: Timeline, plan: Layout) -> Values:
    return {
        **_axes(plan),
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
