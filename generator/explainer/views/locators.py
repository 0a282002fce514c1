"""Where something lies: a small map on the page of a place, or of an event with places."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from explainer import maps
from explainer.link import Site
from explainer.maps import Pin, planning
from explainer.model import Map, Place
from explainer.views.desk import Desk
from explainer.views.drawn_files import drawn_file
from explainer.views.maps import STYLE
from explainer.views.values import Attachment, LocatorItem

if TYPE_CHECKING:
    from explainer.maps.locating import Locator

EDGE = 0.012
"""Of an extent: nearer to its edge a place would stand there without its surroundings."""
MOST = 6
"""Names on one small map; of more places it shows none, and the list beside it names them."""
Position = tuple[float, float]


def locator(desk: Desk, places: Iterable[Place]) -> LocatorItem | None:
    """Return a map of places, as far as they have a position that one of our small maps holds."""
    known = [place for place in places if place.lat is not None and place.lon is not None]
    ground = _ground(desk.site, [(p.lon or 0.0, p.lat or 0.0) for p in known])
    if ground is None:
        return None
    here = [place for place in known if _holds(ground, (place.lon or 0.0, place.lat or 0.0))]
    drawn, file = _drawn(desk.site, ground)
    pins = (Pin(p.lon or 0.0, p.lat or 0.0, _names(p, len(here))) for p in here)
    names = desk.words.comma.join(place.full_name for place in here)
    return LocatorItem(
        src=desk.keep(file),
        width=drawn.frame.width,
        height=drawn.frame.height,
        alt=desk.words.ngettext(
            "Map: where %(places)s lies. %(ground)s.",
            "Map: where %(places)s lie. %(ground)s.",
            len(here),
            places=names,
            ground=ground.alt,
        ),
        pinned=drawn.pinned(pins),
    )


def _names(place: Place, number: int) -> tuple[str, ...]:
    """Return the lines of a place's name; both names where it is alone."""
    both = (place.name, place.other_name) if number == 1 else (place.name,)
    return tuple(name for name in both if name)


def _ground(site: Site, positions: list[Position]) -> Map | None:
    """Return the small map that holds most of some positions; of several, the closest."""
    grounds = [record for record in site.maps.values() if record.locator]
    found = [(sum(_holds(ground, at) for at in positions), ground) for ground in grounds]
    fit = [(-number, _size(ground), ground.id, ground) for number, ground in found if number]
    return min(fit)[-1] if fit and len(positions) <= MOST else None


def _holds(ground: Map, at: Position) -> bool:
    margin = EDGE * (ground.extent.east - ground.extent.west)
    return ground.extent.holds(*at, margin)


def _size(ground: Map) -> float:
    extent = ground.extent
    return (extent.east - extent.west) * (extent.north - extent.south)


def _drawn(site: Site, ground: Map) -> tuple[Locator, Attachment]:
    def draw() -> tuple[Locator, Attachment]:
        made = maps.locator(planning.plan(site, ground))
        path = f"assets/maps/{ground.id}.svg"
        return made, drawn_file(path, made.sheet.svg, STYLE)

    return site.once(("locator", ground.id), draw)
