"""The words of an article's text, to be asked how close a line is to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from explainer.language.letters import marks
from explainer.seeds.lines import SIGNS

_WORD = re.compile(rf"[^\W\d_{SIGNS}](?:[^\W\d_{SIGNS}]|[{marks()}])*|\d+")
# Without spaces words can't be told apart; two signs in a row are seldom shared by chance.
_SIGN = re.compile(rf"[{SIGNS}]")
_PAIR = re.compile(rf"(?=([{SIGNS}]{{2}}))")
# Endings change from case to case and from noun to verb; the first four letters seldom do.
_STEM = 4
# Shorter words are articles and prepositions, unless a capital makes a name of them (*EU*).
_SHORT = 3
_SUMMARY_SHARE, _SUMMARY_HITS = 0.5, 5
# A headline sums up how an article begins.
_LEDE = 3


class Closeness(Struct, frozen=True):
    """How many of a line's telling words the text uses, and which part of them that is."""

    hits: int
    share: float
    lede: float

    @property
    def sums_up(self) -> bool:
        """Is the line a summary of the text: does it say much, and most of it as the text does?"""
        return self.share >= _SUMMARY_SHARE and self.hits >= _SUMMARY_HITS


class Vocabulary(Struct, frozen=True):
    """The stems of all the text, and of its first paragraphs."""

    text: frozenset[str]
    lede: frozenset[str]

    def closeness(self, line: str) -> Closeness:
        """Return how close a line's words are to the text."""
        words = stems(line)
        hits = len(words & self.text)
        number = max(1, len(words))
        return Closeness(hits, hits / number, len(words & self.lede) / number)


def vocabulary(paragraphs: Sequence[str]) -> Vocabulary:
    """Return the vocabulary of a text."""
    each = list(map(stems, paragraphs))
    return Vocabulary(frozenset[str]().union(*each), frozenset[str]().union(*each[:_LEDE]))


def stems(text: str) -> frozenset[str]:
    """Return the beginnings of the words that say what a line is about."""
    words = {word[:_STEM].lower() for word in _WORD.findall(text) if _tells(word)}
    # A pair is looked for at every letter: in most texts there is none, which is told at a glance.
    return frozenset(words.union(_PAIR.findall(text)) if _SIGN.search(text) else words)


def _tells(word: str) -> bool:
    return len(word) > _SHORT or word.isdigit() or (len(word) > 1 and word[0].isupper())
