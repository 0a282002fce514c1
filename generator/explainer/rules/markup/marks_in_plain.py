"""Marks of prose in values that are plain: readers would see them as they were typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

from explainer.documents import Location
from explainer.link import Site
from explainer.model import Origin, prose_in
from explainer.model.locating import at, at_origin
from explainer.problems import Problem

_MARK = re.compile(r"\[@[^\]\s<]{1,60}\]?|:::+ *\w+")


def check(site: Site) -> Iterator[Problem]:
    """Yield each citation and each component in a title, a name or another plain value."""
    if site.content.settings_origin:
        yield from _of_settings(site, site.content.settings_origin)
    for _, record in site.everything():
        prose = {location for location, _, _ in prose_in(record)}
        for location, text in _strings(_written(record.origin)):
            for message in _messages(text) if location not in prose else ():
                yield at(record, location, message)


def _of_settings(site: Site, origin: Origin) -> Iterator[Problem]:
    prose = {location for location, _, _ in prose_in(site.settings)}
    for location, text in _strings(_written(origin)):
        for message in _messages(text) if location not in prose else ():
            yield at_origin(origin, location, message)


def _messages(text: str) -> Iterator[str]:
    for found in _MARK.finditer(text):
        yield f'"{found[0]}" is not read here: citations and components stand in texts'


def _written(origin: Origin) -> Any:
    values = origin.document.values
    for step in origin.base:
        values = values[step]
    return values


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
