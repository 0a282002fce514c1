"""Every text as it was typed, fields and bodies, each able to say where a place in it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import Any

from msgspec import Struct

from explainer.documents import Location
from explainer.link import Site
from explainer.model import Origin
from explainer.model.locating import at_origin, in_body_of, name_of
from explainer.problems import Problem, Severity


class Written(Struct, frozen=True):
    """A text of a field, or the body of a file where ``location`` is None."""

    text: str
    origin: Origin
    location: Location | None = None
    record: str = ""

    def problem(self, message: str, place: int, severity: Severity = "error") -> Problem:
        """Return a problem at a letter of a body, or of a field."""
        if self.location is not None:
            found = at_origin(self.origin, self.location, message, severity, place)
        else:
            before = self.text[:place]
            line, column = before.count("\n"), place - before.rfind("\n")
            found = in_body_of(self.origin, line, message, severity, column)
        return replace(found, record=self.record)


def everywhere(site: Site) -> Iterator[Written]:
    """Yield all texts of the settings and of every record."""
    if site.content.settings_origin:
        yield from written(site.content.settings_origin)
    for _, record in site.everything():
        yield from written(record.origin, name_of(record))
        if record.body:
            yield Written(str(record.body), record.origin, None, name_of(record))


def written(origin: Origin, record: str = "") -> Iterator[Written]:
    """Yield the texts of what was written at one place, each with where it stands."""
    values = origin.document.values
    for step in origin.base:
        values = values[step]
    for location, text in _strings(values):
        yield Written(text, origin, location, record)


def _strings(values: Any, here: Location = ()) -> Iterator[tuple[Location, str]]:
    """Yield each text of nested values with its place."""
    if isinstance(values, str):
        yield here, values
    elif isinstance(values, dict):
        inner = (_strings(value, (*here, key)) for key, value in values.items())
        yield from chain.from_iterable(inner)
    elif isinstance(values, list):
        inner = (_strings(value, (*here, index)) for index, value in enumerate(values))
        yield from chain.from_iterable(inner)
