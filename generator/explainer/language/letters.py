"""Where words begin and end, in scripts that write vowels as marks, and those without spaces."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate, groupby
from typing import Any

UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff"
"""Letters of scripts that put no space between words."""
_IS_UNSPACED = re.compile(f"[{UNSPACED}]")
_JOINERS = "\u200c\u200d"
_PLANES = (range(0x300, 0x1E00), range(0x20D0, 0x2100), range(0xA66F, 0xAC00))
"""Where marks are, in scripts that newsrooms write: to ask of all of Unicode takes a tenth of a
second."""
_OF_POINTS = range(0x591, 0x6EE)
"""Vowels of Hebrew and Arabic: a name is the same name with those of its case behind it."""


@cache
def marks() -> str:
    """Return, for a pattern, what belongs to the letter before it: accents, vowels, a joiner."""
    runs = (list(run) for _, run in groupby(enumerate(_marks()), lambda one: one[1] - one[0]))
    return _JOINERS + "".join(f"{chr(run[0][1])}-{chr(run[-1][1])}" for run in runs)


def _marks() -> Iterator[int]:
    category = unicodedata.category
    yield from (number for plane in _PLANES for number in plane if category(chr(number))[0] == "M")


def goes_on(char: str) -> bool:
    """Say whether a word goes on at a character, where words are parted by spaces."""
    if char.isalnum() or char == "-":
        return True
    return not char.isascii() and char in _inner()


@cache
def _inner() -> frozenset[str]:
    found = (chr(number) for number in _marks() if number not in _OF_POINTS)
    return frozenset((*_JOINERS, *found))


def is_unspaced(text: str) -> bool:
    """Say whether some of a text is of a script that puts no space between words."""
    return not text.isascii() and _IS_UNSPACED.search(text) is not None


@lru_cache(maxsize=256)
def ends(text: str) -> frozenset[int]:
    """Return where words of a text can begin or end, by the dictionaries of ICU."""
    # Late: few newsrooms write such a script.
    import icu

    return frozenset((0, *_places(text, icu.BreakIterator.createWordInstance)))


@lru_cache(maxsize=1024)
def line_ends(text: str) -> tuple[int, ...]:
    """Return where a line of a text can end: no mark that closes begins one (UAX 14)."""
    # Late: as above.
    import icu

    return _places(text, icu.BreakIterator.createLineInstance)


def _places(text: str, maker: Any) -> tuple[int, ...]:
    # Late: as above.
    import icu

    breaks = maker(icu.Locale.getRoot())
    breaks.setText(text)
    if max(text, default="") <= "\uffff":
        return tuple(breaks)
    # ICU counts what lies beyond the first plane twice.
    at = accumulate(2 if char > "\uffff" else 1 for char in text)
    place = {end: number for number, end in enumerate(at, start=1)}
    return tuple(place[end] for end in breaks if end in place)


def usual_figures(text: str) -> str:
    """Return a text with the figures 0 to 9, whatever keyboard wrote them: １９９３, ١٩٩٣."""
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFKC", text)
    return "".join(str(unicodedata.decimal(char, char)) for char in plain)
