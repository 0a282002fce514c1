"""Geometry to the data of SVG paths: a tenth of a pixel is as fine as anybody sees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import shapely

SMALLEST = 2.5
"""Square pixels: an island smaller than this is a speck of dust."""


def lines_of(geometry: Any) -> Iterator[Any]:
    """Yield the lines in a geometry, those that a clip leaves as points or areas left out."""
    for part in shapely.get_parts(geometry):
        if part.geom_type == "GeometryCollection":
            yield from lines_of(part)
        elif part.geom_type in ("LineString", "LinearRing") and part.length:
            yield part


def areas_of(geometry: Any) -> Iterator[Any]:
    for part in shapely.get_parts(geometry):
        if part.geom_type == "GeometryCollection":
            yield from areas_of(part)
        elif part.geom_type == "Polygon" and part.area >= SMALLEST:
            yield part


def area_path(geometry: Any) -> str:
    """Return the path of the areas in a geometry, holes included."""
    rings = (ring for area in areas_of(geometry) for ring in (area.exterior, *area.interiors))
    return "".join(_steps(_tenths(ring)[:-1]) + "z" for ring in rings)


def line_path(geometry: Any) -> str:
    """Return the path of the lines in a geometry."""
    return "".join(_steps(_tenths(line)) for line in lines_of(geometry))


def _tenths(line: Any) -> list[tuple[int, int]]:
    points = [(round(x * 10), round(y * 10)) for x, y in shapely.get_coordinates(line)]
    return [point for n, point in enumerate(points) if n == 0 or point != points[n - 1]]


def _steps(points: list[tuple[int, int]]) -> str:
    (x, y), rest = points[0], points[1:]
    out = [f"M{_pair((x, y))}"]
    moves = []
    for at in rest:
        moves.append((at[0] - x, at[1] - y))
        x, y = at
    return "".join((*out, *(["l", _joined(map(_pair, moves))] if moves else [])))


def _joined(pairs: Iterable[str]) -> str:
    return " ".join(pairs).replace(" -", "-")


def _pair(at: tuple[int, int]) -> str:
    x, y = map(_number, at)
    return f"{x}{y}" if y.startswith("-") else f"{x} {y}"


def _number(tenths: int) -> str:
    text = f"{tenths / 10:.1f}".removesuffix(".0")
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text
