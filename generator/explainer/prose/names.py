"""Names in running text: which words mean which record.

All names are sought at once (Aho–Corasick), *overlapping*; then only those between word
boundaries count, and of these the longest. Longest first and boundary after would lose names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import ahocorasick_rs


@dataclass(frozen=True, slots=True)
class Name:
    """Words that mean one record."""

    text: str
    kind: str
    id: str


class NameIndex:
    """Finds names in text; two records never share a name (see the rule ``names``)."""

    def __init__(self, names: Iterable[Name]) -> None:
        unique = {_set(name.text): name for name in names if name.text.strip()}
        texts = sorted(unique)
        self._names = [unique[text] for text in texts]
        self._automaton = ahocorasick_rs.AhoCorasick(texts) if texts else None

    @property
    def names(self) -> frozenset[Name]:
        """Return the names that are sought."""
        return frozenset(self._names)

    def find(self, text: str) -> Iterator[tuple[int, int, Name]]:
        """Yield start, end and name of each mention, from left to right, without overlaps."""
        if self._automaton is None:
            return
        text = _set(text)
        hits = [
            (start, end, self._names[which])
            for which, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True)
            if _bounded(text, start, end)
        ]
        last = -1
        for start, end, name in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
            if start >= last:
                yield start, end, name
                last = end


def _set(text: str) -> str:
    """Return a text with one kind of apostrophe, its length kept."""
    return text.replace("'", "’")


def _bounded(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() or before == "-" or after.isalnum() or after == "-")
