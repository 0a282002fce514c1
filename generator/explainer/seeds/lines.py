"""Lines of a seed and what their form alone tells: is this a sentence, a label, a repeat?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_SPACE = re.compile(r"\s+")
_EDGES = " .,:;!…·•*|/\\<>«»›‹→←▶►■–—-_=+#()[]\"'“”"
_SAME = str.maketrans(
    {"ı": "i", "İ": "i", "ё": "е", "Ё": "е", "’": "'", "‘": "'", "“": '"', "”": '"', "„": '"'}
    | dict.fromkeys("–—−‑", "-")
)
_FINAL = re.compile(r"[.!?…。](?:[\"'”“»’)\]]|\[\d+\])*$")
_LONG = 25
_SHORT = 20


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One non-empty line: its number from 1, its text, and where a saved page had it.

    A line equals itself only: a page may hold the same words twice on one line of its source.
    """

    number: int
    text: str
    hint: str = ""


def split_lines(text: str) -> list[Line]:
    """Return the non-empty lines of normalised text, spaces tidied."""
    tidy = (_SPACE.sub(" ", line).strip() for line in text.splitlines())
    return [Line(number, line) for number, line in enumerate(tidy, start=1) if line]


def even(text: str) -> str:
    """Return the text in small letters without accents of case, one character for one."""
    return "".join(map(_small, text.translate(_SAME)))


def _small(char: str) -> str:
    lower = char.lower()
    return lower if len(lower) == 1 else char


def key(text: str) -> str:
    """Return what two writings of one label have in common: small letters, no edges."""
    return even(text).strip(_EDGES)


def is_prose(line: Line) -> bool:
    """Is this running text: a sentence with its full stop, or too long to be a label?"""
    ends_as_sentence = bool(_FINAL.search(line.text))
    return ends_as_sentence or len(line.text.split()) > _LONG


def is_title(line: Line) -> bool:
    """Could this be a headline: short, and no full stop (a question or an exclamation may)?"""
    if len(line.text.split()) > _SHORT + 5:
        return False
    return not is_prose(line) or (line.text[-1] in "?!" and len(line.text.split()) <= _SHORT)


def first_prose(lines: Sequence[Line]) -> int:
    """Return the index at which the running text starts (the number of lines if nowhere)."""
    return next((i for i, line in enumerate(lines) if _is_body(line)), len(lines))


def last_prose(lines: Sequence[Line]) -> int:
    """Return the index of the last line of running text, -1 where there is none."""
    return next((i for i in reversed(range(len(lines))) if _is_body(lines[i])), -1)


def _is_body(line: Line) -> bool:
    return is_prose(line) and not is_title(line)
