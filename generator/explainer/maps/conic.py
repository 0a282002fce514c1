"""The projection: Lambert's conformal conic, shapes as they are.

J. P. Snyder, Map Projections: A Working Manual (USGS Professional Paper 1395, 1987), pages 104
to 110, formulas for the sphere; the two standard parallels lie a sixth of the height from its
edges. Around the equator, where the cone is a cylinder, it is Mercator's.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy

from explainer.maps.values import Degrees

FLAT = 1e-3
"""A cone as flat as this is drawn as the cylinder that it nearly is."""
RADIUS_KM = 6371.0
"""The earth's mean radius; the bar of kilometres is rounded more than a sphere is off."""


@dataclass(frozen=True)
class Conic:
    """Degrees to a plane on which the extent is about one radian wide for each radian."""

    extent: Degrees

    @cached_property
    def _cone(self) -> tuple[float, float]:
        _, south, _, north = map(math.radians, self.extent)
        first, second = south + (north - south) / 6, north - (north - south) / 6
        if abs(first + second) < FLAT:
            return 0.0, 1.0
        ratio = math.log(_t(second) / _t(first))
        n = math.log(math.cos(first) / math.cos(second)) / ratio
        return n, math.cos(first) * _t(first) ** n / n

    def __call__(self, lon: Any, lat: Any) -> tuple[Any, Any]:
        """Return x (to the east) and y (to the south) of positions, in radians on the sphere."""
        n, f = self._cone
        west, south, east, north = self.extent
        away = numpy.radians(numpy.asarray(lon) - (west + east) / 2)
        t = numpy.tan(math.pi / 4 + numpy.radians(numpy.clip(lat, -89, 89)) / 2)
        if not n:
            return away, -numpy.log(t)
        rho = f / t**n
        middle = f / _t(math.radians((south + north) / 2)) ** n
        return rho * numpy.sin(n * away), rho * numpy.cos(n * away) - middle


def _t(latitude: float) -> float:
    return math.tan(math.pi / 4 + latitude / 2)


@dataclass(frozen=True)
class Frame:
    """A projection fitted into a drawing: degrees to its pixels, the extent wholly inside."""

    project: Conic
    width: int
    height: int
    scale: float
    left: float
    top: float

    def xy(self, lon: Any, lat: Any) -> tuple[Any, Any]:
        """Return the pixels of positions."""
        x, y = self.project(lon, lat)
        return (x - self.left) * self.scale, (y - self.top) * self.scale

    def pixels(self, coordinates: Any) -> Any:
        """Return an array of positions as one of pixels."""
        return numpy.column_stack(self.xy(coordinates[:, 0], coordinates[:, 1]))

    @property
    def pixels_a_km(self) -> float:
        """Return how long a kilometre is in the middle of the map."""
        return self.scale / RADIUS_KM


def frame(extent: Degrees, width: int, heights: tuple[float, float]) -> Frame:
    """Return the frame of an extent at a width; its height in proportion, within two bounds."""
    project = Conic(extent)
    x, y = _edge(project, extent)
    wide, high = x.max() - x.min(), y.max() - y.min()
    least, most = heights
    height = round(width * min(max(high / wide, least), most))
    scale = min(width / wide, height / high)
    left = (x.max() + x.min()) / 2 - width / 2 / scale
    top = (y.max() + y.min()) / 2 - height / 2 / scale
    return Frame(project, width, height, scale, left, top)


def _edge(project: Callable[[Any, Any], tuple[Any, Any]], extent: Degrees) -> tuple[Any, Any]:
    """Return the pixels of the middles of an extent's edges: its corners lie outside a cone's."""
    west, south, east, north = extent
    lon, lat = (west + east) / 2, (south + north) / 2
    return project([west, east, lon, lon], [lat, lat, south, north])
