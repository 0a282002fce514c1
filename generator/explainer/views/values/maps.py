"""Maps, drawn, large and small."""

from __future__ import annotations

from msgspec import Struct

from explainer.maps import Pinned
from explainer.views.values.links import Link


class MapDrawing(Struct, frozen=True):
    """A drawing of a map as a file: for which width it is, where it is, how large."""

    name: str
    src: str
    width: int
    height: int


class PanelItem(Struct, frozen=True):
    """One of several small maps: what it shows, in words too."""

    title: str
    html: str
    alt: str
    drawing: MapDrawing


class MapItem(Struct, frozen=True):
    """A map: its drawings, of which a page shows the one that fits, its words, its places."""

    id: str
    title: str
    href: str
    summary: str
    alt: str
    drawings: tuple[MapDrawing, ...]
    panels: tuple[PanelItem, ...]
    caption: tuple[str, ...]
    signs: tuple[str, ...]
    places: tuple[Link, ...]
    licences: tuple[str, ...]
    approximate: bool
    short: bool
    files: tuple[Link, ...] = ()
    """Where it can be taken away."""


class MapPicture(Struct, frozen=True):
    """A map without its texts: its drawings, and the link to its page, which has them."""

    link: Link
    alt: str
    drawings: tuple[MapDrawing, ...]
    approximate: bool


class LocatorItem(Struct, frozen=True):
    """A small map: its ground as a file, and what the page lays on it."""

    src: str
    width: int
    height: int
    alt: str
    pinned: Pinned
