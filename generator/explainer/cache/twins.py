"""Twins of records: they hold the same values, and note each field that is read of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, cast

from explainer.cache.notes import WHOLE, Notes
from explainer.model import Record, kind_of


def twin_of(record: Record, notes: Notes) -> Record:
    """Return the twin of a record, which notes in a notebook what is read of it."""
    model = _twins(type(record))
    twin = model.__new__(model)
    for name in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__"):
        object.__setattr__(twin, name, getattr(record, name))
    object.__setattr__(twin, "__pydantic_private__", record.__pydantic_private__)
    object.__setattr__(twin, "_twin_of", f"{kind_of(record)}/{record.id}")
    object.__setattr__(twin, "_twin_notes", notes)
    object.__setattr__(twin, "_real", record)
    return twin


def real(record: Record) -> Record:
    """Return the record that a twin is of; whoever asks notes himself what he asks of it."""
    return cast("Record", getattr(record, "_real", record))


@cache
def _twins(model: type[Record]) -> type[Record]:
    """Return the class of the twins of a class's records.

    Made past pydantic, which would have fields be fields; a property stands before the value
    that an instance holds, so that the values need not be copied.
    """
    space = {
        "__slots__": ("_twin_of", "_twin_notes", "_real"),
        "__module__": __name__,
        "__eq__": lambda self, other: self is other,
        "__hash__": object.__hash__,
    }
    twins = type.__new__(type(model), f"Watched{model.__name__}", (model,), space)
    for name in model.model_fields:
        type.__setattr__(twins, name, _noted_field(name))
    for name in ("body", "origin", "begins"):
        type.__setattr__(twins, name, _noted(name, getattr(Record, name).fget))
    # What a record was read from is all of it.
    type.__setattr__(twins, "whole", property(_whole))
    type.__setattr__(twins, "once", lambda twin, find_out: _whole(twin).once(find_out))
    for name in ("__iter__", "__repr__", "model_dump", "model_copy"):
        type.__setattr__(twins, name, _all_noted(name))
    return twins


def _noted_field(name: str) -> property:
    def get(self: Any) -> Any:
        # As in `_noted`, with a call less: most questions are of this kind.
        self._twin_notes.note((self._twin_of, name))
        return self.__dict__[name]

    return property(get)


def _whole(twin: Any) -> Record:
    twin._twin_notes.note((twin._twin_of, "origin"))
    return cast("Record", twin._real)


def _noted(name: str, value: Callable[[Any], Any]) -> property:
    def get(self: Any) -> Any:
        self._twin_notes.note((self._twin_of, name))
        return value(self._real)

    return property(get)


def _all_noted(method: str) -> Callable[..., Any]:
    def call(self: Any, *args: Any, **more: Any) -> Any:
        self._twin_notes.note((self._twin_of, WHOLE))
        return getattr(self._real, method)(*args, **more)

    return call
