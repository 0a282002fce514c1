"""How large an SVG is: in pixels, and in what a browser has to draw."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from explainer.reading.pictures.errors import PictureError

MOST_DRAWN = 200_000
"""Elements with all that is drawn again by ``use``: a large map has some ten thousand."""
LARGEST = 20_000
"""Pixels of a side, far more than any screen has."""
LONGEST = 40
"""Characters of a length; a number of more is no size, and takes long to read."""
DEEPEST = 50
"""Steps from one ``use`` to the next; drawings of people have two or three."""
_LENGTH = re.compile(r"\s*\+?(\d+\.?\d*|\.\d+)(?:e([+-]?\d{1,2}))?\s*([a-z]*)\s*", re.I)
_PIXELS = {
    "": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 9.6 / 2.54,
    "q": 2.4 / 2.54, "em": 16.0, "rem": 16.0, "ex": 8.0,
}  # fmt: skip


def size_of(root: etree._Element) -> tuple[int, int] | None:
    """Return width and height in pixels, as far as the root or its ``viewBox`` says them."""
    width, height = _pixels(root.get("width")), _pixels(root.get("height"))
    across, down = _box(root.get("viewBox"))
    if across and down:
        if not width and not height:
            width, height = across, down
        width, height = width or height * across / down, height or width * down / across
    if not (0 < width <= LARGEST and 0 < height <= LARGEST):
        return None
    return max(round(width), 1), max(round(height), 1)


def must_be_drawable(root: etree._Element) -> None:
    """Refuse a picture whose parts draw one another again, over and over.

    Raises:
        PictureError: it would be drawn for ever, or nearly so.
    """
    by_id = {str(element.get("id")): element for element in root.iter() if element.get("id")}
    if _weight(root, by_id, {}, DEEPEST) > MOST_DRAWN:
        raise PictureError(f"more than {MOST_DRAWN:,} things are drawn: make the picture simpler")


def _weight(
    element: etree._Element, by_id: Mapping[str, etree._Element], known: dict[str, int], steps: int
) -> int:
    """Count an element with all it draws; what draws itself is counted once, as browsers do."""
    if not steps:
        return MOST_DRAWN
    total = 0
    for inner in element.iter():
        total += 1
        target = str(inner.get("href", ""))[1:]
        if etree.QName(inner).localname == "use" and target in by_id:
            if target not in known:
                known[target] = 0
                known[target] = _weight(by_id[target], by_id, known, steps - 1)
            total += known[target]
    return total


def _pixels(length: str | None) -> float:
    found = _LENGTH.fullmatch((length or "")[:LONGEST])
    if not found or found[3].lower() not in _PIXELS:
        return 0.0
    return float(f"{found[1]}e{found[2] or 0}") * _PIXELS[found[3].lower()]


def _box(value: str | None) -> tuple[float, float]:
    parts = re.split(r"[\s,]+", (value or "").strip())
    sides = [_pixels(part) for part in parts[2:]]
    return (sides[0], sides[1]) if len(parts) == 4 else (0.0, 0.0)
