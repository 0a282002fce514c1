"""How wide a text is, and how to fit it: measured at build, on the safe side."""

from __future__ import annotations

import json
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate

from explainer.language.hyphenation import SOFT, softened
from explainer.language.letters import is_unspaced, line_ends

WIDEST = 1100
"""Advance of a character that the table doesn't have, in thousandths of an em."""
KEPT = 50_000
"""So many texts are remembered, with what was found out about them: those of a large site."""


@cache
def _advances(weight: str) -> dict[str, int]:
    table: dict[str, dict[str, int]] = json.loads(
        files(__package__).joinpath("advances.json").read_text(encoding="utf-8")
    )
    return table[weight]


def _advance(char: str, table: dict[str, int]) -> int:
    if char in table:
        return table[char]
    return 0 if unicodedata.category(char) in ("Mn", "Me", "Cf") else WIDEST


@lru_cache(maxsize=KEPT)
def clean(text: str) -> str:
    """The text in one line, composed, without characters that a page may not hold."""
    kept = (" " if unicodedata.category(char) in ("Cc", "Cs") else char for char in text)
    return " ".join(unicodedata.normalize("NFC", "".join(kept)).split())


@lru_cache(maxsize=KEPT)
def _widths(text: str, bold: bool) -> tuple[int, ...]:
    """The widths of a text's beginnings, from none of it to all."""
    table = _advances("bold" if bold else "regular")
    return (0, *accumulate(_advance(char, table) for char in text))


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Width of one line, in the unit of `size`: never less than a usual system font needs."""
    return _widths(text, bold)[-1] * size / 1000


def shorten(text: str, size: float, room: float, *, bold: bool = False) -> str:
    """The text if it fits into `room`, else as much of it as fits, and an ellipsis."""
    if width(text, size, bold=bold) <= room:
        return text
    left = room * 1000 / size - _widths("…", bold)[-1]
    kept = text[: max(0, bisect_right(_widths(text, bold), left) - 1)]
    head, space, _ = kept.rpartition(" ")
    kept = head if space and len(head) > len(kept) / 2 else kept
    return kept.rstrip(" ,;:–—-") + "…" if kept else ""


def wrap(text: str, size: float, room: float, lines: int, *, bold: bool = False) -> tuple[str, ...]:
    """At most `lines` lines that fit into `room`; the last is shortened if there is more."""
    rows = [""]
    for space, word in _words(text):
        if len(rows) == lines and width(rows[-1], size, bold=bold) > room:
            break  # It will be shortened: a long text is not measured again with each word.
        longer = f"{rows[-1]}{space}{word}".strip()
        if width(longer, size, bold=bold) <= room or not rows[-1] or len(rows) == lines:
            rows[-1] = longer
        else:
            rows.append(word)
    short = (shorten(row, size, room, bold=bold) for row in rows)
    return tuple(row for row in short if row)


def hyphenated(text: str, size: float, room: float, tag: str, *, bold: bool = False) -> str:
    """The text, a word wider than `room` in parts that fit, as its language breaks it."""
    parts = (
        word if width(word, size, bold=bold) <= room else _parts(word, size, room, tag, bold)
        for word in text.split()
    )
    return " ".join(parts)


def _parts(word: str, size: float, room: float, tag: str, bold: bool) -> str:
    first, *rest = softened(word, tag).split(SOFT)
    done: list[str] = []
    for syllable in rest:
        if width(f"{first}{syllable}-", size, bold=bold) <= room:
            first += syllable
        else:
            done.append(f"{first}-")
            first = syllable
    return " ".join((*done, first))


def _words(text: str) -> Iterator[tuple[str, str]]:
    """Yield what no line breaks, with what parts it from what stands before."""
    if not is_unspaced(text):
        yield from ((" ", word) for word in text.split())
        return
    last, spaced = 0, False
    for end in line_ends(text):
        word = text[last:end]
        yield " " if spaced else "", word.strip()
        last, spaced = end, word[-1:].isspace()


def longest(texts: Iterable[str], size: float, *, bold: bool = False) -> float:
    """Width of the widest of some lines; 0 where there are none."""
    return max((width(text, size, bold=bold) for text in texts), default=0.0)
