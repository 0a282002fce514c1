"""Letters that pass for those of another alphabet (Unicode TR39, by `confusable_homoglyphs`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*")
_LATIN = re.compile(r"[A-Za-z]")
# In texts of Latin letters and common signs alone there is nothing to find.
_BEYOND = re.compile(r"[^\x00-\u024f\u1e00-\u1eff\u2000-\u206f]")
# What a host's name holds is told of the host.
_ADDRESS = re.compile(r"https?://\S+")
# Bold and italic letters made for formulas: screen readers spell or skip them.
_FORMULA = re.compile("[\U0001d400-\U0001d7ff]")


def may_be_mixed(text: str) -> bool:
    """Say whether a text has letters beyond those of Latin alphabets: else nothing is in it."""
    return bool(not text.isascii() and _BEYOND.search(text))


def mixed(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield place, word and alphabet of each word of which some letters only look like the rest.

    *β-blocker* has a hyphen between its alphabets, *µm* a letter that passes for no Latin one.
    """
    if not may_be_mixed(text):
        return
    for found in _WORD.finditer(_ADDRESS.sub(lambda at: " " * len(at[0]), text)):
        formula = "formulas" if _FORMULA.search(found[0]) else ""
        alphabet = _disguised(found[0]) if _LATIN.search(found[0]) else ""
        if alphabet or formula:
            yield found.start(), found[0], alphabet or formula


def _disguised(word: str) -> str:
    alphabets = (_alphabet(letter) for letter in word if not letter.isascii())
    return next((name for name in alphabets if name), "")


def _alphabet(letter: str) -> str:
    return _disguise(letter)[0]


@cache
def _disguise(letter: str) -> tuple[str, str]:
    """Return the alphabet of a letter that passes for a Latin one, and that; else none, itself."""
    # Late: its tables are large, and most texts have no such letter.
    from confusable_homoglyphs import categories, confusables

    name = str(categories.alias(letter))
    if name in ("LATIN", "COMMON", "INHERITED"):
        return "", letter
    found = confusables.is_confusable(letter, preferred_aliases=["latin"])
    if not found:
        return "", letter
    shapes = (shape["c"] for shape in found[0]["homoglyphs"])
    latin = (shape for shape in shapes if len(shape) == 1 and shape.isascii() and shape.isalpha())
    return name.title(), next(latin, letter)


def passes_for_latin(label: str) -> bool:
    """Say whether part of a host's name, all in another alphabet, could be read as Latin."""
    return not label.isascii() and all(
        letter.isascii() or bool(_alphabet(letter)) for letter in label if letter.isalpha()
    )


def skeleton(name: str) -> str:
    """Return what a name looks like: the same for two that no reader can tell apart."""
    return name if name.isascii() else "".join(_disguise(letter)[1] for letter in name)
