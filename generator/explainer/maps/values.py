"""What a map is made of: plain, frozen values that know nothing of files or records."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

Degrees = tuple[float, float, float, float]
"""West, south, east, north."""


class Shape(Struct, frozen=True):
    """One outline: its kind and its positions, as GeoJSON has them."""

    id: str
    kind: str
    coordinates: Any


class Layer(Struct, frozen=True):
    """Outlines drawn in one way; ``at`` is where an editor wrote it."""

    id: str
    shapes: tuple[Shape, ...]
    at: tuple[str | int, ...]
    fill: str | None = None
    line: str | None = None
    focus: frozenset[str] = frozenset()
    label: tuple[str, ...] = ()
    where: tuple[float, float] | str | None = None
    narrow: bool = True
    names: tuple[tuple[str, str], ...] = ()
    lettering: str = "country"


class Spot(Struct, frozen=True):
    """A place on a map: its sign, the lines of its name, a quieter note below them."""

    lon: float
    lat: float
    names: tuple[str, ...]
    at: tuple[str | int, ...]
    note: str | None = None
    sign: str = "town"
    side: str | None = None
    on: str | None = None
    narrow: bool = True


class Plan(Struct, frozen=True):
    """All that is drawn of one map; ``narrow`` is the extent of the drawing for phones."""

    title: str
    alt: str
    extent: Degrees
    layers: tuple[Layer, ...]
    spots: tuple[Spot, ...] = ()
    narrow: Degrees | None = None
    language: str = "en"


class Size(Struct, frozen=True):
    """A drawing's size: its width, how high it may be, its letters, how small it is ever shown.

    ``least`` is the smallest scale at which the theme shows it (see ``map.css``); letters are
    as large as they must be to have eleven pixels then.
    """

    name: str
    width: int
    heights: tuple[float, float]
    least: float
    text: float
    main: float


class Fault(Struct, frozen=True):
    """A name that found no room: where an editor wrote it."""

    at: tuple[str | int, ...]
    name: str


class Sheet(Struct, frozen=True):
    """A finished drawing: its size and its SVG, without a style sheet."""

    name: str
    width: int
    height: int
    svg: str
    faults: tuple[Fault, ...] = ()


class Pin(Struct, frozen=True):
    """A place on a small map: where it is, the lines of its name."""

    lon: float
    lat: float
    names: tuple[str, ...]


class Lettered(Struct, frozen=True):
    """A line of a name, ready to be drawn: whether it is that of a place itself, and where."""

    text: str
    is_here: bool
    x: float
    y: float
    anchor: str


class Pinned(Struct, frozen=True):
    """What a page lays on the ground: signs, names, and lines from one to the other."""

    signs: tuple[tuple[float, float], ...]
    names: tuple[Lettered, ...]
    leaders: tuple[tuple[tuple[float, float], tuple[float, float]], ...]
