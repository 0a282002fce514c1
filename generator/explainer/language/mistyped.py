"""Words that were mistyped: which one was meant, where there is no doubt."""

from __future__ import annotations

import re
from collections.abc import Iterable

SHORTEST = 3
"""Letters: of a word of two, one more or less makes any other."""


def as_typed(word: str) -> str:
    """Return a word without what nobody remembers of it: capitals, ``_`` for ``-``."""
    return word.casefold().replace("_", "-").strip()


def sure(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that is meant beyond doubt: one slip away, as no other is.

    A slip is a letter too many, too few or another, or two in each other's place; a figure is none,
    since *law-2024* and *law-2025* are two laws.

    >>> sure("harbor", ["harbour", "hall"]), sure("law-2024", ["law-2025"])
    ('harbour', None)
    """
    words = sorted(set(known) - {word})
    alike = [other for other in words if as_typed(other) == as_typed(word)]
    found = alike or [other for other in words if _slipped(as_typed(word), as_typed(other))]
    return found[0] if len(found) == 1 else None


def _slipped(word: str, other: str) -> bool:
    if min(len(word), len(other)) < SHORTEST:
        return False
    pairs = enumerate(zip(word, other, strict=False))
    start = next((n for n, (a, b) in pairs if a != b), min(len(word), len(other)))
    one, two = word[start:], other[start:]
    if re.search(r"\d", one[:1] + two[:1]):
        return False
    swapped = one[:2] == two[:2][::-1] and one[2:] == two[2:]
    return swapped or one[1:] in (two, two[1:]) or one == two[1:]
