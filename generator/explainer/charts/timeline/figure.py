"""The chart that a reader may ask for, from the same layout as the drawings."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.charts.plotly_json import FONT, HOVER, Values, text_of, words
from explainer.charts.text import clean
from explainer.charts.timeline.frames import LINE
from explainer.charts.timeline.lanes import colour_of
from explainer.charts.timeline.layout import layout
from explainer.charts.timeline.points import PAD, Lines, lane_points, lines_of
from explainer.charts.timeline.scale import Block, Scale, title_lines
from explainer.charts.timeline.sheets import WIDE, Layout
from explainer.charts.timeline.ticks import time_ticks, year_text
from explainer.charts.timeline.traces import traces
from explainer.charts.values import Timeline

AXIS = {"zeroline": False, "showgrid": False, "color": "var(--soft)"}


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
    first = [
        (round(b.at(b.start), 1), year_text(b.start, b.words), round(b.right - b.left))
        for b in blocks
    ]
    finer = [
        (round(block.at(tick.at), 1), tick.text, round(tick.apart * block.unit, 1))
        for block in blocks
        for tick in time_ticks(block.start, block.end, block.words)
    ]
    return first + finer


def _meta(plan: Layout, lines: Lines) -> Values:
    blocks = plan.tiers[0].scale.blocks
    return {
        "periods": [
            {
                "title": clean(b.title) or year_text(b.start, b.words),
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
    return text_of(traces(plan, lanes, lines), _layout(plan, lines))
