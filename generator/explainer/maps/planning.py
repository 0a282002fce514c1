"""A map as an editor wrote it, with outlines and places looked up: a plan of what to draw."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from explainer.link import Site
from explainer.maps.values import Degrees, Layer, Plan, Shape, Spot
from explainer.model import Extent, Map, MapLayer, MapPlace, Place
from explainer.reading import Outline

Location = tuple[str | int, ...]


def plan(site: Site, record: Map) -> Plan:
    return Plan(
        title=record.title,
        alt=record.alt,
        extent=degrees(record.extent),
        layers=tuple(layers(site, record.layers, ("layers",))),
        spots=tuple(_spots(site.places, record.places)),
        narrow=degrees(record.narrow) if record.narrow else None,
        language=site.settings.language.tag,
    )


def panels(site: Site, record: Map) -> tuple[Plan, ...]:
    """Return the plans of a map's panels: its own layers with those of each."""
    whole = plan(site, record)
    return tuple(
        Plan(
            title=site.words.labelled(record.title, panel.title),
            alt=panel.alt,
            extent=whole.extent,
            layers=(*whole.layers, *layers(site, panel.layers, ("panels", number, "layers"))),
            spots=whole.spots,
            narrow=whole.narrow,
            language=whole.language,
        )
        for number, panel in enumerate(record.panels)
    )


def degrees(extent: Extent) -> Degrees:
    """Return an extent as numbers."""
    return (extent.west, extent.south, extent.east, extent.north)


def layers(site: Site, written: Iterable[MapLayer], at: Location) -> Iterator[Layer]:
    """Yield the layers whose outlines are there."""
    for number, layer in enumerate(written):
        outline = site.content.outlines.get(layer.file)
        if outline:
            yield _layer(site, layer, outline, (*at, number))


def _layer(site: Site, layer: MapLayer, outline: Outline, at: Location) -> Layer:
    shapes = tuple(
        Shape(feature.id, feature.kind, feature.coordinates)
        for feature in outline.features
        if not layer.only or feature.id in layer.only
    )
    return Layer(
        id=layer.id or layer.file.rpartition(".")[0],
        shapes=shapes,
        at=at,
        fill=layer.fill,
        line=layer.line,
        focus=frozenset(layer.focus),
        label=tuple(text for text in (layer.label, layer.note) if text) if layer.label else (),
        where=layer.where,
        narrow=layer.narrow,
        names=tuple((shape, site.called(name)) for shape, name in layer.names.items()),
        lettering=layer.lettering,
    )


def _spots(places: Mapping[str, Place], written: Iterable[MapPlace]) -> Iterator[Spot]:
    for number, item in enumerate(written):
        found = [places[identity] for identity in item.place if identity in places]
        at = [(p.lon, p.lat) for p in found if p.lon is not None and p.lat is not None]
        if found and len(at) == len(found):
            yield Spot(
                lon=sum(lon for lon, _ in at) / len(at),
                lat=sum(lat for _, lat in at) / len(at),
                names=_names(found),
                at=("places", number),
                note=item.note,
                sign=item.sign,
                side=item.label,
                on=item.on,
                narrow=item.narrow,
            )


def _names(places: list[Place]) -> tuple[str, ...]:
    """Return the lines of a name: one place has its other name below its own."""
    if len(places) > 1:
        return (" – ".join(place.name for place in places),)
    return tuple(name for name in (places[0].name, places[0].other_name) if name)
