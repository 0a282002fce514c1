"""Characters that nobody sees: which of them a text may hold, and where.

An invisible character hides words from a search, turns the order of what is read around
(U+202E) and makes two names that look the same differ. Some scripts need a few of them, so that
these are allowed where they do their work: joiners between the letters of a script that joins,
in emoji and after their variation selectors; direction marks beside right-to-left letters.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise

# The last are no characters at all: no page may hold them (HTML, 3.2.1).
_CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
    )
    + "]"
)
# A line end that no editor shows is one to the parser of YAML: lines below it would be miscounted.
_INVISIBLE = re.compile(
    "[\x85\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_ESCAPED = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});")
_JOINERS = "\u200c\u200d"
_DIRECTION_MARKS = "\u061c\u200e\u200f"
_TAGS = re.compile("[\U000e0020-\U000e007f]")
NEAR = 80
"""Characters to either side in which a direction mark has letters to work on."""
MOST_MARKS = 30
"""As the stream-safe format has it; no language needs five."""
# What is neither letter, figure nor sign of ASCII; which of them are marks is asked one by one.
_MAYBE_PILED = re.compile(rf"[^\w\s!-~]{{{MOST_MARKS + 1},}}")
_MARKS = re.compile(f"m{{{MOST_MARKS + 1},}}")
_FLAG = "\U0001f3f4"
# Scripts in which a joiner changes a letter's form: by the first word of a character's name.
_JOINED = re.compile(
    "ARABIC|SYRIAC|MANDAIC|MONGOLIAN|NKO|PHAGS-PA|DEVANAGARI|BENGALI|GURMUKHI|GUJARATI|ORIYA|TAMIL|"
    "TELUGU|KANNADA|MALAYALAM|SINHALA|KHMER|MYANMAR|TIBETAN|JAVANESE|BALINESE"
)


def invisible(text: str) -> Iterator[tuple[int, str]]:
    """Yield place and number (``U+202E``) of each character that is not seen and does no work."""
    if text.isascii() and "&" not in text:
        return
    for found in _INVISIBLE.finditer(text):
        if not _works(text, found.start()):
            yield found.start(), number(found[0])


def controls(text: str) -> Iterator[tuple[int, str]]:
    """Yield the same of characters that steer a machine: no text has them but line end and tab."""
    for found in _CONTROL.finditer(text):
        yield found.start(), number(found[0])


def escaped(text: str) -> Iterator[tuple[int, str]]:
    """Yield the same of what Markdown reads out of references such as ``&#x202E;``."""
    for found in _ESCAPED.finditer(text):
        for char in html.unescape(found[0]):
            if _INVISIBLE.match(char) or _CONTROL.match(char):
                yield found.start(), number(char)


def piled(text: str) -> Iterator[tuple[int, int]]:
    """Yield where marks stand on one letter beyond as many as any language writes, and where not.

    They are drawn over the lines above and below, and to bring so many into one order takes a time
    that grows with the square of their number (UAX 15, *Stream-Safe Text Format*).
    """
    for found in _MAYBE_PILED.finditer(text) if not text.isascii() else ():
        for run in _MARKS.finditer(_classes(found[0])):
            yield found.start() + run.start() + MOST_MARKS, found.start() + run.end()


def _classes(text: str) -> str:
    return "".join("m" if unicodedata.combining(char) else "-" for char in text)


def is_utf8(name: str) -> bool:
    """Say whether the name of a file could be decoded: what could not comes as half a pair."""
    return not any(_is_lone(char) for char in name)


def unfit(name: str) -> str | None:
    """Return the number of the first character that no name of a file should have."""
    if name.isascii() and name.isprintable() and "&" not in name:
        return None
    places = _odd(name)
    return number(name[places[0]]) if places else None


def without(text: str, places: Iterable[int]) -> str:
    """Return a text without the characters at some places."""
    ends = [-1, *places, len(text)]
    return "".join(text[before + 1 : place] for before, place in pairwise(ends))


def number(char: str) -> str:
    """Return a character's number as people write it."""
    return f"U+{ord(char):04X}"


def visible(text: str) -> str:
    """Return a text with all that is not seen written out, fit for one line of a terminal."""
    odd = set(_odd(text))
    return "".join(
        f"\\u{{{ord(char):x}}}" if place in odd else char for place, char in enumerate(text)
    )


def _odd(text: str) -> list[int]:
    steering = [n for n, char in enumerate(text) if _CONTROL.match(char) or char in "\n\t"]
    lone = [n for n, char in enumerate(text) if _is_lone(char)]
    return sorted((*steering, *lone, *(place for place, _ in invisible(text))))


def _is_lone(char: str) -> bool:
    return "\ud800" <= char <= "\udfff"


def _works(text: str, place: int) -> bool:
    char, before, after = text[place], text[place - 1 : place], text[place + 1 : place + 2]
    if char in _JOINERS:
        return _joins(before, after)
    if char in _DIRECTION_MARKS:
        beside = set(text[max(0, place - NEAR) : place + NEAR]) - set(_DIRECTION_MARKS)
        return any(unicodedata.bidirectional(near) in ("R", "AL") for near in beside)
    return bool(_TAGS.match(char)) and _FLAG in text[max(0, place - 8) : place]


def _joins(before: str, after: str) -> bool:
    """A joiner has a letter of its script, or an emoji, on the one side and something beyond."""
    if not before:
        return False
    if unicodedata.category(before) in ("So", "Sk") or before == "\ufe0f":
        return bool(after) and unicodedata.category(after) == "So"
    return bool(_JOINED.match(unicodedata.name(before, "")))
