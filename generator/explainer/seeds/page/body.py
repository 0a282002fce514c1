"""Which blocks of a page are its article: those whose text trafilatura kept."""

from __future__ import annotations

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Sequence

from explainer.seeds.page.rows import Block

Words = tuple[str, ...]
# A writing without spaces has a word a sign.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")
# So many words in a row are seldom the same by chance. A word that was left out spoils as many.
_RUN = 3
# A block is of the article if half of its runs are: the rest may be what was left out.
_SHARE = 0.5
_NO_TEXT = frozenset(("script", "title"))


def in_article(blocks: Sequence[Block], texts: Sequence[str]) -> set[Block]:
    """Return the blocks that make up these texts of the article.

    A text is most often one block, word for word. What is left over on both sides is compared by
    runs of words: the two may have been divided differently.
    """
    words = {i: _words(block.text) for i, block in enumerate(blocks) if block.role not in _NO_TEXT}
    found, left = _word_for_word(words, [_words(text) for text in texts])
    runs = _Runs(left)
    found |= {i for i, said in words.items() if len(said) >= _RUN and runs.cover(said)}
    span = range(min(found, default=0), max(found, default=-1) + 1)
    found |= {i for i in span if 0 < len(words.get(i, ())) < _RUN and runs.cover(words[i])}
    return {blocks[i] for i in found}


def _words(text: str) -> Words:
    return tuple(_WORD.findall(text.lower()))


def _word_for_word(words: dict[int, Words], texts: list[Words]) -> tuple[set[int], Words]:
    """Return the blocks that are a text each, and the words of the texts left over.

    Of several with the same words that is taken which follows the text before it.
    """
    places: defaultdict[Words, list[int]] = defaultdict(list)
    for i, said in words.items():
        places[said].append(i)
    found: set[int] = set()
    left: list[str] = []
    last = -1
    for text in filter(None, texts):
        same = places.get(text)
        if same:
            next_one = bisect(same, last)
            last = same.pop(next_one if next_one < len(same) else 0)
            found.add(last)
        else:
            left.extend(text)
    return found, tuple(left)


class _Runs:
    """The runs of words of a text."""

    def __init__(self, text: Words) -> None:
        self._text = text
        self._of_length: dict[int, set[Words]] = {}

    def cover(self, words: Words) -> bool:
        """Does the text hold most of the runs of these words?"""
        length = min(len(words), _RUN)
        runs = list(_runs(words, length))
        known = self._known(length)
        return sum(run in known for run in runs) >= len(runs) * _SHARE

    def _known(self, length: int) -> set[Words]:
        if length not in self._of_length:
            self._of_length[length] = set(_runs(self._text, length))
        return self._of_length[length]


def _runs(words: Words, length: int) -> Iterator[Words]:
    return (words[i : i + length] for i in range(len(words) - length + 1))
