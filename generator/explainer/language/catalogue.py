"""The words of the interface in a language: what is said on pages beside what editors write.

A catalogue is a value that travels with its site, so that one process may speak several languages.
The words stand in code, templates and scripts in English; the other languages are in
``locale/LANGUAGE/LC_MESSAGES/explainer.po``. What a catalogue lacks is said in English.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from babel import Locale
from babel.numbers import format_decimal

from explainer.language.harmony import harmonised
from explainer.language.standing_in import END, English
from explainer.language.tags import Language, wider

if TYPE_CHECKING:
    from babel.messages import Message

    from explainer.language.po_files import Words

LOCALES = Path(__file__).resolve().parents[1] / "locale"
DOMAIN = "explainer"
TEMPLATE = LOCALES / f"{DOMAIN}.pot"
OWN = "en"
"""The language that the words are written in: it needs no catalogue."""


OfScripts = Mapping[str, str | Mapping[str, str]]
NOTHING: OfScripts = MappingProxyType({})
_IS_ENDED = re.compile(rf"[.!?…։।॥።፧។။。？！؟۔][)\]’”»«“」』{END}]*\Z")
"""A text that has its stop, within brackets or quotation marks too."""


class Catalogue:
    """What is said in a language; each language has one, equal to nothing but itself.

    Values are given by name, and stand in a message as ``%(name)s``: each language has its order.
    """

    def __init__(
        self,
        language: Language,
        said: NullTranslations,
        of_scripts: OfScripts = NOTHING,
        letters: frozenset[str] = frozenset(),
    ) -> None:
        self.language, self.said, self.of_scripts = language, said, of_scripts
        self.letters = letters
        """All characters of the translations: those that headings of ours may show."""

    def __reduce__(self) -> tuple[Any, ...]:
        return catalogue, (self.language,)

    @property
    def locale(self) -> Locale:
        return self.language.locale

    def gettext(self, message: str, /, **given: object) -> str:
        return self._filled(self.said.gettext(message), given)

    def pgettext(self, context: str, message: str, /, **given: object) -> str:
        """Return a message that is another one elsewhere; ``context`` says where this is."""
        return self._filled(self.said.pgettext(context, message), given)

    def ngettext(self, one: str, many: str, num: int, /, **given: object) -> str:
        """Return a message for a number, which stands in it as ``%(num)s``, in the language's
        form of numbers."""
        said = self.said.ngettext(one, many, num)
        return self._filled(said, {"num": self.number(num), **given})

    def npgettext(self, context: str, one: str, many: str, num: int, /, **given: object) -> str:
        said = self.said.npgettext(context, one, many, num)
        return self._filled(said, {"num": self.number(num), **given})

    def _filled(self, said: str, given: Mapping[str, object]) -> str:
        text = said % given if given else said
        return harmonised(text, self.language) if "{" in said else text

    def number(self, number: float, places: int | None = None) -> str:
        """Return a number as the language groups its figures, with so many after the comma."""
        return _number(number, self.language, places)

    @property
    def comma(self) -> str:
        """Return what stands between the items of a list that ends without an *and*."""
        # Translators: only a comma and a space, as your language writes them.
        return self.pgettext("between the items of a list", ", ")

    @property
    def semicolon(self) -> str:
        """Return what stands between parts that have commas of their own."""
        # Translators: only a semicolon and a space, or what your language writes instead.
        return self.pgettext("between the parts of a list", "; ")

    def stop(self, text: str) -> str:
        """Return the mark that ends a text as a sentence; nothing where it has one."""
        # Translators: only the full stop of your language.
        return "" if _IS_ENDED.search(text) else self.pgettext("the end of a sentence", ".")

    def sentences(self, texts: Iterable[str]) -> str:
        """Return texts as sentences, one after the other."""
        return " ".join(f"{text}{self.stop(text)}" for text in texts if text)

    def labelled(self, what: str, value: str) -> str:
        """Return a label and what it says: *Source: The Post*."""
        # Translators: a label and what it says: only the colon is yours.
        return self.gettext("%(what)s: %(value)s", what=what, value=value)

    def listed(self, items: Iterable[str]) -> str:
        """Return *a, b and c*, as the language says it."""
        # Late: most sites have no list of three, and Babel's module of lists takes a while.
        from babel.lists import format_list

        # Our English is British: no comma before the last.
        locale = "en_GB" if self.language.tag == OWN else self.locale
        return str(format_list(list(items), locale=locale))


@lru_cache(maxsize=32)
def catalogue(language: Language) -> Catalogue:
    """Return the words of a language; English for one that nobody has translated into."""
    said: NullTranslations = NullTranslations() if _is_own(language) else English()
    of_scripts: dict[str, str | Mapping[str, str]] = {}
    letters = frozenset[str]()
    for text in _texts(language):
        words = parsed(text, language)
        over = _compiled(words)
        over.add_fallback(said)
        said = over
        of_scripts |= _of_scripts(words, over.plural, language)
        letters = letters.union(*(form for one in words if one.id for form in _forms(one)[1]))
    return Catalogue(language, said, of_scripts, letters)


def _is_own(language: Language) -> bool:
    return language.tag.partition("-")[0] == OWN


def _texts(language: Language) -> Iterator[str]:
    """Yield the catalogues of a language: ours, and over it the newsroom's."""
    file = file_of(language)
    if file:
        yield file.read_text("utf-8")
    if language.own_words:
        yield language.own_words


