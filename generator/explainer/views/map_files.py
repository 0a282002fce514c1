"""A map to take away: its outlines and places as GeoJSON (RFC 7946), its drawings as pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from msgspec import json

from explainer import maps
from explainer.model import Map, MapLayer
from explainer.views import taken_away
from explainer.views.desk import Desk
from explainer.views.rights import rights
from explainer.views.taken_away import MAPS, Chart
from explainer.views.values import Attachment, Link

_AREAS = {"Polygon": 1, "MultiPolygon": 2}
"""How many lists of rings each kind has one inside another."""
Json = dict[str, Any]


def keep(desk: Desk, record: Map, drawn: Sequence[tuple[str, maps.Sheet]]) -> tuple[Link, ...]:
    """Keep the files of a map with its page; ``drawn`` are its largest drawing, or its panels."""
    outlines = Attachment(f"{MAPS}{record.id}.geojson", _geojson(desk, record))
    found = list[Link]()
    for number, (title, sheet) in enumerate(drawn, 1):
        stem = f"{MAPS}{record.id}" if len(drawn) == 1 else f"{MAPS}{record.id}--{number}"
        chart = Chart(stem, title, sheet.svg, "components/map/drawing.css", _under(desk, record))
        ways = taken_away.keep(desk, chart, [outlines] if number == 1 else [])
        of = f" {number}" if len(drawn) > 1 else ""
        found += [Link(way.href, f"{way.text}{of}") for way in ways]
    return tuple(found)


def _under(desk: Desk, record: Map) -> str:
    given = dict.fromkeys(layer.licence for _, layer in record.every_layer if layer.licence)
    outlines = desk.words.gettext(
        "Outlines: %(licences)s.", licences=desk.words.semicolon.join(given)
    )
    said = taken_away.sources(desk, record.sources)
    return " ".join((outlines, said) if given else (said,))


def _geojson(desk: Desk, record: Map) -> str:
    features = [*_features(desk, record), *_places(desk, record)]
    under = {"sources": list(record.sources), "approximate": record.approximate}
    # What a map shows is its own; who drew its outlines says in each of them how it may be used.
    said = rights(desk.site, features).told | {"title": record.title} | under
    return json.encode({"type": "FeatureCollection", **said, "features": features}).decode() + "\n"


def _features(desk: Desk, record: Map) -> Iterator[Json]:
    panels = {id(layer): panel.title for panel in record.panels for layer in panel.layers}
    for _, layer in record.every_layer:
        outline = desk.site.content.outlines.get(layer.file)
        for feature in outline.features if outline else ():
            if not layer.only or feature.id in layer.only:
                said = _told(layer, feature.id) | {"panel": panels.get(id(layer))}
                yield _feature(feature.kind, wound(feature.kind, feature.coordinates), said)


def _told(layer: MapLayer, name: str) -> Json:
    return {
        "name": name,
        "layer": layer.id or layer.file.rpartition(".")[0],
        "label": layer.names.get(name) or layer.label,
        "note": layer.note,
        "line": layer.line,
        "fill": layer.fill,
        "licence": layer.licence,
    }


def _places(desk: Desk, record: Map) -> Iterator[Json]:
    for item in record.places:
        for place in (desk.site.places[identity] for identity in item.place):
            if place.lon is not None:
                said = {"name": place.name, "other_name": place.other_name, "place": place.id,
                        "note": item.note}  # fmt: skip
                yield _feature("Point", [place.lon, place.lat], said)


def _feature(kind: str, coordinates: Any, said: Json) -> Json:
    known = {key: value for key, value in said.items() if value}
    geometry = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "geometry": geometry, "properties": known}


def wound(kind: str, coordinates: Any) -> Any:
    """Return outlines as RFC 7946 winds them: around an area against the clock, a hole with it."""
    deep = _AREAS.get(kind, 0)
    if deep == 2:
        return [wound("Polygon", polygon) for polygon in coordinates]
    if deep == 0:
        return coordinates
    return [_turned(ring, number > 0) for number, ring in enumerate(coordinates)]


def _turned(ring: Sequence[Sequence[float]], with_clock: bool) -> Sequence[Sequence[float]]:
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))
    return ring if (area < 0) == with_clock else ring[::-1]
