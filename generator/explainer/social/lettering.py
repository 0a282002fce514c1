"""Words in letters: each is drawn once, since the cards of a site say many of them again."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from explainer.social.faces import runs

if TYPE_CHECKING:
    from PIL._imaging import ImagingCore

WORDS = 512
"""Pieces that are kept: the words that come again soon, in some 10 MB."""
MEASURED = 4096
FROM_RIGHT = frozenset({"R", "AL", "AN"})
"""Classes of letters (Unicode Standard Annex 9) that turn the order of words around."""


class Piece(Struct, frozen=True):
    """A drawn run of letters: where it stands, seen from its beginning on the base line."""

    mask: ImagingCore
    place: tuple[int, int]
    advance: float


def lettered(text: str, size: int) -> list[Piece]:
    """Return the pieces of a line, from left to right."""
    return [piece for part in _parts(text) for piece in _pieces(part, size)]


@lru_cache(maxsize=MEASURED)
def breadth(text: str, size: int) -> float:
    """Return how wide a text stands."""
    return sum(run.font.getlength(run.text) for run in runs(text, size))


def _parts(text: str) -> Iterator[str]:
    """Yield words, each with the space behind it; where their order turns, the whole line."""
    if any(unicodedata.bidirectional(letter) in FROM_RIGHT for letter in text):
        yield text
        return
    words = text.split(" ")
    yield from (f"{word} " for word in words[:-1])
    yield from filter(None, words[-1:])


@lru_cache(maxsize=WORDS)
def _pieces(part: str, size: int) -> tuple[Piece, ...]:
    return tuple(
        Piece(*run.font.getmask2(run.text, "L", anchor="ls"), run.font.getlength(run.text))
        for run in runs(part, size)
    )
