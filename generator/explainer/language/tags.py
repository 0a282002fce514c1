"""Languages: a tag (BCP 47) parsed once, with what Babel knows about its language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from msgspec import Struct

_TAG = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*", re.I)
_ENGLISH = Locale("en")
RIGHT_TO_LEFT = frozenset({"Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"})
"""Scripts in use that are written so (Unicode, *Script Metadata*)."""
_REPLACED = frozenset({"bh", "in", "iw", "ji", "jw", "mo", "sh"})
"""Tags of languages that have another by now (IANA, *Language Subtag Registry*): neither browsers
nor voices that read aloud need know them."""


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
        return "rtl" if script(self.tag) in RIGHT_TO_LEFT else "ltr"

    def attributes(self, tag: str | None) -> Mapping[str, str]:
        """Return what HTML says of a text in another language, within a page in this one.

        A voice that reads aloud changes with it (WCAG 2.2, 3.1.2), and the order of letters.
        """
        if not tag or as_written(tag) == as_written(self.tag):
            return {}
        direction = "rtl" if script(tag) in RIGHT_TO_LEFT else "ltr"
        return {"lang": tag} | ({"dir": direction} if direction != self.direction else {})

    def turns(self, text: str) -> bool:
        """Say whether some of a text runs the other way than this language is written."""
        if text.isascii():
            return self.direction == "rtl" and any(map(str.isalpha, text))
        other = {"L"} if self.direction == "rtl" else {"R", "AL"}
        return any(unicodedata.bidirectional(letter) in other for letter in text)

    def name_of(self, tag: str) -> str:
        """Return the name that this language has for another."""
        names = self.locale.languages
        name = names.get(tag.replace("-", "_")) or names.get(tag.partition("-")[0])
        return str(name or tag)


def as_written(tag: str) -> tuple[str, str]:
    """Return what a voice and the shapes of letters follow from: not the country."""
    return tag.partition("-")[0], script(tag)


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
    if first in _REPLACED:
        return False
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
    first, *rest = tag.split("-")
    said = next((part for part in rest if len(part) == 4 and part.isalpha()), None)
    country = next((part for part in rest if len(part) == 2), "")
    known = get_global("likely_subtags")
    likely = known.get(f"{first}_{country}") or known.get(first, "")
    return said or next((part for part in likely.split("_")[1:] if len(part) == 4), "Latn")


def wider(tag: str) -> Iterator[str]:
    """Yield a tag and those of which it is a part, if they are written in the same script."""
    parts = tag.split("-")
    tags = ("-".join(parts[:length]) for length in range(len(parts), 0, -1))
    yield from (one for one in tags if script(one) == script(tag))


def is_written_so(tag: str, text: str) -> bool:
    """Say whether a text can be in a language: Latin letters alone are in none of other letters."""
    if script(tag) == "Latn":
        return True
    return not all(
        unicodedata.name(char, "LATIN").startswith("LATIN") for char in text if char.isalpha()
    )


@lru_cache(maxsize=50)
def _locale(text: str) -> Locale:
    if not _TAG.fullmatch(text) or text == "und" or text.partition("-")[0] in _REPLACED:
        raise ValueError(text)
    return Locale.parse(text, sep="-")


def _meant(text: str) -> str:
    """Return a hint for those who wrote a language's name, an underscore, or an old tag."""
    first, *rest = text.replace("_", "-").split("-")
    now = get_global("language_aliases").get(first.lower()) if first.lower() in _REPLACED else None
    named = _named(text.casefold()) if not text.isascii() or len(text) > 3 else None
    code = named or "-".join([now or first, *rest]).replace("_", "-")
    is_tag = code != text and _TAG.fullmatch(code) and code.partition("-")[0] in _ENGLISH.languages
    return f' (did you mean "{code}"?)' if is_tag else ""


def _named(name: str) -> str | None:
    """Return the language that is called so, in English or by those who speak it."""
    near = {str(said).casefold(): str(code) for code, said in _ENGLISH.languages.items()}
    if name in near:
        return near[name].replace("_", "-")
    # Late: names that are no tags are rare, and ICU takes a while.
    import icu

    spoken = ((code, icu.Locale.forLanguageTag(code)) for code in near.values() if "_" not in code)
    own = ((code, str(one.getDisplayLanguage(one)).casefold()) for code, one in spoken)
    return next((code for code, said in own if said == name), None)
