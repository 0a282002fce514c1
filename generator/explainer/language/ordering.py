"""The order of names in a language, and the letters that they are filed under: ԱԲԳ, Ə after E.

Both are CLDR's, by ICU (UTS 10 and 35): Babel knows no order, and a table of Unicode's own without
each language's changes to it would put Ə, Ç and Ş where none of its readers looks for them.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Any

from explainer.language.standing_in import ENGLISH, VALUE
from explainer.language.tags import Language

BEFORE = f"“‘\"'«„‹「『( {ENGLISH}{VALUE}"
"""Marks that a title may begin with; it is looked for under the letter after them."""


class Order:
    """How a language orders names."""

    def __init__(self, tag: str) -> None:
        # Late: 50 ms that only lists in the order of names take.
        import icu

        locale = icu.Locale.forLanguageTag(tag)
        self._collator: Any = icu.Collator.createInstance(locale)
        self._alphabet: Any = icu.AlphabeticIndex(locale).buildImmutableIndex()
        self._is_letter = icu.UAlphabeticIndexLabelType.NORMAL

    def key(self, name: str) -> tuple[bytes, str]:
        """Return what a name is sorted by; no two names are alike, so that runs are."""
        return bytes(self._collator.getSortKey(_told(name))), name

    def letter(self, name: str) -> str:
        """Return the letter that a name is filed under, a large one; an empty text for none.

        A name in letters of another alphabet is filed under its own first letter.
        """
        label, sort = self._alphabet[self._alphabet.getBucketIndex(_told(name))]
        return str(label) if sort == self._is_letter else _initial(name)


def order(language: Language) -> Order:
    """Return the order of names in a language."""
    return _order(language.tag)


@lru_cache(maxsize=32)
def _order(tag: str) -> Order:
    return Order(tag)


def _told(name: str) -> str:
    return name.lstrip(BEFORE)


def _initial(name: str) -> str:
    plain = unicodedata.normalize("NFKD", _told(name))
    first = next((char for char in plain if not unicodedata.combining(char)), "").upper()[:1]
    return first if first.isalpha() else ""
