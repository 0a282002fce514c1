"""In which language a text is written."""

from __future__ import annotations

from functools import cache
from typing import Protocol, cast

from babel import Locale

# A set to choose from: without one, short texts are taken for Latin or Luxembourgish.
_CHOICE = ["en", "tr", "ru", "az", "de", "fr", "es", "it", "pt", "nl", "pl", "uk", "el"]
# Each of these has a script, or letters, of its own: none of them is taken for another.
_CHOICE += ["hy", "ka", "ar", "fa", "he", "ja", "zh", "ko", "hi", "th"]
# *Reuters*, a date, a name: of fewer letters any of the languages would be a guess.
_LETTERS_NEEDED = 12


class _Identifier(Protocol):
    def set_languages(self, langs: list[str]) -> None: ...
    def classify(self, text: str) -> tuple[str, float]: ...


def language_of(text: str) -> str | None:
    """Return the primary BCP-47 tag, or None where there is too little text to tell."""
    if sum(map(str.isalpha, text)) < _LETTERS_NEEDED:
        return None
    return _identifier().classify(text[:5000])[0]


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
