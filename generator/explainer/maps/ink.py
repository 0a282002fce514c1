"""How much is drawn under a box: lines laid on a grid, of which any box is summed at once."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

import numpy
import shapely

CELL = 2
"""Pixels of a grid's cell: as wide as most lines."""
THIN = 2.0
"""What a cell weighs at most for what crosses it as a thin line."""
COARSE = 4
"""The same for areas, which are many and large."""
TEXTURE = 0.06
"""What a cell of hatching weighs against one of a line."""


class Sums:
    """A grid of weights of which any box is summed at once, by its corners (an integral image).

    Boxes are given as four numbers, or as four arrays of them.
    """

    def __init__(self, cells: Any, cell: int) -> None:
        self._cell, self._cells = cell, cells
        self._sums = numpy.zeros((cells.shape[0] + 1, cells.shape[1] + 1))
        self._sums[1:, 1:] = cells.cumsum(axis=0).cumsum(axis=1)

    def under(self, x0: Any, y0: Any, x1: Any, y1: Any) -> Any:
        """Return the weight of what lies under a box."""
        sums, (left, top, right, low) = self._sums, self._corners(x0, y0, x1, y1)
        return sums[low, right] - sums[top, right] - sums[low, left] + sums[top, left]

    def number(self, x0: Any, y0: Any, x1: Any, y1: Any) -> Any:
        """Return how many cells a box touches."""
        left, top, right, low = self._corners(x0, y0, x1, y1)
        return numpy.maximum((right - left) * (low - top), 1)

    def along(self, start: tuple[float, float], ends: Sequence[tuple[float, float]]) -> list[float]:
        """Return the weight of what straight lines cross, from one point to each of several."""
        if not ends:
            return []
        steps = [max(int(math.dist(start, end) / self._cell), 1) for end in ends]
        of_line = numpy.repeat(numpy.arange(len(steps)), steps)
        first = numpy.cumsum([0, *steps[:-1]])
        share = numpy.arange(sum(steps)) - first[of_line]
        apart = (numpy.array(ends) - start) / numpy.maximum(numpy.array(steps) - 1, 1)[:, None]
        x, y = ((share[:, None] * apart[of_line] + start) // self._cell).astype(int).T
        rows, columns = self._cells.shape
        found = self._cells[y.clip(0, rows - 1), x.clip(0, columns - 1)].clip(0, THIN)
        weights: list[float] = numpy.add.reduceat(found, first).tolist()
        return weights

    def _corners(self, x0: Any, y0: Any, x1: Any, y1: Any) -> tuple[Any, Any, Any, Any]:
        rows, columns = self._sums.shape
        left, right = self._at(x0, columns, 0), self._at(x1, columns, 1)
        return left, self._at(y0, rows, 0), right, self._at(y1, rows, 1)

    def _at(self, where: Any, number: int, beyond: int) -> Any:
        at = numpy.floor_divide(where, self._cell).astype(int) + beyond
        return at.clip(0, number - 1)


class Ink(Sums):
    """What is drawn: lines by their weight, and areas with a texture, on which words read worse."""

    def __init__(
        self,
        width: int,
        height: int,
        strokes: Iterable[tuple[Any, float]],
        textures: Iterable[Any] = (),
    ) -> None:
        cells = numpy.zeros((height // CELL + 2, width // CELL + 2))
        for area in textures:
            numpy.maximum(cells, TEXTURE * _inside(area, cells.shape, CELL), out=cells)
        for line, weight in strokes:
            points = shapely.get_coordinates(shapely.segmentize(line, CELL / 2)) // CELL
            inside = (points >= 0).all(axis=1)
            x, y = points[inside].astype(int).T
            fits = (x < cells.shape[1]) & (y < cells.shape[0])
            cells[y[fits], x[fits]] = numpy.maximum(cells[y[fits], x[fits]], weight)
        super().__init__(cells, CELL)


class Cover(Sums):
    """An area as a grid: how much of any box it covers."""

    def __init__(self, area: Any, width: int, height: int) -> None:
        shape = (height // COARSE + 1, width // COARSE + 1)
        super().__init__(_inside(area, shape, COARSE), COARSE)

    def share(self, x0: Any, y0: Any, x1: Any, y1: Any) -> Any:
        """Return which part of a box the area covers."""
        return self.under(x0, y0, x1, y1) / self.number(x0, y0, x1, y1)


def _inside(area: Any, shape: tuple[int, ...], cell: int) -> Any:
    """Return a grid of ones in an area, noughts outside."""
    shapely.prepare(area)
    x, y = numpy.meshgrid(*((numpy.arange(n) + 0.5) * cell for n in (shape[1], shape[0])))
    return shapely.contains_xy(area, x, y).astype(float)


def mask(area: Any, width: int, height: int, step: int) -> tuple[Any, Any]:
    """Return the points of a grid that lie in an area, and how far each is from its edge."""
    x, y = numpy.meshgrid(numpy.arange(step / 2, width, step), numpy.arange(step / 2, height, step))
    shapely.prepare(area)
    inside = shapely.contains_xy(area, x, y)
    points = numpy.column_stack((x[inside], y[inside]))
    away = shapely.distance(shapely.points(points), area.boundary)
    return points, away
