"""The chart that a reader may ask for, from the same layout as the drawings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import escape
from typing import Any

import plotly.io  # type: ignore[import-untyped]

from explainer.charts.text import clean
from explainer.charts.timeline.labels import SIZES, TEXTS, Label
from explainer.charts.timeline.lanes import colour_of
from explainer.charts.timeline.layout import WIDE, Layout, layout
from explainer.charts.timeline.points import PAD, LanePoints, Lines, Point, lane_points, lines_of
from explainer.charts.timeline.scale import Block, Scale, title_lines
from explainer.charts.timeline.ticks import time_ticks, year_text
from explainer.charts.timeline.wide import LINE, SEEN
from explainer.charts.values import Timeline

Values = dict[str, Any]
SYMBOLS = ("", "circle", "circle", "circle-open")
RESERVES = {
    (True, False): "circle-open-dot",
    (False, True): "circle-x-open",
    (True, True): "circle-x-open",
}
"""The signs of *about* and *probably*: Plotly knows no broken ring."""
STROKES = {"solid": 4.5, "dot": 2.0}
EDGES = ("", "var(--raised)", "var(--raised)", "var(--lane-{})")
INKS = ("", "var(--ink)", "var(--ink)", "var(--soft)")
WEIGHTS = (400, 600, 400, 400)
BLANKS = "\u00a0" * 3
SIDES = ("middle right", "middle left")
FONT = 12
AXIS = {"zeroline": False, "showgrid": False, "color": "var(--soft)"}
HOVER = {
    "bgcolor": "var(--raised)",
    "bordercolor": "var(--rule)",
    "font": {"color": "var(--ink)"},
    "align": "left",
}


def text_of(data: list[Values], layout: Values) -> str:
    """A figure as JSON, as Plotly writes it: the same bytes on every machine.

    Not looked over value by value, which takes ten times as long; the tests do that.
    """
    drawn = {"data": data, "layout": layout}
    return str(plotly.io.to_json(drawn, validate=False, engine="json"))


def words(content: str) -> str:
    """Text as Plotly wants it: what looks like markup is shown, not obeyed.

    Of its own markup only `<br>` is used here: Plotly writes all other as `style` attributes,
    which the site's policy refuses.
    """
    return escape(clean(content), quote=False)


def _shown(point: Point) -> bool:
    return point.place.right - point.place.x > SIZES[point.mark.rank] + SEEN


def _stretches(points: list[Point], lane: int, colour: int, dash: str) -> Values:
    """Bars of what lasted (solid), lines of what lies somewhere within (dotted)."""
    dotted = dash == "dot"
    some = [
        point
        for point in points
        if _shown(point) and (point.mark.shape.within is not None) == dotted
    ]
    ends = [(_start(p), round(p.place.right, 1), p.y) for p in some]
    ends += [(round(p.place.left, 1), _start(p), p.y) for p in points if p.mark.shape.before]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for left, right, _ in ends for x in (left, right, None)],
        "y": [y for _, _, at in ends for y in (at, at, None)],
        "line": {"width": STROKES[dash], "dash": dash, "color": f"var(--lane-{colour})"},
        "opacity": 0.55,
        "hoverinfo": "skip",
        "meta": {"lane": lane},
    }


def _start(point: Point) -> float:
    """Where its stretch begins: at its dot, or at the first time that it can be."""
    within = point.mark.shape.within is not None
    return round(point.place.left if within else point.place.x, 1)


def _arrows(points: list[Point], lane: int, colour: int) -> Values:
    heads = [(p.place.left, p.y, "triangle-left") for p in points if p.mark.shape.before]
    heads += [(p.place.right, p.y, "triangle-right") for p in points if p.mark.shape.after]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [round(x, 1) for x, _, _ in heads],
        "y": [y for _, y, _ in heads],
        "marker": {"symbol": [s for _, _, s in heads], "size": 8, "color": f"var(--lane-{colour})"},
        "hoverinfo": "skip",
        "meta": {"lane": lane},
    }


def _symbol(point: Point) -> str:
    shape = point.mark.shape
    if not point.single:
        return "square"
    return RESERVES.get((shape.about, shape.unsure)) or SYMBOLS[point.mark.rank]


def _dots(points: list[Point], lane: int, name: str, colour: int) -> Values:
    marker = {
        "size": [2 * SIZES[p.mark.rank if p.single else 1] for p in points],
        "symbol": [_symbol(point) for point in points],
        "color": f"var(--lane-{colour})",
        "opacity": 1,
        "line": {"width": 1.5, "color": [EDGES[p.mark.rank].format(colour) for p in points]},
    }
    return {
        "type": "scatter",
        "mode": "markers",
        "name": words(name),
        "x": [round(point.place.x, 1) for point in points],
        "y": [point.y for point in points],
        "text": ["<br>".join(map(words, point.hover())) for point in points],
        "customdata": [point.href for point in points],
        "marker": marker,
        "hoverinfo": "text",
        "meta": {"lane": lane},
    }


def _labels(points: list[Point], lane: int) -> Values:
    named = [(point, point.label) for point in points if point.label]
    return {
        "type": "scatter",
        "mode": "text",
        "x": [_anchor(point, label) for point, label in named],
        "y": [point.y for point, _ in named],
        "text": [_beside(label) for _, label in named],
        "textposition": [SIDES[label.leftward] for _, label in named],
        "textfont": {
            "color": [INKS[point.mark.rank] for point, _ in named],
            "size": [TEXTS[point.mark.rank] for point, _ in named],
            "weight": [WEIGHTS[point.mark.rank] for point, _ in named],
        },
        "hoverinfo": "skip",
        "meta": {"lane": lane, "labels": True},
    }


def _anchor(point: Point, label: Label) -> float:
    """The end of a mark at which its name stands, however far zoomed in."""
    if label.leftward:
        return round(min(point.place.left, point.place.x), 1)
    after = label.left > point.place.right
    return round(point.place.right if after else point.place.x, 1)


def _beside(label: Label) -> str:
    """A name, clear of its mark by blanks: Plotly knows no other distance."""
    text = words(f"{label.lead} {label.text}")
    return f"{text}{BLANKS}" if label.leftward else f"{BLANKS}{text}"


def _traces(plan: Layout, lanes: list[LanePoints], lines: Lines) -> list[Values]:
    points = {
        number: [replace(p, y=round(p.y + lines.tops[number], 2)) for p in lane.points]
        for number, lane in enumerate(lanes)
    }
    hues = {lane: colour_of(plan.lanes[lane], lane) for lane in points}
    drawn = [_stretches(some, lane, hues[lane], "solid") for lane, some in points.items()]
    drawn += [_stretches(some, lane, hues[lane], "dot") for lane, some in points.items()]
    arrows = [_arrows(some, lane, hues[lane]) for lane, some in points.items()]
    drawn += [_labels(some, lane) for lane, some in points.items()]
    names = {lane: plan.lanes[lane].name for lane in points}
    dots = [_dots(some, lane, names[lane], hues[lane]) for lane, some in points.items()]
    return [t for t in drawn if t["x"]] + dots + [t for t in arrows if t["x"]]


def _titles(plan: Layout) -> Iterator[Values]:
    for block in plan.tiers[0].scale.blocks:
        lines = title_lines(block.title, block.right - block.left - 14)
        yield {
            "x": round(block.left, 1),
            "y": 1,
            "yref": "paper",
            "yshift": 4,
            "showarrow": False,
            "xanchor": "left",
            "yanchor": "bottom",
            "align": "left",
            "text": "<br>".join(map(words, lines)),
            "font": {"color": "var(--soft)", "weight": 600},
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


def _shapes(plan: Layout, lines: Lines) -> Iterator[Values]:
    for block in plan.tiers[0].scale.blocks[1::2]:
        yield _rect(block.left, block.right, "var(--sunk)", 1)
    for top in lines.tops.values():
        y = round(top - PAD / 2, 2)
        line = {"width": 1, "color": "var(--hair)"}
        yield {
            "type": "line",
            "layer": "below",
            "xref": "paper",
            "x0": 0,
            "x1": 1,
            "y0": y,
            "y1": y,
            "line": line,
        }


def _ticks(blocks: tuple[Block, ...]) -> list[tuple[float, str, float]]:
    """Ticks with the room that each has: the page shows those with enough, however zoomed."""
    first = [(round(b.at(b.start), 1), year_text(b.start), round(b.right - b.left)) for b in blocks]
    finer = [
        (round(block.at(tick.at), 1), tick.text, round(tick.apart * block.unit, 1))
        for block in blocks
        for tick in time_ticks(block.start, block.end)
    ]
    return first + finer


def _meta(plan: Layout, lines: Lines) -> Values:
    blocks = plan.tiers[0].scale.blocks
    return {
        "periods": [
            {
                "title": clean(b.title) or year_text(b.start),
                "range": [round(b.left, 1), round(b.right, 1)],
            }
            for b in blocks
        ],
        "lanes": [clean(lane.name) for lane in plan.lanes],
        "hues": [colour_of(lane, row) for row, lane in enumerate(plan.lanes)],
        "ticks": _ticks(blocks),
        "phone": _phone(plan, lines),
    }


def _phone(plan: Layout, lines: Lines) -> Values:
    """What is otherwise on a phone: no words but the lanes', each over its lane."""
    names = [
        {
            "x": 0,
            "xref": "paper",
            "xanchor": "left",
            "y": round(lines.tops[lane] - PAD / 2, 2),
            "yanchor": "top",
            "text": words(name.name),
            "font": {"color": "var(--soft)"},
            "showarrow": False,
        }
        for lane, name in enumerate(plan.lanes)
    ]
    return {
        "annotations": names,
        "xaxis": _time_axis(plan),
        "yaxis": _lane_axis(plan, lines) | {"showticklabels": False},
        "height": round(max(48 * len(plan.lanes), 13 * lines.height) + 44),
        "margin": {"l": 4, "r": 4, "t": 8, "b": 36},
        "dragmode": False,
    }


