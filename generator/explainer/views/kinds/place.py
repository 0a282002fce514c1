"""A place: every name in use, who held it, what happened there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from explainer import addresses
from explainer.language.catalogue import Catalogue
from explainer.link import Site
from explainer.lists import Shelf
from explainer.model import Event, Place
from explainer.prose import plain_text
from explainer.views import chronicle, locators, names, onward, page_sections
from explainer.views.desk import Desk
from explainer.views.names import Sound
from explainer.views.page_sections import PageSection, Told, there
from explainer.views.planning import PagePlan, Shown
from explainer.views.values import LocatorItem


class PlaceView(Struct, frozen=True):
    """Everything that the page of a place shows."""

    kind: str
    country: str | None
    coordinates: str | None
    sounds: tuple[Sound, ...]
    unplaced: str | None
    locator: LocatorItem | None
    about: str
    note: str
    sections: tuple[PageSection, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    for place in site.places.values():
        show = partial(_show, place)
        yield from chronicle.record_pages(
            site, ("place", place.id), place.full_name, show, _above(site)
        )


def _above(site: Site) -> tuple[str, str]:
    return addresses.PLACES, site.words.gettext("Places")


def _show(place: Place, events: Shelf[Event], desk: Desk) -> Shown:
    view = _view(desk, place, events)
    return Shown(plain_text(place.about), view, desk.crumbs(_above(desk.site)))


def _view(desk: Desk, place: Place, events: Shelf[Event]) -> PlaceView:
    passage = desk.passage()
    about = desk.cited(place.about, place.sources, passage)
    note = desk.prose(place.note, passage)
    desk.ledger.cite_all(place.sources)
    told = chronicle.chronicle(desk, events)
    called = names.in_use(desk, place)
    control = tuple((held.who, desk.span(held.from_, held.to)) for held in place.control)
    sections = (
        PageSection("names", desk.words.gettext("Names in use"), "names", called),
        PageSection("control", desk.words.gettext("Who held it"), "spans", control),
        PageSection("events", chronicle.heading(desk, told), "chronicle", Told(told)),
        *onward.sections(desk, ("place", place.id), events.items),
        page_sections.sources(desk),
    )
    return PlaceView(
        kind=place.kind.replace("-", " "),
        country=place.country,
        coordinates=_coordinates(desk.words, place),
        sounds=names.sounds(desk, place),
        unplaced=place.unplaced,
        locator=locators.locator(desk, [place]),
        about=about,
        note=note,
        sections=there(sections),
    )


def _coordinates(words: Catalogue, place: Place) -> str | None:
    if place.lat is None or place.lon is None:
        return None
    north, east = (words.number(abs(degrees), 2) for degrees in (place.lat, place.lon))
    first = words.gettext("%(degrees)s° N", degrees=north)
    second = words.gettext("%(degrees)s° E", degrees=east)
    if place.lat < 0:
        first = words.gettext("%(degrees)s° S", degrees=north)
    if place.lon < 0:
        second = words.gettext("%(degrees)s° W", degrees=east)
    return f"{first}{words.comma}{second}"
