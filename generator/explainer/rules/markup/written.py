"""Every text as it was typed, fields and bodies, each able to say where a place in it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from msgspec import Struct

from explainer.documents import Location
from explainer.link import Site
from explainer.model import Origin
from explainer.model.locating import at_origin, in_body_of, name_of
from explainer.problems import Problem, Severity

Test = Callable[[str], object]


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


def everywhere(site: Site, is_meant: Test) -> Iterator[Written]:
    """Yield the texts of the settings and of every record that pass a test."""
    if site.content.settings_origin:
        yield from written(site.content.settings_origin, "", is_meant)
    for _, record in site.everything():
        yield from written(record.origin, name_of(record), is_meant)
        if record.body and is_meant(record.body):
            yield Written(str(record.body), record.origin, None, name_of(record))


def written(origin: Origin, record: str, is_meant: Test) -> Iterator[Written]:
    """Yield the texts of what was written at one place that pass a test, and where they stand."""
    values = origin.document.values
    for step in origin.base:
        values = values[step]
    for location, text in _strings(values):
        if is_meant(text):
            yield Written(text, origin, location, record)


def _strings(values: Any) -> Iterator[tuple[Location, str]]:
    """Yield each text of nested values with its place, in the order of the document.

    A list of what waits, not generators in generators: a site has a hundred thousand texts.
    """
    waiting: list[tuple[Location, Any]] = [((), values)]
    while waiting:
        here, value = waiting.pop()
        if isinstance(value, str):
            yield here, value
        elif isinstance(value, dict):
            waiting += [((*here, key), inner) for key, inner in reversed(value.items())]
        elif isinstance(value, list):
            waiting += [((*here, n), value[n]) for n in reversed(range(len(value)))]
