"""What is sought in every text, and hardly ever there: told from the letters of all at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

import ahocorasick_rs

from explainer.language.casing import folded

Item = TypeVar("Item")


class Sought(Generic[Item]):
    """Items, each with the words by one of which it is found in a text."""

    def __init__(self, items: Iterable[tuple[Iterable[str], Item]]) -> None:
        self.items: list[Item] = []
        self._by_letters: dict[str, set[int]] = {}
        for words, item in items:
            for word in words:
                # Where a mark is blanked out there is a space: what stands between stays whole.
                letters = folded(max(word.split(), key=len))
                self._by_letters.setdefault(letters, set()).add(len(self.items))
            self.items.append(item)
        self._letters = list(self._by_letters)
        self._finder = ahocorasick_rs.AhoCorasick(self._letters) if self._letters else None

    def near(self, text: str) -> list[Item]:
        """Return the items that may be found in a text, in their order: seldom any."""
        if self._finder is None:
            return []
        found = self._finder.find_matches_as_indexes(folded(text), overlapping=True)
        numbers = {n for which, _, _ in found for n in self._by_letters[self._letters[which]]}
        return [self.items[number] for number in sorted(numbers)]
