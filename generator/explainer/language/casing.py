"""Texts that differ in case alone, whatever language wrote them."""

from __future__ import annotations

# The same letter in capitals of one language and of another: *SINIR* and *Sınır*.
# `str.casefold` keeps them apart.
_DOTS = str.maketrans("İı", "ii")


def folded(text: str) -> str:
    """Return what texts have in common that differ in case alone."""
    return text.translate(_DOTS).casefold()


def capitalised(text: str) -> tuple[str, ...]:
    """Return the forms that a text has at the beginning of a sentence.

    Languages that have a small *ı* write the large *i* with its dot.
    """
    first, rest = text[:1], text[1:]
    return tuple(f"{large}{rest}" for large in (("I", "İ") if first == "i" else (first.upper(),)))
