"""On which line of a page's source a block of text starts (the parser doesn't say)."""

from __future__ import annotations

import html
from dataclasses import dataclass

_WINDOW = 200_000
_ENOUGH = 40


@dataclass(slots=True)
class LineFinder:
    """Finds texts in the order in which they stand in the source."""

    source: str
    position: int = 0
    line: int = 1

    def find(self, first: str) -> int:
        """Return the line of this text (the one before it where it is written otherwise)."""
        plain = first.strip().split("\n", 1)[0][:_ENOUGH].strip()
        for text in (plain, html.escape(plain, quote=False), *_longest_runs(plain)):
            found = self.source.find(text, self.position, self.position + _WINDOW) if text else -1
            if found >= 0:
                self.line += self.source.count("\n", self.position, found)
                self.position = found
                break
        return self.line


def _longest_runs(text: str) -> list[str]:
    """Return the longest word: entities hide the letters and marks around it."""
    words = [word for word in text.split() if word.isascii() and word.isalnum() and len(word) > 4]
    return sorted(words, key=len, reverse=True)[:1]
