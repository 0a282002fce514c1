"""Where the marked texts of a record are: found out once a class, walked for each record."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar, overload

from msgspec import Struct

from explainer.documents import Location
from explainer.model.fields import IsOurs, IsProse, Part, Ref
from explainer.prose import Prose

M = TypeVar("M", Ref, IsProse, IsOurs)
N = TypeVar("N", Ref, IsProse, IsOurs)
Wanted = tuple[type, ...]


class Marked(Struct, frozen=True):
    """A field with something to find in it: marked texts of its own, or parts that have some."""

    name: str
    key: str
    markers: tuple[Any, ...]


@overload
def walk(part: Part, wanted: type[M], /) -> Iterator[tuple[Location, M, str]]: ...
@overload
def walk(
    part: Part, wanted: type[M], other: type[N], /
) -> Iterator[tuple[Location, M | N, str]]: ...
def walk(part: Part, *wanted: type) -> Iterator[tuple[Location, Any, str]]:
    """Yield location, marker and text of each text marked so, in the order of the fields."""
    return _walk(part, (), wanted)


def prose_in(part: Part) -> Iterator[tuple[Location, IsProse, Prose]]:
    """Yield location, marker and text of each field of prose, in the order of the fields."""
    for location, marker, text in walk(part, IsProse):
        assert isinstance(text, Prose)
        yield location, marker, text


def _walk(part: Part, location: Location, wanted: Wanted) -> Iterator[tuple[Location, Any, str]]:
    for field in _marked(type(part), wanted):
        yield from _inside(getattr(part, field.name), (*location, field.key), field.markers, wanted)


def _inside(
    value: Any, location: Location, markers: tuple[Any, ...], wanted: Wanted
) -> Iterator[tuple[Location, Any, str]]:
    if isinstance(value, str):
        for marker in markers:
            yield location, marker, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _inside(item, (*location, index), markers, wanted)
    elif isinstance(value, Part):
        yield from _walk(value, location, wanted)


@cache
def _marked(model: type[Part], wanted: Wanted) -> tuple[Marked, ...]:
    """Return the fields of a class in which such texts can be."""
    found = []
    for name, info in model.model_fields.items():
        markers = (*info.metadata, *_in_annotation(info.annotation))
        own = tuple(marker for marker in markers if isinstance(marker, wanted))
        if own or any(_marked(part, wanted) for part in _parts(info.annotation)):
            found.append(Marked(name, info.alias or name, own))
    return tuple(found)


def _in_annotation(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for inner in getattr(annotation, "__args__", ()):
        yield from _in_annotation(inner)


def _parts(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _parts(inner)
