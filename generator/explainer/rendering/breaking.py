"""Long words of a page get soft hyphens, so that none is broken after any letter.

A browser does it by itself where it knows the language, which depends on the reader's system; a
word that is wider than its line is broken anywhere else. Pages alone have them: what is copied,
searched, exported or checked is without (`whole`).
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from functools import lru_cache

from explainer.charts.text import width
from explainer.language.hyphenation import SOFT, softened
from explainer.language.tags import script

LEAST, ROOM = 13, 8.0
"""Letters of a word that is worth a look, and how wide one may be and stay whole, by the size of
its letters: 320 pixels hold one as wide in the largest letters of a heading, at 200 % text too."""
OWN = {"Armn": (9, 6.5), "Cyrl": (11, 7.0), "Geor": (9, 6.5), "Grek": (11, 7.0)}
"""The same in scripts whose letters are wider in the serif faces of text, and in those that stand
in for the heading font, than in the sans faces that a width is measured by."""
KEPT = 20_000
"""Texts that are remembered: titles and labels of a large site, which stand on many pages."""
_WORD = re.compile(r"(?<![\w@./])[^\W\d_]{9,}(?![\w@]|\.\w)")
"""A word, and no part of an address, which a hyphen would make another one."""
_NAME = re.compile(r"[a-z][A-Z]")
"""So a word is written only where somebody made it up."""
_TEXT = re.compile(r">([^<]{9,})")
_APART = re.compile(r'<(code|pre|script|select|svg|table(?! class="replies")|template|textarea)\b')
"""Elements whose text is no running one, or is read by programs. A table is left to scroll: it
would be as narrow as the syllables of its words, which nobody can read. That of who replies what
is as wide as the page, whatever the words."""
_FOREIGN = re.compile(r' lang="([^"]+)"')
Span = tuple[int, int, str]
"""Where an element begins and ends, and its language; none for what is left as it is."""


def breakable(html: str, tag: str) -> str:
    """Return a page in a language, of whose long words each has soft hyphens."""
    begin = max(0, html.find("<body"))
    least, _ = OWN.get(script(tag), (LEAST, ROOM))
    found = [text.span(1) for text in _TEXT.finditer(html, begin) if _is_long(text[1], least)]
    if not found:
        return html
    spans = sorted((*_apart(html, begin), *_foreign(html, begin)))
    parts: list[str] = []
    at = 0
    for start, end in found:
        parts += html[at:start], _broken(html[start:end], _language(spans, start, tag))
        at = end
    return "".join([*parts, html[at:]])


def whole(html: str) -> str:
    """Return a page without soft hyphens."""
    return html.replace(SOFT, "")


@lru_cache(maxsize=KEPT)
def _is_long(text: str, least: int) -> bool:
    # Most texts have none: this says so in a third of the time that a pattern takes.
    return max(map(len, text.split()), default=0) >= least


@lru_cache(maxsize=KEPT)
def _broken(text: str, tag: str) -> str:
    return _WORD.sub(lambda word: _word(word[0], tag), text) if tag else text


def _word(word: str, tag: str) -> str:
    _, room = OWN.get(script(tag), (LEAST, ROOM))
    return word if width(word, 1) <= room or _NAME.search(word) else softened(word, tag)


def _language(spans: list[Span], at: int, tag: str) -> str:
    """Return the language of the innermost element around a place."""
    before = spans[: bisect(spans, (at,))]
    return next((spoken for start, end, spoken in reversed(before) if at < end), tag)


def _apart(html: str, begin: int) -> Iterator[Span]:
    for found in _APART.finditer(html, begin):
        yield found.start(), _end(html, found[1], found.end()), ""


def _foreign(html: str, begin: int) -> Iterator[Span]:
    for found in _FOREIGN.finditer(html, begin):
        start = html.rfind("<", begin, found.start())
        name = html[start + 1 : found.start()].partition(" ")[0]
        yield start, _end(html, name, found.end()), found[1]


def _end(html: str, name: str, at: int) -> int:
    """Return where an element ends that holds none of its own name."""
    end = html.find(f"</{name}>", at)
    return len(html) if end < 0 else end
