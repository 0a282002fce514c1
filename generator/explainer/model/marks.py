"""Where the marked texts of a record are: found out once a class, walked for each record."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeVar, overload

from msgspec import Struct
from pydantic.fields import FieldInfo

from explainer.documents import Location
from explainer.language.quotation import ENGLISH, Marks
from explainer.model.fields import IsOurs, IsProse, Part, Ref
from explainer.prose import Prose

M = TypeVar("M", Ref, IsProse, IsOurs)
N = TypeVar("N", Ref, IsProse, IsOurs)
P = TypeVar("P", bound=Part)
Wanted = tuple[type, ...]
Change = Callable[[Any, str], str | None]


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


def quoted_as(part: Part, marks: Marks, *further: Prose) -> None:
    """Let all prose of a part, and some beside it, have the quotation marks of a language."""
    if marks == ENGLISH:
        return
    for text in (*(said for _, _, said in prose_in(part)), *further):
        text.quoted_with(marks)


def without(part: P, wanted: tuple[type, ...], change: Change) -> P | None:
    """Return a part with each marked text changed, the same one where none is.

    What is changed to ``None`` is left out: an entry of a list, a field that need not be stated.
    There is none of a part that cannot do without.
    """
    new = {}
    for field in _marked(type(part), wanted):
        value = getattr(part, field.name)
        changed = _changed(value, field.markers, wanted, change)
        if changed is not value:
            new[field.name] = changed
    fields = type(part).model_fields
    if any(not value and _is_needed(fields[name]) for name, value in new.items()):
        return None
    return part.model_copy(update=new) if new else part


def _is_needed(field: FieldInfo) -> bool:
    needs_one = any(getattr(marker, "min_length", 0) for marker in field.metadata)
    return needs_one or (field.is_required() and field.annotation is str)


def _changed(value: Any, markers: tuple[Any, ...], wanted: Wanted, change: Change) -> Any:
    if isinstance(value, str):
        for marker in markers:
            changed = change(marker, value)
            if changed != value:
                return changed
        return value
    if isinstance(value, tuple):
        found = [_changed(item, markers, wanted, change) for item in value]
        if all(new is old for new, old in zip(found, value, strict=True)):
            return value
        return tuple(new for new in found if new is not None)
    return without(value, wanted, change) if isinstance(value, Part) else value


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
