"""Positions of places: half of one, or latitude and longitude in each other's place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from explainer.link import Site
from explainer.model import Place
from explainer.model.locating import at
from explainer.problems import Edit, Problem

FAR, NEAR = 20.0, 5.0
"""Degrees from all other places: so far away lies no place of the same story, so near each does."""
FEW = 2
"""Other places that say where the story plays."""

Position = tuple[float, float]


def check(site: Site) -> Iterator[Problem]:
    """Yield places with one of the two, and warn of those whose two are most likely exchanged."""
    for place in site.places.values():
        if is_half(place):
            there, missing = ("lat", "lon") if place.lon is None else ("lon", "lat")
            message = f'"{there}" needs "{missing}" beside it: a position is both'
            yield at(place, (there,), message)
        elif is_exchanged(site, place):
            message = (
                '"lat" and "lon" are most likely in each other\'s place: so this lies far from all '
                "other places, and the other way round amid them"
            )
            told = at(place, ("lat",), message, "warning")
            yield replace(told, mend=_exchanged(place))


def _exchanged(place: Place) -> Edit | None:
    """Return the edit of a position whose figures stand side by side, or one below the other."""
    document, base = place.origin.document, place.origin.base
    lat, lon = (str(_written(place, key)) for key in ("lat", "lon"))
    line, (below, start) = document.key((*base, "lat"))[0], document.key((*base, "lon"))
    gap = ", " if line == below else f"\n{' ' * (start - 1)}"
    if not (line == below or line + 1 == below):
        return None
    mark = document.mark((*base, "lat"))
    return Edit(*mark, f"{lat}{gap}lon: {lon}", f"{lon}{gap}lon: {lat}")


def _written(place: Place, key: str) -> object:
    values = place.origin.document.values
    for step in place.origin.base:
        values = values[step]
    return values[key]


def is_half(place: Place) -> bool:
    """Say whether a place has one of the two figures of its position."""
    return (place.lat is None) != (place.lon is None)


def is_exchanged(site: Site, place: Place) -> bool:
    """Say whether a place lies far off, and amid the others with its figures exchanged."""
    others = [
        (other.lat, other.lon)
        for other in site.places.values()
        if other is not place and other.lat is not None and other.lon is not None
    ]
    if place.lat is None or place.lon is None or len(others) < FEW:
        return False
    here, there = (place.lat, place.lon), (place.lon, place.lat)
    return _is_beyond(here, others, FAR) and not _is_beyond(there, others, NEAR)


def _is_beyond(position: Position, others: list[Position], margin: float) -> bool:
    return any(
        not min(values) - margin <= value <= max(values) + margin
        for value, values in zip(position, zip(*others, strict=True), strict=True)
    )
