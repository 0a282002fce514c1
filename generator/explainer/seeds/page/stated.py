"""What a page may state of itself, and how a page is told from a text."""

from __future__ import annotations

from dataclasses import dataclass

_SUFFIXES = (".html", ".htm", ".xhtml")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page states of itself outside its text; None where it does not.

    ``published`` is linked data, which wins over a line of the text; ``dated`` is what less
    formal statements say, over which such a line wins.
    """

    headline: str | None = None
    published: str | None = None
    dated: str | None = None
    publisher: str | None = None
    byline: str | None = None
    language: str | None = None
    url: str | None = None


NO_METADATA = Metadata()


def is_page(suffix: str, text: str) -> bool:
    """Is this HTML, by its name or by how it starts?"""
    starts = text[:500].lstrip().lower().startswith(("<!doctype html", "<html"))
    return suffix.lower() in _SUFFIXES or starts
