"""Where a long word may be broken at the end of a line, as its language breaks words.

Browsers know it of some languages, on some systems: of German nearly everywhere, of Georgian
and many others hardly anywhere. Elsewhere they would break a word that is wider than its
line after any letter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

SOFT = "\u00ad"
"""The soft hyphen: nothing is to be seen of it but where a line ends with it."""
LEAST, APART = 3, 4
"""Letters that are left at both ends of a word, and between two places: fewer are not worth a
line, nor their bytes."""
SYLLABLES: Mapping[str, tuple[str, str, str]] = {
    "az": ("aeəıioöuü", "", ""),
    "fi": ("aeiouyåäö", "", ""),
    # What is written with two letters, ու, is one vowel; և is both a vowel and a consonant. A
    # consonant stays with the յ after it: -թյուն is one syllable.
    "hy": ("աեէըիոօ", "ւև", "յ"),
    "ka": ("აეიოუ", "", ""),
    "tr": ("aeıioöuüâîû", "", ""),
}
"""Languages in which a syllable begins with the last consonant before its vowel, whatever the
word: the vowels of each, letters before which no word is broken, and those that a consonant takes
with it. No list of patterns is kept of them (LibreOffice's, which `pyphen` has, leave them out)."""
Points = Callable[[str], Sequence[int]]


def softened(word: str, tag: str) -> str:
    """Return a word with soft hyphens; as it is, where nothing is known of its language."""
    parts, at = [], 0
    for point in _points(tag)(word):
        if point - at >= (APART if at else LEAST):
            parts.append(word[at:point])
            at = point
    return SOFT.join([*parts, word[at:]])


@lru_cache(maxsize=32)
def _points(tag: str) -> Points:
    syllables = SYLLABLES.get(tag.partition("-")[0])
    return _by_syllable(*syllables) if syllables else _by_patterns(tag)


def _by_syllable(vowels: str, never: str, glides: str) -> Points:
    glide = f"[{glides}]?" if glides else ""
    begins = re.compile(rf"(?=[^{vowels}{never}{glides}]{glide}[{vowels}])")

    def points(word: str) -> Sequence[int]:
        # A large İ is two characters as a small letter: no vowel is missed that is left large.
        small = "".join(char.lower()[:1] for char in word)
        return [at for at in _starts(begins, small) if LEAST <= at <= len(word) - LEAST]

    return points


def _starts(pattern: re.Pattern[str], text: str) -> list[int]:
    return [found.start() for found in pattern.finditer(text)]


def _by_patterns(tag: str) -> Points:
    # Late: most pages have no word as long.
    import pyphen  # type: ignore[import-untyped]

    known = pyphen.language_fallback(tag)
    if known is None:
        return lambda word: ()
    words = pyphen.Pyphen(lang=known, left=LEAST, right=LEAST)
    # A point with data of its own would change letters (Schif-fahrt): no soft hyphen can.
    return lambda word: [int(point) for point in words.positions(word) if not point.data]
