"""Words of a text, and the runs of them that a seed has too: what is a quotation and what not."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import groupby

from msgspec import Struct

from explainer.language.letters import UNSPACED, is_unspaced, marks

RUN = 6
"""So many consecutive words in common are a quotation; fewer are names and phrases."""

_SAID = rf"[^\W{UNSPACED}][\w{marks()}]*"
_WORD = re.compile(rf"[{UNSPACED}][{marks()}]*|{_SAID}(?:['’]{_SAID})*")
_MARK = re.compile(r"[“”„«»「」『』\"]")
_WORD_OR_MARK = re.compile(f"{_MARK.pattern}|{_WORD.pattern}")
_CLOSES = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"', "”": "”"}
_CLOSES |= {"「": "」", "『": "』"}
_LETTERS = 0.5
"""Of a word: what a letter is in Chinese and Japanese, which put no space between words …"""
_SMALL_LETTERS, _SMALL = 0.25, range(0xE00, 0x1800)
"""… and in scripts of South East Asia that do not, which spell words out."""

# Of every run some three words begin at one of four places: hardly a text of ours has three such.
_PROBE = 3
_STEP = RUN - _PROBE + 1

Piece = tuple[str, bool]
"""A piece of a text, and whether a quoting element holds it."""
Word = tuple[str, bool]
"""A word, folded, and whether it stands within quotation marks or a quoting element."""


class Limit(Struct, frozen=True):
    """How much of a seed a page may quote; both hold."""

    share: float
    """Quoted words to the seed's words, from 0 to 1."""
    words: int

    def beyond(self, quoted: int, seed: int) -> Iterator[str]:
        """Yield in which way so many quoted words of a seed of that many are too many."""
        if quoted > self.words:
            yield f"quotes {quoted} words of the seed, at most {self.words}; quote less"
        if quoted > seed * self.share:
            share = f"{quoted} of the seed's {seed} words ({quoted / seed:.0%})"
            yield f"quotes {share}, at most {self.share:.0%}; quote less"


class Run(Struct, frozen=True):
    """Words of a block that a seed has too, in the same order."""

    start: int
    in_seed: int
    length: int


class Wording:
    """The words of a seed, ready to be searched for runs."""

    def __init__(self, paragraphs: Iterable[str]) -> None:
        self.words: list[str] = []
        for paragraph in paragraphs:
            # No word is empty, so that no run crosses from one paragraph to the next.
            self.words += ("", *fold(paragraph))

    @cached_property
    def _places(self) -> Mapping[tuple[str, ...], list[int]]:
        """Where any three words in a row stand."""
        places = defaultdict(list)
        for place, words in enumerate(_in_a_row(self.words)):
            places[words].append(place)
        return places

    def __len__(self) -> int:
        return self._amount

    @cached_property
    def _amount(self) -> int:
        return amount(self.words)

    def amount_at(self, places: Iterable[int]) -> int:
        """Return how many words stand at some places."""
        return amount(self.words[place] for place in places)

    def shares(self, text: str) -> bool:
        """Say whether a text has a run of words in common with the seed."""
        return any(self.runs(folded(text)))

    def says(self, text: str) -> bool:
        """Say whether the seed has the words of a text, in one piece."""
        return f" {' '.join(fold(text))} " in self._said

    @cached_property
    def _said(self) -> str:
        return f" {' '.join(filter(None, self.words))} "

    def runs(self, words: Sequence[str]) -> Iterator[Run]:
        """The longest runs, from left to right, that do not overlap."""
        end = 0
        for start in self._starts(words):
            if start >= end:
                places = self._places.get(tuple(words[start : start + _PROBE]), ())
                runs = (Run(start, place, self._length(words, start, place)) for place in places)
                longest = max(runs, key=lambda run: run.length, default=None)
                if longest and amount(words[start : start + longest.length]) >= RUN:
                    yield longest
                    end = start + longest.length

    def _starts(self, words: Sequence[str]) -> Iterator[int]:
        """Yield where a run may begin: most texts have three words of the seed's nowhere."""
        for number, probe in enumerate(_in_a_row(words, _STEP)):
            if probe in self._places:
                at = number * _STEP
                yield from range(max(at - _STEP + 1, 0), at + 1)

    def _length(self, words: Sequence[str], start: int, place: int) -> int:
        length = _PROBE
        while (
            start + length < len(words)
            and place + length < len(self.words)
            and words[start + length] == self.words[place + length]
        ):
            length += 1
        return length


def unmarked(block: Sequence[Word], run: Run) -> Iterator[tuple[str, str]]:
    """Yield the beginnings of what a block has from a seed without saying so, and what to do."""
    words = block[run.start : run.start + run.length]
    for marked, group in groupby(words, key=lambda word: word[1]):
        stretch = [word for word, _ in group]
        number = amount(stretch)
        if not marked and number >= RUN:
            message = (
                f"{number} words as they stand in the seed, not marked as a quotation; "
                "say it in our own words, or quote and attribute it"
            )
            yield f"“{beginning(stretch)} …”", message


def amount(words: Iterable[str]) -> int:
    """Return how many words some are; where no spaces part them, some letters are one."""
    return int(sum(map(_weight, words)))


def word_count(text: str) -> int:
    """Return how many words a text has, as its writer counts them."""
    return amount(fold(text)) if is_unspaced(text) else len(text.split())


@lru_cache(maxsize=50_000)
def _weight(word: str) -> float:
    if not is_unspaced(word[:1]):
        return 1 if word else 0
    return _SMALL_LETTERS if ord(word[0]) in _SMALL else _LETTERS


def beginning(words: Sequence[str]) -> str:
    """Return the first of some words, as they are written."""
    return "".join(f"{'' if is_unspaced(word) else ' '}{word}" for word in words[:RUN]).strip()


def _in_a_row(words: Sequence[str], step: int = 1) -> Iterator[tuple[str, ...]]:
    """Yield three words in a row from each word on, or from every so many only."""
    return zip(*(words[start::step] for start in range(_PROBE)), strict=False)


def fold(text: str) -> list[str]:
    """The words of a text, alike however they are capitalised or accents composed."""
    return _alike(_WORD.findall(unicodedata.normalize("NFC", text)))


@lru_cache(maxsize=10_000)
def folded(text: str) -> tuple[str, ...]:
    """The words of a text of ours, which is held against one seed after the other."""
    return tuple(fold(text))


def _alike(words: list[str]) -> list[str]:
    return " ".join(words).casefold().replace("’", "'").split(" ") if words else []


def words_of(pieces: Sequence[Piece]) -> list[Word]:
    """The words of one block; a word may lie in several pieces (`bo<i>at</i>`)."""
    whole = "".join([text for text, _ in pieces])
    if not any(quoted for _, quoted in pieces) and not _MARK.search(whole):
        return [(word, False) for word in fold(whole)]
    composed = [(unicodedata.normalize("NFC", text), quoted) for text, quoted in pieces]
    text = "".join(text for text, _ in composed)
    return list(_marked_words(text, [quoted for text, quoted in composed for _ in text]))


def _marked_words(text: str, quoting: Sequence[bool]) -> Iterator[Word]:
    """The words of a text, quoted where it has quotation marks or `quoting` says so."""
    awaited = ""
    for found in _WORD_OR_MARK.finditer(text):
        word = found.group()
        if word in awaited:
            awaited = ""
        elif word in _CLOSES:
            awaited = awaited or _CLOSES[word]
        else:
            yield word.casefold().replace("’", "'"), quoting[found.start()] or bool(awaited)
