"""How wide a text is, and how to fit it: measured at build, on the safe side."""

import json
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

WIDEST = 1100
"""Advance of a character that the table doesn't have, in thousandths of an em."""


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


def clean(text: str) -> str:
    """The text in one line, composed, without characters that a page may not hold."""
    kept = (" " if unicodedata.category(char) in ("Cc", "Cs") else char for char in text)
    return " ".join(unicodedata.normalize("NFC", "".join(kept)).split())


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Width of one line, in the unit of `size`: never less than a usual system font needs."""
    table = _advances("bold" if bold else "regular")
    return sum(_advance(char, table) for char in text) * size / 1000


def shorten(text: str, size: float, room: float, *, bold: bool = False) -> str:
    """The text if it fits into `room`, else as much of it as fits, and an ellipsis."""
    if width(text, size, bold=bold) <= room:
        return text
    while text and width(text + "…", size, bold=bold) > room:
        text = text[:-1]
    head, space, _ = text.rpartition(" ")
    kept = head if space and len(head) > len(text) / 2 else text
    return kept.rstrip(" ,;:–—-") + "…" if kept else ""


def wrap(text: str, size: float, room: float, lines: int, *, bold: bool = False) -> tuple[str, ...]:
    """At most `lines` lines that fit into `room`; the last is shortened if there is more."""
    rows = [""]
    for word in text.split():
        longer = f"{rows[-1]} {word}".strip()
        if width(longer, size, bold=bold) <= room or not rows[-1] or len(rows) == lines:
            rows[-1] = longer
        else:
            rows.append(word)
    short = (shorten(row, size, room, bold=bold) for row in rows)
    return tuple(row for row in short if row)


def longest(texts: Iterable[str], size: float, *, bold: bool = False) -> float:
    """Width of the widest of some lines; 0 where there are none."""
    return max((width(text, size, bold=bold) for text in texts), default=0.0)
