"""Hatching and dots as lines of their own: patterns blur in print, and their ids could clash."""

from __future__ import annotations

import math
from typing import Any

import numpy
import shapely

from explainer.maps.paths import lines_of

STEP = 8
"""Pixels between two lines, or dots."""
SHORT = 2.0
"""A line of hatching shorter than this is a speck at the edge of the area."""


def hatching(area: Any, width: int, height: int) -> str:
    """Return the path of lines that rise to the right across an area."""
    rows = [[(start, 0), (start - height, height)] for start in range(STEP, width + height, STEP)]
    kept = (line for line in _within(rows, area) if line.length > SHORT)
    return "".join(map(_rising, kept))


def _rising(line: Any) -> str:
    (x, y), (to, _) = sorted(line.coords, key=lambda at: at[0])[0], max(line.coords)
    run = round(to - x)
    return f"M{round(x)} {round(y)}l{run}-{run}" if run > 0 else ""


def dots(area: Any, width: int, height: int) -> str:
    """Return the path of rows of dots: each is a line whose dashes have no length."""
    rows = [[(0, y), (width, y)] for y in range(STEP // 2, height, STEP // 2)]
    return "".join(_dotted(line) for line in _within(rows, area))


def _dotted(line: Any) -> str:
    (x0, y), (x1, _) = min(line.coords), max(line.coords)
    shift = (round(y) // (STEP // 2)) % 2 * STEP / 2
    first = math.ceil((x0 - shift) / STEP) * STEP + shift
    last = math.floor((x1 - shift) / STEP) * STEP + shift
    # Its last dot needs a length, or it would be left out.
    return f"M{first:g} {y:g}h{last - first + 0.1:g}" if last >= first else ""


def _within(rows: list[list[tuple[int, int]]], area: Any) -> list[Any]:
    found = shapely.intersection(shapely.linestrings(numpy.array(rows, dtype=float)), area)
    return [line for row in found for line in lines_of(row)]
