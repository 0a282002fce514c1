"""Endings that fit the word before them: *1990’dan*, *1993’ten*, *1990-cı*, *2000-ci*.

A translation writes such an ending in braces, with large letters for sounds that change: `A` is *a*
or *e* (*ə*), `I` one of *ı i u ü*, `D` *t* after a voiceless consonant; `(y)` stands after a vowel
alone. A mark that it begins with is set only after what is no letter: `{-ից}` is *1993-ից*, and
*դարից*. What a number sounds like is that of its last word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from explainer.language.tags import Language

_ENDING = re.compile(r"\{(&#39;|[^\w{}(&]?)([^{}]*)\}")
_NUMBER = re.compile(r"\d[\d.,\s]*\Z")
_TAG = re.compile(r"<[^<>]*>")
_SOUND = re.compile(r"\((\w)\)|[DAI]|[^()]")


class Harmony(Struct, frozen=True):
    """What decides on endings in a language: its vowels, and how its numbers sound.

    ``high`` is the vowel of `I` after each vowel, ``low`` those of `A` after one of the back and
    after one of the front of the mouth.
    """

    high: Mapping[str, str]
    low: tuple[str, str]
    voiceless: str
    ones: tuple[str, ...]
    tens: tuple[str, ...]
    powers: tuple[str, ...]
    """From a hundred on, each a thousand times the one before but for the first."""

    def spoken(self, figures: str) -> str:
        """Return the last word of a number."""
        digits = figures.lstrip("0")
        noughts = len(digits) - len(digits.rstrip("0"))
        if not digits or noughts == 0:
            return self.ones[int(figures[-1])]
        if noughts == 1:
            return self.tens[int(digits[-2])]
        return self.powers[min(noughts // 3, len(self.powers) - 1)]

    def vowel(self, word: str, low: bool) -> str:
        last = next((char for char in reversed(word) if char in self.high), "e")
        if low:
            return self.low["aıou".find(last) < 0]
        return self.high[last]

    def sound(self, word: str, sound: str) -> str:
        """Return a sound of an ending as it is after a word."""
        if sound == "D":
            return "t" if word[-1:] in tuple(self.voiceless) else "d"
        if sound in ("A", "I"):
            return self.vowel(word, sound == "A")
        if sound.startswith("("):
            return sound[1:-1] if word[-1:] in self.high else ""
        return sound


_HIGH = {"a": "ı", "ı": "ı", "o": "u", "u": "u", "e": "i", "i": "i", "ö": "ü", "ü": "ü"}
_OF: Mapping[str, Harmony] = {
    "az": Harmony(
        high={**_HIGH, "ə": "i"},
        low=("a", "ə"),
        voiceless="",
        ones=("sıfır", "bir", "iki", "üç", "dörd", "beş", "altı", "yeddi", "səkkiz", "doqquz"),
        tens=(
            *("", "on", "iyirmi", "otuz", "qırx", "əlli", "altmış", "yetmiş", "səksən", "doxsan"),
        ),
        powers=("yüz", "min", "milyon", "milyard"),
    ),
    "tr": Harmony(
        high=_HIGH,
        low=("a", "e"),
        voiceless="çfhkpsşt",
        ones=("sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz"),
        tens=("", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan"),
        powers=("yüz", "bin", "milyon", "milyar"),
    ),
}
"""Of other languages only the mark of an ending is fitted."""


def harmonised(text: str, language: Language) -> str:
    """Return a text with its endings as they are after their words."""
    parts = _ENDING.split(text)
    said = parts[0]
    for mark, ending, after in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        # What markup stands around a word changes nothing of how it sounds.
        before = _TAG.sub("", said)
        said += ("" if before[-1:].isalpha() else mark) + _fitted(before, ending, language) + after
    return said


def _fitted(before: str, ending: str, language: Language) -> str:
    rules = _OF.get(language.tag.partition("-")[0])
    if rules is None:
        return ending
    number = _NUMBER.search(before)
    figures = re.sub(r"\D", "", number[0]) if number else ""
    word = rules.spoken(figures) if figures else before.lower()
    start = len(word)
    for found in _SOUND.finditer(ending):
        word += rules.sound(word, found[0])
    return word[start:]
