"""Lists by first letter, in the order of the letters without their accents."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LetterGroup(Generic[T]):
    """What begins with one letter."""

    letter: str
    items: tuple[T, ...]


def by_letter(named: Iterable[tuple[str, T]]) -> tuple[LetterGroup[T], ...]:
    """Group items by the first letter of their names."""
    ordered = sorted(named, key=lambda pair: (sorting(pair[0]), pair[0]))
    groups = groupby(ordered, key=lambda pair: initial(pair[0]))
    return tuple(LetterGroup(letter, tuple(item for _, item in pairs)) for letter, pairs in groups)


def sorting(name: str) -> str:
    """Return a name as it is sorted: small letters, no accents, no marks before it."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return letters.lstrip("“‘\"'«( ")


def initial(name: str) -> str:
    """Return the letter that a name is filed under; figures go together."""
    first = sorting(name)[:1].upper()
    return first if first.isalpha() else "0–9"
