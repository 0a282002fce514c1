"""The faces that a card is lettered in: one file a script, each word in the first that has it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from explainer.assets import find_vendor
from explainer.assets.fonts import repertoires

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont


@dataclass(frozen=True, slots=True)
class Run:
    """Letters that stand in one face."""

    text: str
    font: FreeTypeFont


def runs(text: str, size: int) -> Iterator[Run]:
    """Yield a text in runs, each in the first face that has all of it."""
    if (whole := _face(text)) is not None:
        yield Run(text, _font(whole, size))
        return
    for face, letters in groupby(text, _first):
        yield Run("".join(letters), _font(face or 0, size))


def has(text: str) -> bool:
    """Say whether there is a face for every letter of a text."""
    return all(_first(letter) is not None for letter in text)


def _face(text: str) -> int | None:
    """Return the number of the face that has a whole text."""
    letters = frozenset(text)
    return next((n for n, (_, known) in enumerate(_faces()) if letters <= known), None)


@cache
def _first(letter: str) -> int | None:
    return _face(letter)


@cache
def _faces() -> tuple[tuple[bytes, frozenset[str]], ...]:
    return tuple(repertoires(find_vendor().fonts))


@cache
def _font(face: int, size: int) -> FreeTypeFont:
    # Late: most edits leave every card as it is.
    from PIL import ImageFont

    return ImageFont.truetype(io.BytesIO(_faces()[face][0]), size)
