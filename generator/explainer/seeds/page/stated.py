"""What a page may state of itself, and how a page is told from a text."""

from __future__ import annotations

import re

from msgspec import Struct

from explainer.seeds.lines import key

_SITE = re.compile(r"\w\.\w{2,4}$")
_SUFFIXES = (".html", ".htm", ".xhtml")


class Metadata(Struct, frozen=True):
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

    def author(self, is_named: bool) -> str | None:
        """Return the stated author: not the outlet or its site, where a line names somebody."""
        outlet = key(self.publisher or "")
        who = self.byline or ""
        is_outlet = _SITE.search(who) or (outlet and key(who) in outlet)
        return None if is_named and is_outlet else self.byline


NO_METADATA = Metadata()


def is_page(suffix: str, text: str) -> bool:
    """Is this HTML, by its name or by how it starts?"""
    starts = text[:500].lstrip().lower().startswith(("<!doctype html", "<html"))
    return suffix.lower() in _SUFFIXES or starts