def _time_axis(plan: Layout) -> Values:
    tier = plan.tiers[0]
    return AXIS | {"range": [round(tier.left, 1), tier.right], "tickmode": "array"}


def _lane_axis(plan: Layout, lines: Lines) -> Values:
    """Each lane's name at its first line."""
    lanes = range(len(plan.lanes))
    names = ["<br>".join(map(words, name)) for name in plan.names]
    return AXIS | {
        "range": [round(lines.height, 2), round(PAD / 2, 2)],
        "fixedrange": True,
        "tickvals": [lines.tops[lane] + len(plan.names[lane]) / 2 for lane in lanes],
        "ticktext": names,
        "automargin": True,
    }


def _layout(plan: Layout, lines: Lines) -> Values:
    titles = (title_lines(b.title, b.right - b.left - 14) for b in plan.tiers[0].scale.blocks)
    head = 16 * max(map(len, titles)) + 30
    return {
        "xaxis": _time_axis(plan),
        "yaxis": _lane_axis(plan, lines),
        "annotations": list(_titles(plan)),
        "shapes": list(_shapes(plan, lines)),
        "height": round(lines.height * LINE + head + 36),
        "margin": {"l": 8, "r": 8, "t": head, "b": 36},
        "font": {"size": FONT, "color": "var(--ink)"},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "hoverlabel": HOVER,
        "hovermode": "closest",
        "dragmode": "zoom",
        "showlegend": False,
        "meta": _meta(plan, lines),
    }


def axis_of(timeline: Timeline) -> Scale:
    """The chart's axis, on which any reader's moment has its place."""
    return layout(timeline, WIDE).tiers[0].scale


def figure(timeline: Timeline) -> str:
    """The Plotly figure of a timeline as JSON; colours are names of custom properties."""
    plan = layout(timeline, WIDE)
    lanes = lane_points(plan)
    lines = lines_of(plan, lanes)
    return text_of(_traces(plan, lanes, lines), _layout(plan, lines))
