"""Marks of prose in values that are plain: readers would see them as they were typed."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

from explainer.link import Site
from explainer.model import Origin, Part, prose_in
from explainer.model.locating import name_of
from explainer.problems import Problem, Severity, instead
from explainer.rules.markup.written import written

_MARK = re.compile(
    r"(?P<source>\[@[^\]\s<]{1,60}\]?|\(@[a-z0-9-]+[^()\s]*\)|:::+ *\w+)"
    r"|(?P<mark>\[[^\[\]\n]+\]\([a-z]+:[^()\s]+\)|\*\*[^*\n]+\*\*"
    r"|(?<![\w*])\*[^*\s][^*\n]*\*(?![\w*]))"
    r"|(?P<html></?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?/?>|<!--|&(?:[a-z]{2,8}|#\d{2,6});)"
)
_SAYS: Mapping[str, tuple[str, Severity]] = {
    "source": ("citations and components stand in texts", "error"),
    "mark": ("links and marks stand in texts, this is plain words", "error"),
    "html": ("HTML is no part of it, readers would see it as it is typed", "warning"),
}


def check(site: Site) -> Iterator[Problem]:
    """Yield each citation and each component in a title, a name or another plain value."""
    if site.content.settings_origin:
        yield from _in(site.settings, site.content.settings_origin)
    for _, record in site.everything():
        yield from _in(record, record.origin, name_of(record))


def _in(part: Part, origin: Origin, record: str = "") -> Iterator[Problem]:
    prose = {location for location, _, _ in prose_in(part)}
    for text in written(origin, record, _MARK.search):
        found = _MARK.search(text.text) if text.location not in prose else None
        if found and not text.text.startswith("http"):
            why, severity = _SAYS[str(found.lastgroup)]
            message = f'"{found[0]}" is not read here: {why}'
            told = text.problem(message, found.start(), severity)
            yield instead(told, found[0], _plain(found[0]))


def _plain(typed: str) -> str:
    """Return what readers should see of an emphasis or of a character by its name."""
    if typed.startswith("&"):
        letter = html.unescape(typed)
        return typed if letter in "\"'<>" else letter
    return typed.strip("*") if typed.startswith("*") else typed
