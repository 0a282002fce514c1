"""In which language a text is written."""

from __future__ import annotations

from functools import cache
from typing import Protocol, cast

# A set to choose from: without one, short texts are taken for Latin or Luxembourgish.
_CHOICE = ["en", "tr", "ru", "az", "de", "fr", "es", "it", "pt", "nl", "pl", "uk", "el"]
_CHOICE += ["hy", "ka", "ar", "fa", "he"]
_LETTERS_NEEDED = 12


class _Identifier(Protocol):
    def set_languages(self, langs: list[str]) -> None: ...
    def classify(self, text: str) -> tuple[str, float]: ...


def language_of(text: str) -> str | None:
    """Return the primary BCP-47 tag, or None where there is too little text to tell."""
    if sum(map(str.isalpha, text)) < _LETTERS_NEEDED:
        return None
    return _identifier().classify(text[:5000])[0]


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
