"""What stands in the lanes of a timeline's chart, as Plotly's traces."""

from __future__ import annotations

from unicodedata import bidirectional

from msgspec.structs import replace

from explainer.charts.plotly_json import Values, words
from explainer.charts.timeline.labels import SIZES, TEXTS, Label
from explainer.charts.timeline.lanes import colour_of
from explainer.charts.timeline.points import LanePoints, Lines, Point
from explainer.charts.timeline.sheets import Layout
from explainer.charts.timeline.signs import SEEN

SYMBOLS = ("", "circle", "circle", "circle-open")
RESERVES = {
    (True, False): "circle-open-dot",
    (False, True): "circle-x-open",
    (True, True): "circle-x-open",
}
"""The signs of *about* and *probably*: Plotly knows no broken ring."""
STROKES = {"lasted": ("solid", 4.5), "long": ("solid", 1.5), "within": ("dot", 2.0)}
"""How each kind of stretch is drawn: as in the drawings."""
EDGES = ("", "var(--raised)", "var(--raised)", "var(--lane-{})")
INKS = ("", "var(--ink)", "var(--ink)", "var(--soft)")
WEIGHTS = (400, 600, 400, 400)
BLANKS = "\u00a0" * 3
SIDES = ("middle right", "middle left")


def traces(plan: Layout, lanes: list[LanePoints], lines: Lines) -> list[Values]:
    """What stands in the lanes, from what lies below to what lies above."""
    points = {
        number: [replace(p, y=round(p.y + lines.tops[number], 2)) for p in lane.points]
        for number, lane in enumerate(lanes)
    }
    hues = {lane: colour_of(plan.lanes[lane], lane) for lane in points}
    drawn = [
        _stretches(some, lane, hues[lane], kind)
        for kind in STROKES
        for lane, some in points.items()
    ]
    arrows = [_arrows(some, lane, hues[lane]) for lane, some in points.items()]
    drawn += [_labels(some, lane) for lane, some in points.items()]
    names = {lane: plan.lanes[lane].name for lane in points}
    dots = [_dots(some, lane, names[lane], hues[lane]) for lane, some in points.items()]
    return [t for t in drawn if t["x"]] + dots + [t for t in arrows if t["x"]]


def _shown(point: Point) -> bool:
    return point.place.right - point.place.x > SIZES[point.mark.rank] + SEEN


def _kind(point: Point) -> str:
    if point.mark.shape.within is not None:
        return "within"
    return "long" if point.place.long else "lasted"


def _stretches(points: list[Point], lane: int, colour: int, kind: str) -> Values:
    """Bars of what lasted, thin ones if it was very long, lines of what lies somewhere within."""
    some = [point for point in points if _kind(point) == kind]
    ends = [(_start(p), round(p.place.right, 1), p.y) for p in some if _shown(p)]
    ends += [(round(p.place.left, 1), _start(p), p.y) for p in some if p.mark.shape.before]
    dash, wide = STROKES[kind]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for left, right, _ in ends for x in (left, right, None)],
        "y": [y for _, _, at in ends for y in (at, at, None)],
        "line": {"width": wide, "dash": dash, "color": f"var(--lane-{colour})"},
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
    if any(bidirectional(letter) in ("R", "AL") for letter in text):
        # Blanks stay at the side of the mark; the words between are in the order of their own.
        text = f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"
    return f"{text}{BLANKS}" if label.leftward else f"{BLANKS}{text}"
