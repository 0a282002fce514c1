"""The ground of a map: outlines in pixels, simplified with shared edges kept, ready to draw."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any

import shapely
from shapely.geometry import shape

from explainer.charts.boxes import Box
from explainer.maps.conic import Frame
from explainer.maps.paths import areas_of, lines_of
from explainer.maps.values import Layer

FINE = 0.7
"""Pixels: corners that stand out less are left out (Visvalingam and Whyatt's measure)."""
SOFT = 2.3
"""The same for a line that a map is about: thick, it shows no small bends, and is rounded."""
KEPT = 256
"""Outlines that need not be made again: of one map there are three drawings, or more."""
MARGIN = 6
"""Pixels beyond the edges: there the lines lie that a clip leaves, and nobody sees them."""
HEAVY = {
    **{"strong": 20.0, "front": 20.0},
    **{"edge": 2.0, "former": 3.0, "disputed": 3.0},
    **{"river": 0.5, "thin": 0.4, "coast": 1.5},
}
"""What a name avoids, by the class of the line; all others weigh 1."""


@dataclass(frozen=True)
class Drawn:
    """A layer in pixels: the areas of its features, and its lines by class."""

    layer: Layer
    areas: tuple[tuple[str, Any], ...]
    lines: tuple[tuple[str, Any], ...]

    @cached_property
    def whole(self) -> Any:
        """Return all of its areas as one."""
        return shapely.union_all([area for _, area in self.areas])

    def feature(self, identity: str) -> Any:
        """Return one area; empty where it is beyond the edges."""
        return next((area for name, area in self.areas if name == identity), shapely.Polygon())


def drawn(layer: Layer, frame: Frame) -> Drawn:
    box = (-MARGIN, -MARGIN, frame.width + MARGIN, frame.height + MARGIN)
    ids, areas, lines = [], [], []
    for outline in layer.shapes:
        geometry = _pixels(outline.kind, outline.coordinates, frame)
        if outline.kind.endswith("Polygon"):
            ids.append(outline.id)
            areas.append(geometry if geometry.is_valid else shapely.make_valid(geometry))
        else:
            lines.append(geometry)
    simple = list(shapely.coverage_simplify([_only_areas(a) for a in areas], FINE))
    kept = [_clipped(area, box) for area in simple]
    drawn_lines = [*_edges(layer, simple), *_lines(layer, lines)]
    clipped = [(name, _clipped(line, box)) for name, line in drawn_lines]
    return Drawn(
        layer,
        tuple((name, area) for name, area in zip(ids, kept, strict=True) if area.area),
        tuple((name, line) for name, line in clipped if line.length),
    )


def _clipped(geometry: Any, box: Box) -> Any:
    """Return what of a geometry lies in a box; nothing of what is too odd to be clipped."""
    found = shapely.clip_by_rect(geometry, *box)
    return shapely.GeometryCollection() if found is None else found


def _pixels(kind: str, coordinates: Any, frame: Frame) -> Any:
    return shapely.transform(_geometry(kind, coordinates), frame.pixels)


@lru_cache(maxsize=KEPT)
def _geometry(kind: str, coordinates: Any) -> Any:
    return shape({"type": kind, "coordinates": coordinates})


def _only_areas(geometry: Any) -> Any:
    return shapely.MultiPolygon(list(areas_of(geometry)))


def _edges(layer: Layer, areas: list[Any]) -> Iterator[tuple[str, Any]]:
    """Yield the edges of areas, each drawn once; land has a coast where it has no neighbour."""
    if not areas or not (layer.line or layer.fill in ("land", "water")):
        return
    every = shapely.union_all([area.boundary for area in areas])
    outer = shapely.union_all(areas).boundary
    if layer.fill in ("land", "water"):
        yield "coast", outer
        every = every.difference(outer)
    if layer.line:
        yield layer.line, shapely.line_merge(shapely.MultiLineString(list(lines_of(every))))


def _lines(layer: Layer, lines: list[Any]) -> Iterator[tuple[str, Any]]:
    name = layer.line or "border"
    for line in lines:
        if name in ("strong", "front"):
            merged = shapely.line_merge(line) if line.geom_type == "MultiLineString" else line
            yield name, _rounded(merged.simplify(SOFT if name == "strong" else FINE), name)
        else:
            yield name, line.simplify(FINE)


def _rounded(line: Any, name: str) -> Any:
    """Return a strong line with its corners cut once (Chaikin), its ends kept."""
    if name != "strong" or line.geom_type != "LineString":
        return line
    points = list(line.coords)
    cut = [points[0]]
    for (x, y), (u, v) in pairwise(points):
        cut.append((0.75 * x + 0.25 * u, 0.75 * y + 0.25 * v))
        cut.append((0.25 * x + 0.75 * u, 0.25 * y + 0.75 * v))
    return shapely.LineString([*cut, points[-1]])


def weights(layers: tuple[Drawn, ...]) -> Iterator[tuple[Any, float]]:
    """Yield every line with what it costs a name to lie on it."""
    for item in layers:
        for name, line in item.lines:
            for part in lines_of(line):
                yield part, HEAVY.get(name, 1.0)
