"""Headings of articles, which the program knows in English."""

from __future__ import annotations

import re
from collections.abc import Mapping

HEADING = re.compile(r"^## +([^ \n].*)$", re.MULTILINE)


def with_known_headings(body: str, known: Mapping[str, str]) -> str:
    """Return the body of an article whose headings are English, whatever it was written in."""

    def english(match: re.Match[str]) -> str:
        name = _without_closing(match[1].rstrip(" "))
        return f"## {known.get(name, name)}"

    return HEADING.sub(english, body) if known else body


def _without_closing(heading: str) -> str:
    """Return a heading without the number signs that may stand behind it (CommonMark 4.2)."""
    name, _, last = heading.rpartition(" ")
    return heading if last.strip("#") else name.rstrip(" ")
