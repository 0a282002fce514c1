"""The words of a page, which of them are marked as quoted, and which runs a seed has too."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from selectolax.lexbor import LexborNode

RUN = 6
"""So many consecutive words in common are a quotation; fewer are names and phrases."""

_WORD_OR_MARK = re.compile(r"[“”„«»\"]|\w+(?:['’]\w+)*")
_CLOSES = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"', "”": "”"}
_QUOTING = frozenset(("q", "blockquote", "cite"))
_SILENT = frozenset(("script", "style", "svg", "template", "sup"))
_INLINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins"),
        *("kbd", "mark", "q", "s", "small", "span", "strong", "sub", "time", "u", "var", "wbr"),
    )
)

Word = tuple[str, bool]
"""A word, folded, and whether it stands within quotation marks or a quoting element."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a block that a seed has too, in the same order."""

    start: int
    in_seed: int
    length: int


class Seed:
    """The words of a seed, ready to be searched for runs."""

    def __init__(self, paragraphs: Iterable[str]) -> None:
        self.words: list[str] = []
        for paragraph in paragraphs:
            # No word is empty, so that no run crosses from one paragraph to the next.
            self.words += ("", *fold(paragraph))
        self._starts = defaultdict(list)
        for start in range(len(self.words)):
            self._starts[tuple(self.words[start : start + RUN])].append(start)

    def __len__(self) -> int:
        return sum(1 for word in self.words if word)

    def runs(self, words: Sequence[str]) -> Iterator[Run]:
        """The longest runs, from left to right, that do not overlap."""
        start = 0
        while start <= len(words) - RUN:
            places = self._starts.get(tuple(words[start : start + RUN]), ())
            runs = [Run(start, place, self._length(words, start, place)) for place in places]
            longest = max(runs, key=lambda run: run.length, default=None)
            if longest:
                yield longest
            start += longest.length if longest else 1

    def _length(self, words: Sequence[str], start: int, place: int) -> int:
        length = RUN
        while (
            start + length < len(words)
            and place + length < len(self.words)
            and words[start + length] == self.words[place + length]
        ):
            length += 1
        return length


def fold(text: str) -> list[str]:
    """The words of a text, alike however they are capitalised or accents composed."""
    return [word for word, _ in _words([(text, False)])]


def blocks(source: bytes) -> Iterator[list[Word]]:
    """The words of a page block by block (paragraph, item, cell …): its main part's.

    The first block is the page's description, which search engines show.
    """
    tree = LexborHTMLParser(source.decode("utf-8", errors="replace"))
    description = tree.css_first('meta[name="description"]')
    if description is not None:
        yield list(_words([(description.attributes.get("content") or "", False)]))
    root = tree.css_first("main") or tree.body
    if root is not None:
        pieces: list[tuple[str, bool]] = []
        for text, quoted, breaks in _texts(root, quoted=False):
            if breaks:
                yield list(_words(pieces))
                pieces = []
            pieces.append((text, quoted))
        yield list(_words(pieces))


def _texts(node: LexborNode, quoted: bool) -> Iterator[tuple[str, bool, bool]]:
    """Pieces of text: whether a quoting element holds it, whether a new block begins with it."""
    for child in node.iter(include_text=True):
        tag = child.tag or ""
        if child.is_text_node:
            yield child.text_content or "", quoted, False
        elif tag not in _SILENT:
            breaks = tag not in _INLINE
            yield "", quoted, breaks
            yield from _texts(child, quoted or tag in _QUOTING)
            yield "", quoted, breaks


def _words(pieces: Iterable[tuple[str, bool]]) -> Iterator[Word]:
    """The words of one block; a word may lie in several pieces (`bo<i>at</i>`)."""
    composed = [(unicodedata.normalize("NFC", text), quoted) for text, quoted in pieces]
    quoting = [quoted for text, quoted in composed for _ in text]
    awaited = ""
    for found in _WORD_OR_MARK.finditer("".join(text for text, _ in composed)):
        word = found.group()
        if word in awaited:
            awaited = ""
        elif word in _CLOSES:
            awaited = awaited or _CLOSES[word]
        else:
            yield word.casefold().replace("’", "'"), quoting[found.start()] or bool(awaited)
