"""Every text with marks in it, fields and bodies, each able to say where a slip in it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from msgspec import Struct

from explainer.documents import Location
from explainer.link import Site
from explainer.model import Origin, Part, Record, prose_in
from explainer.model.locating import at_origin, in_body_of, name_of
from explainer.problems import Problem, Severity
from explainer.prose import Prose


class Text(Struct, frozen=True):
    """A field of prose, or the body of a file where ``location`` is None."""

    prose: Prose
    origin: Origin
    location: Location | None = None
    record: str = ""
    written: Record | None = None

    def problem(
        self, message: str, line: int = 0, column: int = 1, severity: Severity = "error"
    ) -> Problem:
        """Return a problem at a line (from 0) and a column of a body, or of a field."""
        if self.location is not None:
            above = self.prose.split("\n")[:line]
            place = sum(len(typed) + 1 for typed in above) + column - 1
            found = at_origin(self.origin, self.location, message, severity, place)
        else:
            found = in_body_of(self.origin, line, message, severity, column)
        return replace(found, record=self.record)


def texts(site: Site) -> Iterator[Text]:
    """Yield all fields of prose and all bodies, those of the settings first."""
    if site.content.settings_origin:
        yield from _fields(site.settings, site.content.settings_origin)
    for _, record in site.everything():
        yield from _fields(record, record.origin, name_of(record))
    yield from bodies(site)


def bodies(site: Site) -> Iterator[Text]:
    """Yield the bodies of the files that have one."""
    for _, record in site.everything():
        if record.body:
            yield Text(record.body, record.origin, None, name_of(record), record)


def _fields(part: Part, origin: Origin, record: str = "") -> Iterator[Text]:
    for location, _, text in prose_in(part):
        yield Text(text, origin, location, record)
