"""Every text with marks in it, fields and bodies, each able to say where a slip in it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

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
    kinds: frozenset[str]
    """The kinds of the nodes in it: what none of them is need not be looked for."""
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
    # A dozen rules go through them, one after the other.
    known: dict[int, tuple[Text, ...]] = site.once(texts, dict)
    for _, record in site.everything():
        if id(record) not in known:
            known[id(record)] = tuple(of_record(record))
        yield from known[id(record)]


def translated(site: Site) -> Iterator[Text]:
    """Yield the texts of translations, fields and bodies."""
    for one in site.content.translations:
        yield from _fields(one.said, one.origin)
        if one.body:
            yield Text(one.body, one.origin, _kinds(one.body))


def every_text(site: Site) -> Iterator[Text]:
    """Yield all texts, those of translations last."""
    yield from texts(site)
    yield from translated(site)


def bodies(site: Site) -> Iterator[Text]:
    """Yield the bodies of the files that have one."""
    return (text for text in texts(site) if text.location is None)


def of_record(record: Record) -> Iterator[Text]:
    """Yield the fields of prose of a record, then its body."""
    yield from _fields(record, record.origin, name_of(record))
    if record.body:
        yield body_of(record)


def body_of(record: Record) -> Text:
    """Return what stands below the front matter of a record."""
    kinds = _kinds(record.body)
    return Text(record.body, record.origin, kinds, None, name_of(record), record)


def _fields(part: Part, origin: Origin, record: str = "") -> Iterator[Text]:
    for location, _, text in prose_in(part):
        yield Text(text, origin, _kinds(text), location, record)


def _kinds(prose: Prose) -> frozenset[str]:
    return _same(frozenset(node.kind for node in prose.tree.walk()))


@cache
def _same(kinds: frozenset[str]) -> frozenset[str]:
    """Return the one set that is equal: of thousands of texts there are a few dozen."""
    return kinds
