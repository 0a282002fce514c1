"""Names on drawings: whole, apart from each other, large enough to be read as small as shown.

The program places names with room to spare; what is looked at here is what was written, on maps
and on timelines.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

from msgspec import Struct

from explainer.charts.boxes import Box, overlap
from explainer.charts.text import width
from explainer.checks.built import Built, of_bytes
from explainer.checks.values import Context, Finding
from explainer.checks.xml import parsed

FOLDERS = ("assets/maps/", "assets/timelines/")
SVG = "{http://www.w3.org/2000/svg}"
LEAST = 11.0
"""Pixels of a letter as it is shown: smaller ones are not read on a phone."""
SURE = 0.85
"""Of a text's width, which is measured by the widest of the usual fonts: as much is sure."""
HEIGHT = 0.7
"""Of the size of letters: how high capitals are, above the line that they stand on."""


class Row(Struct, frozen=True):
    """A line of a name as it is written: whose it is, its box, the size of its letters."""

    name: int
    text: str
    size: float
    box: Box


def of_site(built: Built, context: Context) -> Iterator[Finding]:
    """Look at each drawing that is a file."""
    for path in built.files:
        if path.startswith(FOLDERS) and path.endswith(".svg"):
            yield from _in_file(built, path)


@of_bytes
def _in_file(built: Built, path: str) -> tuple[Finding, ...]:
    drawing = parsed(built, path)
    if isinstance(drawing, ElementTree.ParseError):
        return (Finding(path, "file", f"it cannot be read: {drawing}"),)
    return tuple(_drawing(path, drawing))


def _drawing(path: str, drawing: ElementTree.Element) -> Iterator[Finding]:
    rows = list(_rows(drawing))
    _, _, wide, high = map(float, drawing.get("viewBox", "0 0 0 0").split())
    least = float(drawing.get("data-least", "1"))
    for row in rows:
        x0, y0, x1, y1 = row.box
        if min(x0, y0) < 0 or x1 > wide or y1 > high:
            yield Finding(path, f'"{row.text}"', "the name is cut at the edge of the drawing")
        if row.size * least < LEAST:
            shown = f"{row.size * least:.1f}"
            message = f"its letters are {shown} pixels as they are shown, at least {LEAST:g}"
            yield Finding(path, f'"{row.text}"', message)
    for one, other in _near(rows):
        if one.name != other.name and overlap(one.box, other.box):
            yield Finding(path, f'"{one.text}"', f'the name crosses "{other.text}"')


def _near(rows: list[Row]) -> Iterator[tuple[Row, Row]]:
    """Yield pairs of lines that share some height: others cannot cross, and there are many."""
    below = sorted(rows, key=lambda row: row.box[1])
    for at, one in enumerate(below):
        for other in below[at + 1 :]:
            if other.box[1] >= one.box[3]:
                break
            yield one, other


def _lines(name: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """Yield what of a name has a place of its own: all of it, or each of its lines."""
    yield from (part for part in name.iter() if part.get("font-size"))


def _rows(drawing: ElementTree.Element) -> Iterator[Row]:
    for number, name in enumerate(drawing.iter(f"{SVG}text")):
        share = {"middle": 0.5, "end": 1.0}.get(name.get("text-anchor", ""), 0.0)
        for row in _lines(name):
            text, size = "".join(row.itertext()), float(row.get("font-size", "0"))
            x, y = float(row.get("x", "0")), float(row.get("y", "0"))
            long = SURE * width(text, size)
            left = x - share * long
            yield Row(number, text, size, (left, y - HEIGHT * size, left + long, y))
