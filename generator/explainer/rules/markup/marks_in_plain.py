"""Marks of prose in values that are plain: readers would see them as they were typed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.link import Site
from explainer.model import Origin, Part, prose_in
from explainer.model.locating import name_of
from explainer.problems import Problem
from explainer.rules.markup.written import written

_MARK = re.compile(r"\[@[^\]\s<]{1,60}\]?|:::+ *\w+")


def check(site: Site) -> Iterator[Problem]:
    """Yield each citation and each component in a title, a name or another plain value."""
    if site.content.settings_origin:
        yield from _in(site.settings, site.content.settings_origin)
    for _, record in site.everything():
        yield from _in(record, record.origin, name_of(record))


def _in(part: Part, origin: Origin, record: str = "") -> Iterator[Problem]:
    prose = {location for location, _, _ in prose_in(part)}
    for text in written(origin, record, _MARK.search):
        for found in _MARK.finditer(text.text) if text.location not in prose else ():
            message = f'"{found[0]}" is not read here: citations and components stand in texts'
            yield text.problem(message, found.start())
