"""Maps: which outlines are drawn how, what is named on them, how far they reach."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, Self, cast

from pydantic import ConfigDict, Field, model_validator
from pydantic.config import JsonDict
from pydantic_core import PydanticCustomError

from explainer.documents import Location
from explainer.model.fields import Name, Ours, Part, PlaceId, Prose, Slug, SourceId, Text, TopicId
from explainer.model.paged import Paged
from explainer.model.written import Json, OneOrMore

WIDEST, HIGHEST = 100.0, 60.0
"""Degrees: beyond these a conic projection bends a map more than readers expect."""
MOST_NAMES, MOST_LAYERS, MOST_PANELS = 80, 30, 8
"""More names than these no phone has room for; placing them would take long to find out."""
Names = Mapping[Text, Text]
Line = Literal["border", "edge", "thin", "disputed", "former", "river", "strong", "front"]
Fill = Literal["land", "focus", "water", "tint", "hatched", "dotted"]
TOLD = frozenset({"disputed", "front"})
"""Lines that somebody disputes: what they are must be said."""
UNTOLD = ("hatched", "dotted")
"""Fills that mean nothing unless somebody says what."""


def _if_one_of(key: str, values: list[str], then: Json) -> JsonDict:
    """Return what a schema says of entries with one of some values."""
    said = {"properties": {key: {"enum": values}}, "required": [key]}
    return cast("JsonDict", {"if": said, "then": then})


def _needed(key: str) -> Json:
    return {"properties": {key: {"type": ["string", "number"]}}, "required": [key]}


class Extent(Part):
    """How far a map reaches, in degrees."""

    west: Annotated[float, Field(ge=-180, le=180)]
    """Degrees of longitude at the left edge, the west with a minus."""
    south: Annotated[float, Field(ge=-80, le=80)]
    """Degrees of latitude at the lower edge, the south with a minus."""
    east: Annotated[float, Field(ge=-180, le=180)]
    """Degrees of longitude at the right edge."""
    north: Annotated[float, Field(ge=-80, le=80)]
    """Degrees of latitude at the upper edge."""

    @model_validator(mode="after")
    def _spans(self) -> Self:
        if self.west >= self.east or self.south >= self.north:
            raise PydanticCustomError(
                "setting", "an extent runs from west to east and from south to north"
            )
        if self.east - self.west > WIDEST or self.north - self.south > HIGHEST:
            raise PydanticCustomError(
                "setting",
                "an extent is at most {w} degrees wide and {h} high",
                {"w": f"{WIDEST:g}", "h": f"{HIGHEST:g}"},
            )
        return self

    def holds(self, lon: float, lat: float, margin: float = 0.0) -> bool:
        """Say whether a position lies in it, that far (in degrees) from its edges."""
        inside = self.west + margin <= lon <= self.east - margin
        return inside and self.south + margin <= lat <= self.north - margin


class MapLayer(Part):
    """Outlines of one file: how they are filled and drawn, what is written on them."""

    model_config = ConfigDict(
        json_schema_extra={
            "allOf": [
                _if_one_of("line", sorted(TOLD), {"anyOf": [_needed("label"), _needed("note")]}),
                _if_one_of("fill", sorted(UNTOLD), _needed("note")),
            ]
        }
    )
    id: Slug | None = None
    """What places and panels call it."""
    file: Name
    """The outlines: the name of a GeoJSON file beside this one."""
    only: tuple[Text, ...] = ()
    """The features that are drawn, by name; all if left out."""
    fill: Fill | None = None
    """How areas are filled."""
    line: Line | None = None
    """How lines are drawn."""
    focus: tuple[Text, ...] = ()
    """Features in the tone of what the map is about."""
    label: Name | None = None
    """The name of the layer as a whole, drawn and in the key."""
    note: Text | None = None
    """What it means, for the key; what is disputed always needs it."""
    where: tuple[float, float] | Literal["leader"] | None = None
    """Where the label stands, as [longitude, latitude], or `leader` for a line from aside."""
    narrow: bool = True
    """Whether phones show it; true if left out."""
    names: Annotated[Names, Field(max_length=MOST_NAMES)] = Field(default_factory=dict)
    """What single features are called on the map."""
    lettering: Literal["country", "region", "water"] = "country"
    """How its names are set."""
    licence: Text | None = None
    """What allows us to draw the outlines, where it is not the map's."""

    @model_validator(mode="after")
    def _is_told(self) -> Self:
        if self.line in TOLD and not (self.label or self.note):
            raise PydanticCustomError(
                "setting",
                'a line that is "{line}" says what it is: write "label" or "note"',
                {"line": self.line},
            )
        if self.fill in UNTOLD and not self.note:
            raise PydanticCustomError(
                "setting",
                'what is {fill} says what that means: write "note"',
                {"fill": self.fill},
            )
        return self


class MapPlace(Part):
    """A place that a map names: its sign, a note, and where its name stands."""

    place: Annotated[tuple[PlaceId, ...], OneOrMore(), Field(min_length=1)]
    """The place; of several under one name the sign stands between them."""
    sign: Literal["town", "city", "capital", "crossing", "peak", "none"] = "town"
    """How it is marked; a town if left out."""
    note: Text | None = None
    """Words beside its name."""
    label: Literal["left", "right", "above", "below", "leader"] | None = None
    """On which side of the sign the name stands; the free one if left out."""
    on: Slug | None = None
    """The layer whose line it is drawn on."""
    narrow: bool = True
    """Whether phones show it; true if left out."""


class MapPanel(Part):
    """One of several small maps in a row: its time, what it shows, and its own layers."""

    title: Name
    """Its heading: most often its time."""
    text: Prose
    """What it shows, cited."""
    alt: Text
    """What is to be seen, for who cannot see it."""
    layers: Annotated[tuple[MapLayer, ...], Field(max_length=MOST_LAYERS)]
    """What is drawn, from below."""


class Map(Paged):
    """A map. Its outlines lie beside it; layers are drawn in their order."""

    NAME = "title"
    SHORT = "summary"

    title: Ours
    """Its heading."""
    alt: Text
    """What is to be seen, for who cannot see it."""
    summary: Prose
    """What it shows, in one or two sentences, cited."""
    caption: tuple[Prose, ...] = ()
    """What must be known to read it, a sentence each."""
    extent: Extent
    """How far it reaches."""
    narrow: Extent | None = None
    """How far it reaches on phones."""
    layers: Annotated[tuple[MapLayer, ...], Field(max_length=MOST_LAYERS)]
    """What is drawn, from below."""
    places: Annotated[tuple[MapPlace, ...], Field(max_length=MOST_NAMES)] = ()
    """The places that it names."""
    panels: Annotated[tuple[MapPanel, ...], Field(max_length=MOST_PANELS)] = ()
    """Small maps in a row, of one extent at several times."""
    locator: bool = False
    """Whether places and events show where they are on it; false if left out."""
    approximate: bool = False
    """Whether its borders are drawn roughly, which is then said; false if left out."""
    topics: tuple[TopicId, ...] = ()
    """The topics that it belongs to."""
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]
    """What it was drawn after."""

    @property
    def every_layer(self) -> tuple[tuple[Location, MapLayer], ...]:
        """Return the layers of the map and of its panels, each with its place in the record."""
        own = ((("layers", number), layer) for number, layer in enumerate(self.layers))
        theirs = (
            (("panels", which, "layers", number), layer)
            for which, panel in enumerate(self.panels)
            for number, layer in enumerate(panel.layers)
        )
        return (*own, *theirs)
