"""What is wrong with the shape of a record: each failure once, at the place of the value.

The ``loc`` of pydantic is our location, so that each problem has the line and column of the value.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import structs
from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from explainer.documents import Location
from explainer.model import Origin
from explainer.problems import Problem
from explainer.reading import field_mends
from explainer.reading.field_messages import Failure, message
from explainer.reading.keys import called


def problems(
    error: ValidationError, model: type[BaseModel], values: Any, origin: Origin, noun: str
) -> Iterator[Problem]:
    """Yield a problem for each failure, at the place of the value in its file.

    What follows from another is no second one: a key that is missing because it is mistyped, the
    branches of a value that may be one thing or another.
    """
    who = _who(values, noun)
    found: dict[Location, list[ErrorDetails]] = {}
    for details in error.errors(include_url=False):
        found.setdefault(_in_file(details["loc"], values), []).append(details)
    lacking = _lacking(found)
    for location, several in found.items():
        failures = [_failure(details, location, model, who, lacking) for details in several]
        if _is_shortened(several, location, found):
            continue
        meant = _meant(failures[0], location, found, model)
        if location[-1:] and location[-1] in meant:
            continue
        lacks = tuple(key for key in failures[0].lacks if key not in meant)
        if several[0]["type"] == "missing" and location[-1] != lacks[0]:
            continue
        if _is_like_the_one_before(location, found):
            continue
        failures[0] = structs.replace(failures[0], lacks=lacks)
        is_key = several[0]["type"] == "extra_forbidden" or several[0]["loc"][-1:] == ("[key]",)
        mark = origin.key(location) if is_key else origin.mark(location)
        mend = field_mends.mend(failures, location, model, values, origin)
        yield Problem(origin.path, *mark, message(failures), rule="shape", mend=mend)


Found = Mapping[Location, list[ErrorDetails]]


def _is_like_the_one_before(location: Location, found: Found) -> bool:
    """Say whether an entry of a list is a text where it should have keys, as the one before is."""
    if not location or not isinstance(location[-1], int) or not location[-1]:
        return False
    both = (found.get((*location[:-1], location[-1] - n), [None])[0] for n in (0, 1))
    return all(one and one["type"] == "model_type" for one in both)


def _is_shortened(several: list[ErrorDetails], location: Location, found: Found) -> bool:
    """Say whether a list is too short because entries of it are wrong, which is told of each."""
    inside = (len(other) > len(location) and other[: len(location)] == location for other in found)
    return several[0]["type"] == "too_short" and any(inside)


def _lacking(found: Found) -> Mapping[Location, tuple[str, ...]]:
    """Return the keys that are missing, by the place of what lacks them."""
    lacking: dict[Location, tuple[str, ...]] = {}
    for location, (details, *_) in found.items():
        if details["type"] == "missing":
            lacking[location[:-1]] = (*lacking.get(location[:-1], ()), str(location[-1]))
    return lacking


def _meant(
    failure: Failure, location: Location, found: Found, model: type[BaseModel]
) -> frozenset[str]:
    """Return the keys that an unknown one beside a missing one most likely means."""
    if failure.details["type"] != "missing":
        return frozenset()
    beside = [
        str(other[-1])
        for other, (details, *_) in found.items()
        if details["type"] == "extra_forbidden" and other[:-1] == location[:-1]
    ]
    known = (*failure.known,)
    meant = {called(key, known) for key in beside}
    if len(beside) == len(failure.lacks) == 1 and not meant - {None}:
        meant.add(failure.lacks[0])
    return frozenset(key for key in meant if key)


def _who(values: Any, noun: str) -> str:
    identity = values.get("id") if isinstance(values, Mapping) else None
    return f'{noun} "{identity}"' if identity else noun


def _failure(
    details: ErrorDetails,
    location: Location,
    model: type[BaseModel],
    who: str,
    lacking: Mapping[Location, tuple[str, ...]],
) -> Failure:
    fields = _fields(model, details["loc"][:-1])
    key = next((str(step) for step in reversed(location) if isinstance(step, str)), "")
    entry = bool(location) and isinstance(location[-1], int)
    needed = key in fields and fields[key].is_required()
    lacks = lacking.get(location[:-1], ())
    own = _fields(model, details["loc"])
    needs = tuple(name for name, field in own.items() if field.is_required())
    inner = _further_in(fields)
    bounds = _bounds(fields[key]) if key in fields else ""
    known = tuple(fields)
    return Failure(details, key, who, known, entry, needed, bounds, lacks, needs, inner)


def _bounds(field: FieldInfo) -> str:
    """Return what a whole number lies between, where the class says both ends."""
    ends = {
        name: getattr(m, name) for m in field.metadata for name in ("ge", "le") if hasattr(m, name)
    }
    return f", {ends['ge']} to {ends['le']}" if len(ends) == 2 and field.annotation is int else ""


def _further_in(fields: Mapping[str, FieldInfo]) -> dict[str, str]:
    """Return the keys of the parts that a record has, each with the key of those parts."""
    parts = ((key, _inner_model(field.annotation)) for key, field in reversed(list(fields.items())))
    return {inner: key for key, part in parts if part for inner in _by_key(part)}


def _in_file(loc: Location, values: Any) -> Location:
    """Drop what pydantic adds to a location (the branch of a union) and the file does not have."""
    location: list[str | int] = []
    for step in loc:
        if isinstance(values, str):
            continue
        location.append(step)
        inner = _step(values, step)
        if inner is None:
            break
        values = inner
    return tuple(location)


def _step(values: Any, step: str | int) -> Any:
    if isinstance(values, Mapping):
        return values.get(str(step))
    if isinstance(values, list) and isinstance(step, int) and step < len(values):
        return values[step]
    return None


def _fields(model: type[BaseModel], path: Location) -> dict[str, FieldInfo]:
    """Return the fields that the class at a location has, by their keys."""
    current: Any = model
    for step in path:
        if isinstance(step, str) and _is_model(current):
            field = _by_key(current).get(step)
            current = _inner_model(field.annotation) if field else None
    return _by_key(current) if _is_model(current) else {}


def _by_key(model: type[BaseModel]) -> dict[str, FieldInfo]:
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _is_model(value: Any) -> bool:
    return isinstance(value, type) and issubclass(value, BaseModel)


def _inner_model(annotation: Any) -> Any:
    if _is_model(annotation):
        return annotation
    inner = (_inner_model(argument) for argument in getattr(annotation, "__args__", ()))
    return next((model for model in inner if model), None)
