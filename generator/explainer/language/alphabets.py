"""The letters that a language is written with, by CLDR."""

from __future__ import annotations

from functools import lru_cache

FIGURES = frozenset("0123456789")


@lru_cache(maxsize=32)
def alphabet(tag: str) -> frozenset[str]:
    """Return the letters of a language, small and large ones, and the figures of all languages."""
    # Late, as in `ordering`.
    import icu

    found = icu.LocaleData(icu.Locale.forLanguageTag(tag).getName()).getExemplarSet()
    letters = frozenset("".join(found))
    return FIGURES | letters | {char.upper() for char in letters}
