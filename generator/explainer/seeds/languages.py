"""In which language a text is written."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Protocol, cast

from babel import Locale

from explainer.seeds.lines.phrases import languages

# A set to choose from: without one, short texts are taken for Latin or Luxembourgish.
_CHOICE = ["en", "tr", "ru", "az", "de", "fr", "es", "it", "pt", "nl", "pl", "uk", "el"]
# Each of these has a script, or letters, of its own: none of them is taken for another.
_CHOICE += ["hy", "ka", "ar", "fa", "he", "ja", "zh", "ko", "hi", "th", "vi"]
# Scripts of which none of these is: what is most written in each, by the name that Unicode has.
_BY_SCRIPT = {
    "BENGALI": "bn", "ETHIOPIC": "am", "GUJARATI": "gu", "GURMUKHI": "pa", "KANNADA": "kn",
    "KHMER": "km", "LAO": "lo", "MALAYALAM": "ml", "MYANMAR": "my", "ORIYA": "or", "SINHALA": "si",
    "TAMIL": "ta", "TELUGU": "te", "THAANA": "dv", "TIBETAN": "bo",
}  # fmt: skip
_OF_SCRIPTS = re.compile(r"[\u0780-\u07bf\u0980-\u0fff\u1000-\u109f\u1200-\u139f\u1780-\u17ff]")
# *Reuters*, a date, a name: of fewer letters any of the languages would be a guess.
_LETTERS_NEEDED = 12
# An article's first page tells its language; longer texts only take longer.
_READ = 5_000
_WORD = re.compile(r"[^\W\d_]+")
# Words that one language has at every fifth or sixth place, and the others nowhere: where a tenth
# of a text is of them, and half as many of each quarter (the teasers below it may be in another
# language), the model says so too.
_WORDS_NEEDED, _SURE, _SURE_OF_PART, _PARTS = 80, 0.1, 0.05, 4


class _Identifier(Protocol):
    def set_languages(self, langs: list[str]) -> None: ...
    def classify(self, text: str) -> tuple[str, float]: ...


def language_of(text: str) -> str | None:
    """Return the primary BCP-47 tag, or None where there is too little text to tell."""
    if sum(map(str.isalpha, text)) < _LETTERS_NEEDED:
        return None
    return (
        _by_script(text[:_READ])
        or _told_at_a_glance(text[:_READ])
        or _identifier().classify(text[:_READ])[0]
    )


def _by_script(text: str) -> str | None:
    """Return the language of a script of its own, where most of a text is in it."""
    found = _OF_SCRIPTS.findall(text)
    if len(found) * 2 < sum(map(str.isalpha, text)):
        return None
    names = Counter(unicodedata.name(char, "").partition(" ")[0] for char in found)
    return _BY_SCRIPT.get(names.most_common(1)[0][0])


def _told_at_a_glance(text: str) -> str | None:
    """Return the language whose commonest words a text is full of: the model need not be read."""
    words = _WORD.findall(text.lower())
    if len(words) < _WORDS_NEEDED:
        return None
    return next((tag for tag, own in _telling_words() if _is_full_of(words, own)), None)


def _is_full_of(words: Sequence[str], own: frozenset[str]) -> bool:
    are_own = [word in own for word in words]
    size = len(words) // _PARTS
    parts = (are_own[at : at + size] for at in range(0, size * _PARTS, size))
    is_everywhere = all(sum(part) >= size * _SURE_OF_PART for part in parts)
    return is_everywhere and sum(are_own) >= len(words) * _SURE


@cache
def _telling_words() -> tuple[tuple[str, frozenset[str]], ...]:
    own = ((tag, words.get("telling", ())) for tag, words in languages().items())
    return tuple((tag, frozenset(telling)) for tag, telling in own if telling)


def told_language(stated: str | None, guessed: str | None) -> str | None:
    """Return the guess, or what a page states where the guess had no chance to be right.

    Many templates state English whatever is written in them; one that states a language which is
    not among those to choose from was made for it.
    """
    is_other = stated in Locale("en").languages and stated not in _CHOICE
    return stated if is_other else guessed or stated


@cache
def _identifier() -> _Identifier:
    # Imported late: numpy and the model take a second that other commands need not pay.
    from py3langid.langid import (  # type: ignore[import-untyped]
        MODEL_FILE,
        LanguageIdentifier,
    )

    identifier = cast("_Identifier", LanguageIdentifier.from_model_file(MODEL_FILE))
    identifier.set_languages(_CHOICE)
    return identifier
