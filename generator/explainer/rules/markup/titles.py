"""Titles and names that are no words: ``yes`` or a number, where a value was left over or cut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from explainer.documents import Location
from explainer.link import Site
from explainer.model import Event, Origin, Record, Topic
from explainer.model.locating import at_origin, in_place_of, name_of
from explainer.problems import Problem

_NO_WORDS = re.compile(r"(?i:yes|no|true|false|on|off|none|n/a|tbd|\?+)|[\d.,]+")
_OF_PRINT = re.compile(r"[“„«”][^“”„«»]*[”“»]|‘(?:[^‘’]|(?<=\w)’(?=\w))*’")
_HALF_OF_PRINT = re.compile(r"[“„«][^“”„«»\"]*\"|\"[^“”„«»\"]*[“”»]")


def check(site: Site) -> Iterator[Problem]:
    """Warn of each title that is hardly one; quotation marks say that it is meant."""
    if site.content.settings_origin:
        origin = site.content.settings_origin
        yield from _title(origin, ("title",), site.settings.title, "")
    for _, record in site.everything():
        for location, title in _titles(record):
            yield from _title(record.origin, location, title, name_of(record))


def _titles(record: Record) -> Iterator[tuple[Location, str]]:
    field = type(record).model_fields.get(record.NAME)
    if field and record.NAME != "id":
        yield (field.alias or record.NAME,), record.label
    if isinstance(record, Event | Topic) and record.short:
        yield ("short",), record.short
    if isinstance(record, Topic):
        for index, period in enumerate(record.periods):
            yield ("periods", index, "title"), period.title


def _title(origin: Origin, location: Location, title: str, record: str) -> Iterator[Problem]:
    key = location[-1]
    # A work may be called by what somebody said.
    if _NO_WORDS.fullmatch(title) and not origin.is_quoted(location):
        message = f'"{title}" as "{key}": if that is meant, put quotation marks around it'
    elif _HALF_OF_PRINT.fullmatch(title):
        message = f'"{key}" has a quotation mark of print at one end and another at the other'
    elif key != "short" and not record.startswith("source:") and _OF_PRINT.fullmatch(title):
        message = (
            f'all of "{key}" stands in quotation marks of print, which readers see: those of YAML '
            "are straight, and what is not a quotation needs none"
        )
    else:
        return
    found = replace(at_origin(origin, location, message, "warning"), record=record)
    now = title[1:-1] if _OF_PRINT.fullmatch(title) else None
    yield in_place_of(found, origin, location, title, now)
