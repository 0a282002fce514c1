"""Languages: a tag (BCP 47) parsed once, with what Babel knows about its language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from msgspec import Struct

_TAG = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*", re.I)
_ENGLISH = Locale("en")
RIGHT_TO_LEFT = frozenset({"Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"})
"""Scripts in use that are written so (Unicode, *Script Metadata*)."""


class LanguageError(ValueError):
    """A text that is no tag of a known language; the message says what to write."""


class Language(Struct, frozen=True):
    """The language that a site is written in; ``tag`` is what its pages declare: ``pt-BR``."""

    tag: str
    own_words: str = ""
    """What a newsroom says otherwise than we do: the text of a catalogue (.po) of its own."""

    @property
    def locale(self) -> Locale:
        """Return months, plurals, order of dates, form of numbers."""
        return _locale(self.tag)

    @property
    def direction(self) -> str:
        """Return ``ltr`` or ``rtl``, as the language is written."""
        return {"right-to-left": "rtl"}.get(self.locale.character_order, "ltr")

    def attributes(self, tag: str | None) -> Mapping[str, str]:
        """Return what HTML says of a text in another language, within a page in this one.

        A voice that reads aloud changes with it (WCAG 2.2, 3.1.2), and the order of letters.
        """
        if not tag or tag.partition("-")[0] == self.tag.partition("-")[0]:
            return {}
        direction = "rtl" if script(tag) in RIGHT_TO_LEFT else "ltr"
        return {"lang": tag} | ({"dir": direction} if direction != self.direction else {})

    def name_of(self, tag: str) -> str:
        """Return the name that this language has for another."""
        names = self.locale.languages
        name = names.get(tag.replace("-", "_")) or names.get(tag.partition("-")[0])
        return str(name or tag)


def language(text: str) -> Language:
    """Return the language of a tag, in the case that tags are written in.

    Raises:
        LanguageError: it is no tag, or nothing is known of how its language writes dates.
    """
    try:
        _locale(cased(text))
    except (ValueError, UnknownLocaleError) as error:
        raise LanguageError(
            f'"{text}" is no language that is known here: write a tag such as "en"{_meant(text)}'
        ) from error
    return Language(cased(text))


def tag(text: str) -> str:
    """Return the tag of any language that has a name, whatever else is known of it.

    Raises:
        LanguageError: it is no tag, or names no language.
    """
    if not _is_registered(text):
        raise LanguageError(
            f'"{text}" is no tag of a language: write one such as "en"{_meant(text)}'
        )
    return cased(text)


def _is_registered(text: str) -> bool:
    if not _TAG.fullmatch(text):
        return False
    first, *rest = cased(text).split("-")
    known = {2: _ENGLISH.territories, 3: _ENGLISH.territories, 4: _ENGLISH.scripts}
    return first in _ENGLISH.languages and all(
        len(part) not in known or part in known[len(part)] or part[0].isdigit() for part in rest
    )


def cased(text: str) -> str:
    """Return a tag as RFC 5646 (2.1.1) would have it: ``zh-Hant``, ``pt-BR``."""
    first, *rest = text.split("-")
    cases = {2: str.upper, 4: str.title}
    return "-".join([first.lower(), *(cases.get(len(part), str.lower)(part) for part in rest)])


@lru_cache(maxsize=200)
def script(tag: str) -> str:
    """Return the script that a language is written in, most likely (CLDR): ``Latn``, ``Armn``."""
    parts = tag.split("-")
    said = next((part for part in parts[1:] if len(part) == 4 and part.isalpha()), None)
    likely = get_global("likely_subtags").get(parts[0], "")
    return said or next((part for part in likely.split("_")[1:] if len(part) == 4), "Latn")


def is_written_so(tag: str, text: str) -> bool:
    """Say whether a text can be in a language: Latin letters alone are in none of other letters."""
    if script(tag) == "Latn":
        return True
    return not all(
        unicodedata.name(char, "LATIN").startswith("LATIN") for char in text if char.isalpha()
    )


@lru_cache(maxsize=50)
def _locale(text: str) -> Locale:
    if not _TAG.fullmatch(text) or text == "und":
        raise ValueError(text)
    return Locale.parse(text, sep="-")


def _meant(text: str) -> str:
    """Return a hint for those who wrote a language's name, or an underscore."""
    near = {str(name).casefold(): code for code, name in _ENGLISH.languages.items()}
    code = near.get(text.casefold()) or text.replace("_", "-")
    is_tag = code != text and _TAG.fullmatch(code) and code.partition("-")[0] in near.values()
    return f' (did you mean "{code.replace("_", "-")}"?)' if is_tag else ""
