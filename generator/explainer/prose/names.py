"""Names in running text: which words mean which record.

All names are sought at once (Aho–Corasick), *overlapping*; then only those between word
boundaries count, and of these the longest. Longest first and boundary after would lose names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import ahocorasick_rs
from msgspec import Struct

from explainer.language.letters import ends, goes_on, is_unspaced

PIECE = 4_000
"""Letters that are searched at a time: names within one another, each in the same words again,
are found so many times over that all of a long text would not fit into memory."""


class Name(Struct, frozen=True):
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
        self._most = max(map(len, texts), default=0)
        self._automaton = ahocorasick_rs.AhoCorasick(texts) if texts else None

    @property
    def names(self) -> frozenset[Name]:
        """Return the names that are sought."""
        return frozenset(self._names)

    def find(self, text: str) -> Iterator[tuple[int, int, Name]]:
        """Yield start, end and name of each mention, from left to right, without overlaps."""
        if self._automaton is None:
            return
        text, last = _set(text), -1
        for at in range(0, len(text), PIECE):
            for start, (end, which) in sorted(self._longest(text, at).items()):
                if start >= last:
                    yield start, end, self._names[which]
                    last = end

    def _longest(self, text: str, at: int) -> dict[int, tuple[int, int]]:
        """Return where names begin in a piece of a text, with the end of the longest and which."""
        assert self._automaton is not None
        piece = text[at : at + PIECE + self._most]
        found = self._automaton.find_matches_as_indexes(piece, overlapping=True)
        longest: dict[int, tuple[int, int]] = {}
        # They come by where they end: from the last on, the first that fits is the longest.
        for which, start, end in reversed(found):
            is_here = start < PIECE and at + start not in longest
            if is_here and _bounded(text, at + start, at + end):
                longest[at + start] = (at + end, which)
        return longest


def _set(text: str) -> str:
    """Return a text with one kind of apostrophe, its length kept."""
    return text.replace("'", "’")


def _bounded(text: str, start: int, end: int) -> bool:
    if is_unspaced(text[start:end]):
        return {start, end} <= ends(text)
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (goes_on(before) or goes_on(after))