def file_of(language: Language) -> Path | None:
    """Return the file of a language: that of ``pt-BR``, else that of ``pt``; none for English.

    Words in other letters than the language's are none of it: those of ``az`` are not ``az-Arab``.
    """
    names = (tag.replace("-", "_") for tag in wider(language.tag))
    files = (LOCALES / name / "LC_MESSAGES" / f"{DOMAIN}.po" for name in names)
    return next((file for file in files if file.is_file()), None)


def parsed(text: str, language: Language) -> Words:
    """Return what a catalogue holds (`explainer.language.po_files.parsed`)."""
    # Late: English needs none of it, and it takes some 20 ms.
    from explainer.language import po_files

    return po_files.parsed(text, language)


@lru_cache(maxsize=1)
def template() -> Mapping[str, Message]:
    """Return all that the interface says, by what it is found by."""
    return {key(one): one for one in parsed(TEMPLATE.read_text("utf-8"), Language(OWN)) if one.id}


def _compiled(words: Words) -> Any:
    # Late: as above.
    from babel.messages.mofile import write_mo

    for message in [one for one in words if one.id and not _is_said(one)]:
        words.delete(message.id, message.context)
    compiled = BytesIO()
    write_mo(compiled, words)
    compiled.seek(0)
    return GNUTranslations(compiled)


def _of_scripts(
    words: Words, form: Callable[[int], int], language: Language
) -> Iterator[tuple[str, str | dict[str, str]]]:
    """Yield what scripts say, as they ask for it: plural forms by the names that browsers have."""
    for message in words:
        one, forms = _forms(message)
        if one and _is_said(message) and key(message) in _asked_by_scripts():
            yield (
                key(message),
                {name: forms[form(number)] for name, number in _numbers(language.locale)}
                if message.pluralizable
                else forms[0],
            )


def _forms(message: Message) -> tuple[str, list[str]]:
    """Return by what a message is asked for, and its translation: one, or one a plural form."""
    asked: Any = message.id
    said: Any = message.string
    return (asked[0], list(said)) if message.pluralizable else (asked, [said])


@lru_cache(maxsize=1)
def _asked_by_scripts() -> frozenset[str]:
    """Return what scripts say: a newsroom's own catalogue need not tell where its words stand."""
    return frozenset(
        name
        for name, message in template().items()
        if any(file.endswith(".mjs") for file, _ in message.locations)
    )


def _numbers(locale: Locale) -> Iterator[tuple[str, int]]:
    """Yield each plural category of a language with a number that is of it.

    Those of fractions alone are left out: scripts count things.
    """
    found = {locale.plural_form(number): number for number in reversed((*range(201), 1_000_000))}
    yield from sorted(found.items())


@lru_cache(maxsize=4096)
def _number(number: float, language: Language, places: int | None) -> str:
    form = None if places is None else f"#,##0.{'0' * places}"
    return str(format_decimal(number, form, language.locale, places is not None))


@lru_cache(maxsize=8)
def lacking(language: Language) -> tuple[int, int]:
    """Return how many words are not said in a language, and how many there are."""
    if _is_own(language):
        return 0, 0
    asked = template().keys()
    said = {
        key(one) for text in _texts(language) for one in parsed(text, language) if _is_said(one)
    }
    return len(asked - said), len(asked)


def _is_said(message: Message) -> bool:
    return all(_forms(message)[1]) and not message.fuzzy


def key(message: Message) -> str:
    """Return by what a message is found, as browsers have it too."""
    one, _ = _forms(message)
    return f"{message.context}\x04{one}" if message.context else one


ENGLISH = catalogue(Language(OWN))
