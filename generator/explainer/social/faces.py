"""The faces that a card is lettered in: the heading font, one file a script, and behind it one for
the alphabets that it lacks."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from explainer.assets import find_vendor
from explainer.assets.fonts import files_by_script, repertoire

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont


TURNED = frozenset({"R", "AL", "AN"})
"""Classes of letters (Unicode Standard Annex 9) that are read from right to left."""


class Run(Struct, frozen=True):
    """Letters that stand in one face, by its number."""

    text: str
    face: int


def runs(text: str) -> Iterator[Run]:
    """Yield a text in runs: each stays in its face as long as that has the letters.

    What is read from right to left is one run where one face has all of it: figures and foreign
    words change their place in it.
    """
    one = _of_all(text) if any(map(is_turned, text)) else None
    if one is not None:
        yield Run(text, one)
        return
    face, start = _first(text[:1]) or 0, 0
    for at, letter in enumerate(text):
        if letter not in _read(face)[1] and not _is_unseen(letter):
            if at > start:
                yield Run(text[start:at], face)
            face, start = _first(letter) or 0, at
    yield Run(text[start:], face)


def has(text: str) -> bool:
    """Say whether there is a face for every letter of a text."""
    return all(_first(letter) is not None or _is_unseen(letter) for letter in text)


@cache
def is_turned(letter: str) -> bool:
    """Say whether a letter is read from right to left."""
    return unicodedata.bidirectional(letter) in TURNED


def _is_unseen(letter: str) -> bool:
    """Say whether a letter only steers others: shapers draw nothing for it."""
    return unicodedata.category(letter) == "Cf"


def _of_all(text: str) -> int | None:
    """Return the number of the first face that has all letters of a text."""
    shown = {letter for letter in text if not _is_unseen(letter)}
    return next((n for n in range(len(_files())) if shown <= _read(n)[1]), None)


@cache
def _first(letter: str) -> int | None:
    """Return the number of the first face that has a letter."""
    return next((n for n in range(len(_files())) if letter in _read(n)[1]), None)


@cache
def _files() -> tuple[Path, ...]:
    vendor = find_vendor()
    return (*files_by_script(vendor.fonts), vendor.reserve)


@cache
def _read(face: int) -> tuple[bytes, frozenset[str]]:
    """Return a face and what it shows: most sites need the first two."""
    return repertoire(_files()[face])


@cache
def font(face: int, size: int) -> FreeTypeFont:
    """Return a face in a size."""
    # Late: most edits leave every card as it is.
    from PIL import ImageFont

    return ImageFont.truetype(io.BytesIO(_read(face)[0]), size)
