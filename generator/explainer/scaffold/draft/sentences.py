"""The sentences of a raw article, each with the line of its file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from explainer.seeds import SeedArticle

_ENDS = re.compile(r"(?<=[.!?…։।።؟۔。！？])[\"”»’)]*\s+(?=[\"“«„(]?[^\W\d_a-z])|(?<=[。！？])")
_INITIALS = re.compile(r"(?:^|[\s(])(?:[^\W\d_a-z]|[^\W\d_a-z][^\W\d_]{0,3})\.$")
"""What has a full stop and ends no sentence: *J.*, *Dr.*, *Gen.*"""


class Sentence(Struct, frozen=True):
    """A sentence and the line of the file that it begins in."""

    line: int
    text: str


def sentences(article: SeedArticle, *, captions: bool = True) -> Iterator[Sentence]:
    """Yield the sentences of the running text, in order; in a headline all may have capitals."""
    places = ("paragraph", "caption") if captions else ("paragraph",)
    for kept in article.kept:
        if kept.place in places:
            for text in _parted(kept.text):
                yield Sentence(kept.number, text)


def _parted(text: str) -> Iterator[str]:
    start = 0
    for end in _ENDS.finditer(text):
        if not _INITIALS.search(text[start : end.start()]):
            yield text[start : end.end()].strip()
            start = end.end()
    if text[start:].strip():
        yield text[start:].strip()
