"""Lines set from letters, each drawn once a size: thousands of cards are lettered in four of them.

Where letters join, or their order turns around, a run is left to the shaper as a whole.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from explainer.social.faces import font, is_turned, runs

if TYPE_CHECKING:
    from PIL._imaging import ImagingCore

LETTERS = 4096
"""Drawn letters that are kept, in some 10 MB: a few alphabets in a dozen sizes."""
PAIRS = 16_384
EM = 1000
"""The size at which it is measured how near letters stand, whatever size they have."""
ALONE = re.compile(r"f{1,4}[ijlt]?|.", re.DOTALL)
"""What is drawn by itself: a letter, or those that the heading font draws as one."""
TOGETHER = 5
"""Letters at most that are drawn as one."""


class Piece(NamedTuple):
    """Drawn letters: their place seen from where they begin on the base line, and how far on the
    next begin."""

    mask: ImagingCore
    left: int
    top: int
    advance: float


def lettered(text: str, size: int) -> tuple[list[tuple[float, Piece]], float]:
    """Return the letters of a line, each with where it begins, and how wide the line stands."""
    placed, at = [], 0.0
    for part, face, near in _parts(text):
        # A run as a whole is large, and seldom comes again.
        piece = (_letter if len(part) <= TOGETHER else _piece)(part, face, size)
        at += near * size
        placed.append((at, piece))
        at += piece.advance
    return placed, at


def breadth(text: str) -> float:
    """Return how wide a text stands at a size of one."""
    return sum(near + _advance(part, face) for part, face, near in _parts(text))


def _parts(text: str) -> Iterator[tuple[str, int, float]]:
    """Yield what is drawn by itself, its face, and how much nearer it stands to what is before."""
    for run in runs(text):
        before = ""
        for part in [run.text] if any(map(_joins, run.text)) else ALONE.findall(run.text):
            yield part, run.face, _nearer(before, part, run.face) if before else 0.0
            before = part


@cache
def _joins(letter: str) -> bool:
    """Say whether a letter may look otherwise, or stand elsewhere, beside others."""
    return unicodedata.category(letter).startswith("M") or is_turned(letter)


@lru_cache(maxsize=PAIRS)
def _nearer(before: str, part: str, face: int) -> float:
    alone = _advance(before, face) + _advance(part, face)
    return _advance(before + part, face) - alone


@lru_cache(maxsize=PAIRS)
def _advance(part: str, face: int) -> float:
    return font(face, EM).getlength(part) / EM


def _piece(part: str, face: int, size: int) -> Piece:
    drawn = font(face, size)
    mask, (left, top) = drawn.getmask2(part, "L", anchor="ls")
    return Piece(mask, left, top, drawn.getlength(part))


_letter = lru_cache(maxsize=LETTERS)(_piece)
