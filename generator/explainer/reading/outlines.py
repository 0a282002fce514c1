"""Outlines for maps: GeoJSON (RFC 7946) to plain tuples, what is wrong with it at its place."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from explainer import documents
from explainer.documents import Location
from explainer.limits import Limits
from explainer.problems import Problem

MOST_POINTS = 20_000
MOST_FEATURES = 300
LONGEST_NAME = 120
"""Bounds for what is looked at point by point, well above what a map of a page can show."""
LARGEST = 1e9
"""No system of coordinates has larger numbers."""
_DEEP = {"LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}
"""How many lists of positions each kind has one inside another."""
_LEAST = {"LineString": 2, "MultiLineString": 2, "Polygon": 4, "MultiPolygon": 4}
Nested = Any


class Feature(Struct, frozen=True):
    """One outline: its id (empty where none is given), its kind, its positions in degrees."""

    id: str
    kind: str
    coordinates: Nested


class Outline(Struct, frozen=True):
    """The outlines of one file."""

    path: str
    features: tuple[Feature, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids that its features have."""
        return tuple(feature.id for feature in self.features if feature.id)


MANY = Limits(yaml_values=2_000_000)
"""A file of outlines may be one of numbers, and is no larger than its bytes."""


class _Wrong(Exception):
    def __init__(self, location: Location, message: str) -> None:
        super().__init__(message)
        self.location = location


def outline(text: str, name: str) -> tuple[Outline | None, list[Problem]]:
    """Return the outlines in a text, or what is wrong with it, with its line and column."""
    try:
        value = json.loads(text, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        message = f"no JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        return None, [Problem(name, error.lineno, error.colno, message)]
    except (RecursionError, ValueError):
        return None, [Problem(name, 1, 1, "no JSON: brackets nested too deep, or no number")]
    try:
        return Outline(name, tuple(_features(value))), []
    except _Wrong as error:
        return None, [Problem(name, *_mark(text, name, error.location), str(error))]


def _no_constant(word: str) -> float:
    raise ValueError(word)


def _mark(text: str, name: str, location: Location) -> tuple[int, int]:
    """Return where a value stands. JSON is YAML, whose parser knows places and is slow."""
    document, _ = documents.parse_yaml(text, name, limits=MANY)
    return document.mark(location) if document else (1, 1)


def _features(value: Any) -> Iterator[Feature]:
    if not isinstance(value, Mapping) or value.get("type") != "FeatureCollection":
        raise _Wrong((), 'GeoJSON of outlines is a "FeatureCollection": save it as one')
    features = value.get("features")
    if not isinstance(features, list) or not features:
        raise _Wrong(("features",), '"features" is a list of at least one outline')
    if len(features) > MOST_FEATURES:
        message = f"more than {MOST_FEATURES} outlines: leave out what no map shows"
        raise _Wrong(("features", MOST_FEATURES), message)
    left = MOST_POINTS
    taken: set[str] = set()
    for number, written in enumerate(features):
        at: Location = ("features", number)
        feature, points = _feature(written, at)
        left -= points
        if left < 0:
            message = f"more than {MOST_POINTS:,} points in this file: simplify it"
            raise _Wrong(at, message)
        if feature.id and feature.id in taken:
            raise _Wrong((*at, "properties"), f'two outlines have the id "{feature.id}"')
        taken.add(feature.id)
        yield feature


def crossing(kind: str, coordinates: Nested) -> str:
    """Return where an outline of an area crosses itself, in degrees; empty if it does not."""
    # Imported late: it takes a fifth of a second, and outlines are seldom read anew.
    import shapely
    from shapely.geometry import shape

    found = str(shapely.is_valid_reason(shape({"type": kind, "coordinates": coordinates})))
    return found.partition("[")[2].rstrip("]").replace(" ", ", ") if "[" in found else ""


def _feature(written: Any, at: Location) -> tuple[Feature, int]:
    if not isinstance(written, Mapping) or not isinstance(written.get("geometry"), Mapping):
        raise _Wrong(at, "no outline: a feature with a geometry is expected here")
    geometry, properties = written["geometry"], written.get("properties")
    kind = geometry.get("type")
    where = (*at, "geometry")
    if kind not in _DEEP:
        message = f'"{kind}" is no outline: those are {", ".join(_DEEP)}'
        raise _Wrong((*where, "type"), message)
    identity = written.get("id")
    if isinstance(properties, Mapping) and identity is None:
        identity = properties.get("id")
    identity = "" if identity is None else str(identity)[:LONGEST_NAME]
    place = (*where, "coordinates")
    coordinates, points = _nested(geometry.get("coordinates"), _DEEP[kind], _LEAST[kind], place)
    where_crossed = crossing(kind, coordinates)
    if where_crossed:
        raise _Wrong(where, f"this outline crosses itself near {where_crossed}: mend it")
    return Feature(identity, kind, coordinates), points


def _nested(value: Any, depth: int, least: int, at: Location) -> tuple[Nested, int]:
    if not isinstance(value, list) or not value:
        raise _Wrong(at, "a list of positions is expected here")
    if depth > 1:
        inner = [_nested(item, depth - 1, least, (*at, n)) for n, item in enumerate(value)]
        return tuple(item for item, _ in inner), sum(points for _, points in inner)
    line = tuple(_position(item, (*at, n)) for n, item in enumerate(value))
    if len(line) < least or (least > 2 and line[0] != line[-1]):
        what = "ends where it began, with four positions at least" if least > 2 else "has two"
        raise _Wrong(at, f"{'a ring' if least > 2 else 'a line'} {what}")
    return line, len(line)


def _position(value: Any, at: Location) -> tuple[float, float]:
    if not (isinstance(value, list) and len(value) in (2, 3) and all(map(_is_number, value))):
        raise _Wrong(at, "a position is two numbers: longitude and latitude in degrees")
    lon, lat = float(value[0]), float(value[1])
    if abs(lon) > 180 or abs(lat) > 90:
        message = "a longitude is at most 180 degrees, a latitude 90: save it as WGS 84"
        raise _Wrong(at, message)
    return lon, lat


def _is_number(value: Any) -> bool:
    # A whole number may have so many figures that no float holds it.
    is_one = isinstance(value, int | float) and not isinstance(value, bool)
    return is_one and abs(value) < LARGEST and math.isfinite(value)
