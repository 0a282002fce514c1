"""Maps: which outlines are drawn how, what is named on them, how far they reach."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, Self, cast

from pydantic import ConfigDict, Field, model_validator
from pydantic.config import JsonDict
from pydantic_core import PydanticCustomError

from explainer.documents import Location
from explainer.model.fields import (
    Name,
    Ours,
    Paged,
    Part,
    PlaceId,
    Prose,
    Slug,
    SourceId,
    Text,
    TopicId,
)
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
    south: Annotated[float, Field(ge=-80, le=80)]
    east: Annotated[float, Field(ge=-180, le=180)]
    north: Annotated[float, Field(ge=-80, le=80)]

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
    """Outlines of one file: how they are filled and drawn, what is written on them.

    ``label`` names the layer as a whole, ``names`` single features of it. ``focus`` features are
    in the tone of what the map is about.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "allOf": [
                _if_one_of("line", sorted(TOLD), {"anyOf": [_needed("label"), _needed("note")]}),
                _if_one_of("fill", sorted(UNTOLD), _needed("note")),
            ]
        }
    )
    id: Slug | None = None
    file: Name
    only: tuple[Text, ...] = ()
    fill: Fill | None = None
    line: Line | None = None
    focus: tuple[Text, ...] = ()
    label: Name | None = None
    note: Text | None = None
    where: tuple[float, float] | Literal["leader"] | None = None
    narrow: bool = True
    names: Annotated[Names, Field(max_length=MOST_NAMES)] = Field(default_factory=dict)
    lettering: Literal["country", "region", "water"] = "country"
    licence: Text | None = None

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
    """A place that a map names: its sign, a note, and where its name stands if an editor says so.

    Of several places under one name the sign stands between them; ``on`` is the layer whose line
    it is drawn on.
    """

    place: Annotated[tuple[PlaceId, ...], OneOrMore(), Field(min_length=1)]
    sign: Literal["town", "city", "capital", "crossing", "peak", "none"] = "town"
    note: Text | None = None
    label: Literal["left", "right", "above", "below", "leader"] | None = None
    on: Slug | None = None
    narrow: bool = True


class MapPanel(Part):
    """One of several small maps in a row: its time, what it shows, and its own layers."""

    title: Name
    text: Prose
    alt: Text
    layers: Annotated[tuple[MapLayer, ...], Field(max_length=MOST_LAYERS)]


class Map(Paged):
    """A map. Its outlines lie beside it; layers are drawn in their order."""

    NAME = "title"
    SHORT = "summary"

    title: Ours
    alt: Text
    summary: Prose
    caption: tuple[Prose, ...] = ()
    extent: Extent
    narrow: Extent | None = None
    layers: Annotated[tuple[MapLayer, ...], Field(max_length=MOST_LAYERS)]
    places: Annotated[tuple[MapPlace, ...], Field(max_length=MOST_NAMES)] = ()
    panels: Annotated[tuple[MapPanel, ...], Field(max_length=MOST_PANELS)] = ()
    locator: bool = False
    approximate: bool = False
    topics: tuple[TopicId, ...] = ()
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]

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
