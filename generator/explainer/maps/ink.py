"""How much is drawn under a box: lines laid on a grid, of which any box is summed at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy
import shapely

CELL = 2
"""Pixels of a grid's cell: as wide as most lines."""
Box = tuple[float, float, float, float]


class Ink:
    """A grid of weights with the sums of all its corners (an integral image)."""

    def __init__(self, width: int, height: int, strokes: Iterable[tuple[Any, float]]) -> None:
        cells = numpy.zeros((height // CELL + 2, width // CELL + 2))
        for line, weight in strokes:
            points = shapely.get_coordinates(shapely.segmentize(line, CELL / 2)) // CELL
            inside = (points >= 0).all(axis=1)
            x, y = points[inside].astype(int).T
            fits = (x < cells.shape[1]) & (y < cells.shape[0])
            cells[y[fits], x[fits]] = numpy.maximum(cells[y[fits], x[fits]], weight)
        self._sums = numpy.zeros((cells.shape[0] + 1, cells.shape[1] + 1))
        self._sums[1:, 1:] = cells.cumsum(axis=0).cumsum(axis=1)

    def under(self, box: Box) -> float:
        """Return the weight of what is drawn under a box."""
        rows, columns = self._sums.shape
        x0, y0 = _cell(box[0], columns), _cell(box[1], rows)
        x1, y1 = _cell(box[2] + CELL, columns), _cell(box[3] + CELL, rows)
        sums = self._sums
        return float(sums[y1, x1] - sums[y0, x1] - sums[y1, x0] + sums[y0, x0])


def _cell(at: float, number: int) -> int:
    return min(max(int(at // CELL), 0), number - 1)


def mask(area: Any, width: int, height: int, step: int) -> tuple[Any, Any]:
    """Return the points of a grid that lie in an area, and how far each is from its edge."""
    x, y = numpy.meshgrid(numpy.arange(step / 2, width, step), numpy.arange(step / 2, height, step))
    shapely.prepare(area)
    inside = shapely.contains_xy(area, x, y)
    points = numpy.column_stack((x[inside], y[inside]))
    away = shapely.distance(shapely.points(points), area.boundary)
    return points, away
