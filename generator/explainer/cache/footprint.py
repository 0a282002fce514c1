"""A short digest of a value by what it says: equal values have one, on any machine, in any run.

Records count by kind and id alone: what is read of them is noted apart (see `watched`). Whatever
is of a type that is not known here has no footprint, so that nothing rests on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache, partial
from hashlib import blake2b
from types import BuiltinFunctionType, FunctionType, MethodType
from typing import Any
from zoneinfo import ZoneInfo

from babel import Locale
from msgspec import Struct, json
from pydantic import BaseModel

from explainer.documents import Document
from explainer.language.catalogue import Catalogue
from explainer.link import Site, Statement
from explainer.model import Origin, Record, kind_of
from explainer.reading import Seed
from explainer.views.planning import PagePlan

BYTES = 16
"""Of a footprint: 128 bits, of which no two values will ever share all by chance."""
ATOMS = frozenset({str, int, float, bool, type(None), bytes})
Parts = Callable[[Any], Iterable[Any]]


class NoFootprint(TypeError):
    """A value of which it cannot be said whether it is the same."""


class Footprints:
    """Makes footprints; what is met again, a list on each of its pages, is not walked again."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Any, bytes]] = {}

    def of(self, value: Any) -> bytes:
        """Return the footprint of a value.

        Raises:
            NoFootprint: there is something in it that is of no known type.
        """
        model = type(value)
        if model in ATOMS:
            return f"{model.__name__} {value!r}".encode()
        known = self._known.get(id(value))
        if known is None:
            # The value is kept beside: while it lives, its id is no other's.
            known = self._known[id(value)] = value, self._made(model, value)
        return known[1]

    def _made(self, model: type, value: Any) -> bytes:
        steps = [self.of(part) for part in _way(model)(value)]
        lengths = " ".join([model.__qualname__, *map(str, map(len, steps))])
        return blake2b(b"".join((lengths.encode(), *steps)), digest_size=BYTES).digest()


@cache
def _way(model: type) -> Parts:
    """Return how to find what a value of a type consists of."""
    for kind, parts in _KINDS.items():
        if issubclass(model, kind):
            return parts
    if issubclass(model, Struct):
        return partial(_values, model.__struct_fields__)
    if is_dataclass(model):
        return partial(_values, tuple(field.name for field in fields(model)))
    raise NoFootprint(f"{model.__qualname__} has no footprint")


def _values(names: tuple[str, ...], value: Any) -> Iterator[Any]:
    return (getattr(value, name) for name in names)


def _function(value: FunctionType) -> Iterator[Any]:
    yield f"{value.__module__}.{value.__qualname__}"
    yield value.__defaults__
    yield value.__kwdefaults__
    for cell in value.__closure__ or ():
        yield cell.cell_contents


def _plan(value: PagePlan) -> Iterator[Any]:
    if value.basis:
        return iter((value.basis, value.head))
    return (getattr(value, field.name) for field in fields(value))


def _document(value: Document) -> Iterator[Any]:
    if value.digest:
        return iter((value.path, value.digest))
    return iter((value.path, value.values, value.layout.value, value.body, value.body_line))


def _origin(value: Origin) -> Iterator[Any]:
    return iter((value.document, value.base, value.without))


def _sorted(value: frozenset[Any] | set[Any]) -> Iterator[Any]:
    return iter(sorted(value))


_KINDS: Mapping[type | tuple[type, ...], Parts] = {
    str: lambda value: (str(value),),
    (tuple, list): iter,
    (frozenset, set): _sorted,
    Mapping: lambda value: (part for item in value.items() for part in item),
    Record: lambda value: iter((kind_of(value), value.id)),
    BaseModel: lambda value: (part for item in vars(value).items() for part in item),
    partial: lambda value: iter((value.func, value.args, value.keywords)),
    MethodType: lambda value: iter((value.__func__, value.__self__)),
    FunctionType: _function,
    (type, BuiltinFunctionType): lambda value: iter((value.__module__, value.__qualname__)),
    ZoneInfo: lambda value: iter((value.key,)),
    Locale: lambda value: iter((str(value),)),
    # What we say in it belongs to the program, and is in the key of all that is remembered.
    Catalogue: lambda value: iter((value.language,)),
    Document: _document,
    Origin: _origin,
    PagePlan: _plan,
    # As one text, for speed: there are thousands, and a page of a source asks for many.
    Statement: lambda value: (json.encode(value),),
    Seed: lambda value: iter((value.name, value.path, value.digest)),
    Site: lambda value: iter(()),
}
