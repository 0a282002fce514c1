"""Names on maps: whole, apart from each other, large enough to be read as small as they are shown.

The program places names with room to spare; what is looked at here is what was written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from xml.etree import ElementTree

from explainer.charts.boxes import Box, overlap
from explainer.charts.text import width
from explainer.checks.built import Built
from explainer.checks.values import Context, Finding
from explainer.checks.xml import parsed

FOLDER = "assets/maps/"
SVG = "{http://www.w3.org/2000/svg}"
LEAST = 11.0
"""Pixels of a letter as it is shown: smaller ones are not read on a phone."""
SURE = 0.85
"""Of a text's width, which is measured by the widest of the usual fonts: as much is sure."""
HEIGHT = 0.7
"""Of the size of letters: how high capitals are, above the line that they stand on."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a name as it is written: whose it is, its box, the size of its letters."""

    name: int
    text: str
    size: float
    box: Box


def of_site(built: Built, context: Context) -> Iterator[Finding]:
    """Look at each drawing of a map."""
    for path in built.files:
        if path.startswith(FOLDER) and path.endswith(".svg"):
            drawing = parsed(built, path)
            if isinstance(drawing, ElementTree.ParseError):
                yield Finding(path, "file", f"it cannot be read: {drawing}")
            else:
                yield from _drawing(path, drawing)


def _drawing(path: str, drawing: ElementTree.Element) -> Iterator[Finding]:
    rows = list(_rows(drawing))
    _, _, wide, high = map(float, drawing.get("viewBox", "0 0 0 0").split())
    least = float(drawing.get("data-least", "1"))
    for row in rows:
        x0, y0, x1, y1 = row.box
        if min(x0, y0) < 0 or x1 > wide or y1 > high:
            yield Finding(path, f'"{row.text}"', "the name is cut at the edge of the map")
        if row.size * least < LEAST:
            shown = f"{row.size * least:.1f}"
            message = f"its letters are {shown} pixels as they are shown, at least {LEAST:g}"
            yield Finding(path, f'"{row.text}"', message)
    for one, other in combinations(rows, 2):
        if one.name != other.name and overlap(one.box, other.box):
            yield Finding(path, f'"{one.text}"', f'the name crosses "{other.text}"')


def _rows(drawing: ElementTree.Element) -> Iterator[Row]:
    for number, name in enumerate(drawing.iter(f"{SVG}text")):
        share = {"middle": 0.5, "end": 1.0}.get(name.get("text-anchor", ""), 0.0)
        for row in name.iter(f"{SVG}tspan"):
            text, size = row.text or "", float(row.get("font-size", "0"))
            x, y = float(row.get("x", "0")), float(row.get("y", "0"))
            long = SURE * width(text, size)
            left = x - share * long
            yield Row(number, text, size, (left, y - HEIGHT * size, left + long, y))
