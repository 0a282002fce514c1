"""The same records in the formats of the trades that use them: reference managers, calendars, maps,
timelines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import json

from explainer import addresses
from explainer.bibliography import bibtex, csl_json, of_source, ris
from explainer.export import data
from explainer.export.calendars import calendar
from explainer.link import Site
from explainer.model import Place
from explainer.prose import plain_text
from explainer.views.frame import public
from explainer.views.kinds.data import event_lists
from explainer.views.rights import rights

Files = Iterator[tuple[str, bytes]]


def bibliographies(site: Site) -> Files:
    """Yield the sources for reference managers."""
    sources = tuple(of_source(source.whole) for source in site.sources.values())
    if sources:
        yield f"{addresses.DATA}sources.csl.json", csl_json(sources)
        told = rights(site, data.rows_of(site, "sources"))
        yield f"{addresses.DATA}sources.bib", bibtex(sources, told.line)
        yield f"{addresses.DATA}sources.ris", ris(sources)


def timelines(site: Site) -> Files:
    """Yield all events, and those of each topic, for calendars and for TimelineJS."""
    # Late: most builds take them from the last.
    from explainer.sheets.timelinejs import timeline

    rows = {row["id"]: row for row in data.rows_of(site, "events")}
    for name, title, listed in event_lists(site):
        events = [event.whole for event in listed]
        told = rights(site, [rows[event.id] for event in events])
        yield f"{addresses.TIMELINES}{name}.ics", calendar(site, title, events, told.line)
        yield f"{addresses.TIMELINES}{name}.json", timeline(events, site.settings, told.told)


def geography(site: Site) -> Files:
    """Yield the places that have a position as GeoJSON (RFC 7946)."""
    features = [
        _feature(site, place.whole) for place in site.places.values() if place.lat is not None
    ]
    if features:
        told = rights(site, data.rows_of(site, "places")).told
        said = {"type": "FeatureCollection", **told, "features": features}
        yield f"{addresses.DATA}places.geojson", json.format(json.encode(said), indent=1) + b"\n"


def _feature(site: Site, place: Place) -> dict[str, Any]:
    address = site.address("place", place.id)
    properties = {
        "name": place.name,
        "other_name": place.other_name,
        "kind": place.kind,
        "country": place.country,
        "about": plain_text(place.about),
        "url": public(site.settings.base_url, address),
    }
    return {
        "type": "Feature",
        "id": place.id,
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
        "properties": {key: value for key, value in properties.items() if value},
    }
