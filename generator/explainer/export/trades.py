"""The same records in the formats of the trades that use them: reference managers, calendars, maps,
timelines."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from explainer import addresses
from explainer.bibliography import Work, bibtex, csl_json, of_source, ris
from explainer.export import data
from explainer.export.calendars import calendar
from explainer.export.data import Files
from explainer.link import Site
from explainer.model import Event, Place
from explainer.prose import plain_text
from explainer.views.frame import public
from explainer.views.kinds.data import event_lists
from explainer.views.rights import Rights, rights

Events = Sequence[Event]


def bibliographies(site: Site) -> Files:
    """Yield the sources for reference managers."""

    def sources() -> tuple[Work, ...]:
        found = (of_source(source.whole) for source in site.sources.values())
        return site.once("bibliography", lambda: tuple(found))

    def under() -> str:
        return rights(site, data.rows_of(site, "sources")).line

    if site.sources:
        yield f"{addresses.DATA}sources.csl.json", lambda: csl_json(sources())
        yield f"{addresses.DATA}sources.bib", lambda: bibtex(sources(), under())
        yield f"{addresses.DATA}sources.ris", lambda: ris(sources())


def timelines(site: Site) -> Files:
    """Yield all events, and those of each topic, for calendars and for TimelineJS."""
    for name, title, events in event_lists(site):
        yield f"{addresses.TIMELINES}{name}.ics", partial(_calendar, site, title, events)
        yield f"{addresses.TIMELINES}{name}.json", partial(_slides, site, events)


def _calendar(site: Site, title: str, events: Events) -> bytes:
    return calendar(site, title, [event.whole for event in events], _rights(site, events).line)


def _slides(site: Site, events: Events) -> bytes:
    # Late: most builds take them from the last.
    from explainer.sheets.timelinejs import timeline

    whole = [event.whole for event in events]
    return timeline(whole, site.settings, _rights(site, events).told)


def _rights(site: Site, events: Events) -> Rights:
    rows = site.once("rows-of-events", lambda: {row["id"]: row for row in _rows(site)})
    return rights(site, [rows[event.id] for event in events])


def _rows(site: Site) -> list[dict[str, Any]]:
    return data.rows_of(site, "events")


def geography(site: Site) -> Files:
    """Yield the places that have a position as GeoJSON (RFC 7946)."""
    if any(place.lat is not None for place in site.places.values()):
        yield f"{addresses.DATA}places.geojson", partial(_points, site)


def _points(site: Site) -> bytes:
    placed = (place.whole for place in site.places.values() if place.lat is not None)
    features = [_feature(site, place) for place in placed]
    told = rights(site, data.rows_of(site, "places")).told
    return data.as_json({"type": "FeatureCollection", **told, "features": features})


def _feature(site: Site, place: Place) -> dict[str, Any]:
    address = site.address("place", place.id)
    properties = {
        "name": place.name,
        "other_name": place.other_name,
        "kind": place.kind,
        "country": place.country,
        "about": plain_text(place.about),
        "wikidata": place.wikidata,
        "url": public(site.settings.base_url, address),
    }
    return {
        "type": "Feature",
        "id": place.id,
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
        "properties": {key: value for key, value in properties.items() if value},
    }
