"""A place: every name in use, who held it, what happened there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer import addresses
from explainer.link import Site
from explainer.lists import Shelf
from explainer.model import Event, Place
from explainer.prose import plain_text
from explainer.views import chronicle
from explainer.views.actor import NameItem
from explainer.views.chronicle import Chronicle
from explainer.views.desk import Desk
from explainer.views.values import Date, Link, Page, SourceItem


@dataclass(frozen=True, slots=True)
class PlaceView:
    """Everything that the page of a place shows."""

    kind: str
    country: str | None
    coordinates: str | None
    names: tuple[NameItem, ...]
    control: tuple[tuple[str, Date | None], ...]
    about: str
    note: str
    events: Chronicle
    sources: tuple[SourceItem, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield the page of each place."""
    for place in site.places.values():
        desk = Desk(site, site.address("place", place.id), ("place", place.id))
        events = chronicle.shelf(site, site.events_naming.get(("place", place.id), ()), desk.here)
        name = desk.full_name(place)
        yield desk.page(
            "place",
            name,
            plain_text(place.about),
            _view(desk, place, events),
            current=addresses.BACKGROUND,
            crumbs=(Link(desk.to(addresses.PLACES), "Places"),),
        )
        yield from chronicle.pages(
            site, events, name, addresses.BACKGROUND, ((addresses.PLACES, "Places"),)
        )


def _view(desk: Desk, place: Place, events: Shelf[Event]) -> PlaceView:
    passage = desk.passage()
    about = desk.cited(place.about, place.sources, passage)
    note = desk.prose(place.note, passage)
    desk.ledger.cite_all(place.sources)
    return PlaceView(
        kind=place.kind.replace("-", " "),
        country=place.country,
        coordinates=_coordinates(place),
        names=tuple(
            NameItem(
                name.name,
                desk.language(name.language),
                name.language,
                desk.side(name.side) if name.side else "",
                name.reads or "",
            )
            for name in place.names
        ),
        control=tuple((held.who, desk.span(held.from_, held.to)) for held in place.control),
        about=about,
        note=note,
        events=chronicle.chronicle(desk, events),
        sources=desk.sources(),
    )


def _coordinates(place: Place) -> str | None:
    if place.lat is None or place.lon is None:
        return None
    north, east = "N" if place.lat >= 0 else "S", "E" if place.lon >= 0 else "W"
    return f"{abs(place.lat):.2f}° {north}, {abs(place.lon):.2f}° {east}"
