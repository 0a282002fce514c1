"""Maps: outlines that are there and hold, places that lie on them, names that have room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from msgspec import Struct

from explainer import maps
from explainer.documents import Location
from explainer.language.mistyped import sure
from explainer.link import Site
from explainer.model import Map, MapLayer, Place
from explainer.model.locating import at, in_place_of
from explainer.problems import Problem, did_you_mean
from explainer.prose import cites_something
from explainer.reading import Outline
from explainer.rules.files.positions import is_exchanged, is_half

ADVICE = (
    'shorten it, leave other names out, write "narrow: false" where it is not needed on phones, or '
    "let the map reach farther"
)


class Written(Struct, frozen=True):
    """A layer of a map and where it was written."""

    record: Map
    layer: MapLayer
    location: Location


def check(site: Site) -> Iterator[Problem]:
    """Yield what is wrong with each map; one that is whole is drawn, and its names looked at."""
    for _, record in site.everything():
        if isinstance(record, Map):
            yield from _map(site, record)


def _map(site: Site, record: Map) -> Iterator[Problem]:
    found = [
        *_empty(record),
        *_layers(site, record),
        *_places(site, record),
        *_captions(record),
    ]
    yield from found
    if not found and not record.locator and not site.content.lost:
        yield from _faults(site, record)


def _empty(record: Map) -> Iterator[Problem]:
    if not (record.layers and all(panel.layers for panel in record.panels)):
        yield at(record, ("layers",), "a map has one layer at least")


def written(record: Map) -> Iterator[Written]:
    """Yield every layer of a map, those of its panels too."""
    for location, layer in record.every_layer:
        yield Written(record, layer, location)


def _layers(site: Site, record: Map) -> Iterator[Problem]:
    outlines = site.content.outlines
    for item in written(record):
        outline = outlines.get(item.layer.file)
        if outline is not None:
            yield from _features(item, outline)
        elif not site.content.lost.holds("outline", item.layer.file):
            near = did_you_mean(item.layer.file, outlines)
            message = f'no "{item.layer.file}" lies in content/maps/{near}'
            problem = at(record, (*item.location, "file"), message)
            problem = replace(problem, about=f"outline:{item.layer.file}")
            now = sure(item.layer.file, outlines)
            where = (*item.location, "file")
            yield in_place_of(problem, record.origin, where, item.layer.file, now)


def _features(item: Written, outline: Outline) -> Iterator[Problem]:
    layer = item.layer
    named: list[tuple[Location, str]] = [
        *((("only", n), identity) for n, identity in enumerate(layer.only)),
        *((("focus", n), identity) for n, identity in enumerate(layer.focus)),
        *((("names", identity), identity) for identity in layer.names),
    ]
    for where, identity in named:
        if identity not in outline.ids:
            near = did_you_mean(identity, outline.ids)
            message = f'{outline.path} has no outline with the id "{identity}"{near}'
            here = (*item.location, *where)
            told = at(item.record, here, message)
            if where[0] == "names":
                line, column = item.record.origin.key(here)
                told = replace(told, line=line, column=column)
            now = sure(identity, outline.ids)
            yield in_place_of(told, item.record.origin, here, identity, now)


def _places(site: Site, record: Map) -> Iterator[Problem]:
    lines = {item.layer.id for item in written(record) if item.layer.id}
    for number, item in enumerate(record.places):
        for which, identity in enumerate(item.place):
            place = site.places.get(identity)
            message = _position(record, place) if place else None
            # Half a position, or one turned round, is told at the place itself.
            if place and message and not (is_half(place) or is_exchanged(site, place)):
                yield at(record, ("places", number, "place", which), message)
        if item.on and item.on not in lines:
            message = f'no layer has the id "{item.on}"{did_you_mean(item.on, lines)}'
            yield at(record, ("places", number, "on"), message)


def _position(record: Map, place: Place) -> str | None:
    if place.lat is None or place.lon is None:
        return f'"{place.id}" has no position: give it "lat" and "lon", or leave it out here'
    if not record.extent.holds(place.lon, place.lat):
        return f'"{place.id}" lies outside the extent of this map: widen it, or leave it out here'
    return None


def _captions(record: Map) -> Iterator[Problem]:
    for number, sentence in enumerate(record.caption):
        if not cites_something(sentence):
            message = "each sentence below a map says what it rests on: cite a source"
            yield at(record, ("caption", number), message)


def _faults(site: Site, record: Map) -> Iterator[Problem]:
    """Yield each name that finds no room, once for all drawings that lack it."""
    missing: dict[maps.Fault, list[str]] = {}
    for sheet in (sheet for sheets in maps.of_record(site, record) for sheet in sheets):
        for fault in sheet.faults:
            missing.setdefault(fault, []).append(sheet.name)
    for fault, names in missing.items():
        where = ", ".join(dict.fromkeys(names))
        message = f'there is no room for "{fault.name}" on a drawing ({where}): {ADVICE}'
        yield at(record, fault.at, message)
