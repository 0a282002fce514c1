"""The signs of places: how they are drawn, how much room they take."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from explainer.charts.boxes import Box
from explainer.charts.svg import number

RADII: Mapping[str, float] = {
    **{"town": 2.6, "city": 3.6, "capital": 4.2, "here": 4.5},
    **{"crossing": 5.0, "peak": 6.0, "none": 0.0},
}


def room(sign: str, x: float, y: float) -> Box:
    """Return the box that a sign takes."""
    r = RADII[sign]
    return (x - r, y - r, x + r, y + r)


def draw(sign: str, x: float, y: float) -> str:
    return _DRAWN.get(sign, _circle)(sign, x, y)


def _circle(sign: str, x: float, y: float) -> str:
    r = number(RADII[sign])
    return f'<circle class="{sign}" cx="{number(x)}" cy="{number(y)}" r="{r}"/>'


def _peak(sign: str, x: float, y: float) -> str:
    return f'<path class="peak" d="M{number(x - 6)} {number(y + 4)}l6-10 6 10z"/>'


_DRAWN: Mapping[str, Callable[[str, float, float], str]] = {
    "peak": _peak,
    "none": lambda sign, x, y: "",
}
