"""What is wrong with a catalogue, so that a page that is said by it fails or says another thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast

from babel.messages import Message
from babel.messages.pofile import PoFileError

from explainer.language.catalogue import key, template
from explainer.language.mistyped import sure
from explainer.language.po_files import Words, forms_of, line_of, misshapen, parsed
from explainer.language.tags import Language

PLACE = re.compile(r"%\((\w+)\)s")
"""Where a value stands in a message."""
FILLED = re.compile(r"%\(\w+\)s|%%")
UTF_8 = frozenset({"utf-8", "utf8", "us-ascii", "ascii", "charset"})
"""What a header may say of letters: ours, a part of them, or what stands there to be filled in."""
Told = tuple[int, str]
"""A line, from 1, and what is wrong there."""


def mistakes(text: str, language: Language) -> Iterator[Told]:
    """Yield for what a catalogue cannot be used."""
    found = misshapen(text)
    if found:
        yield found[0], f"this is no catalogue of words (.po): {found[1]}"
        return
    try:
        words = parsed(text, language)
    except PoFileError as error:
        header = tuple(_of_plurals(text, cast(Words, error.catalog), language))
        yield from header or [(error.lineno + 1, _too_many(error.catalog.num_plurals))]
        return
    yield from _of_plurals(text, words, language)
    yield from (
        (one.lineno or 1, "these words are translated above already") for one in words.again
    )
    for message in words:
        if message.id and not message.fuzzy:
            yield from ((message.lineno or 1, said) for said in _wrong(message))


def doubts(text: str, language: Language) -> Iterator[Told]:
    """Yield what of a catalogue that can be used does nothing, or is of another."""
    words = parsed(text, language)
    spoken = re.split("[-_@.]", words.header.get("language", ""))[0].lower()
    if spoken not in {"", language.tag.partition("-")[0]}:
        told = f'the header says "{spoken}", the name of the file "{language.tag}"'
        yield line_of(text, "Language:"), told
    charset = re.search(r"charset=([^\s;]+)", words.header.get("content-type", ""))
    if charset and charset[1].lower() not in UTF_8:
        told = f"the header says {charset[1]}: the file is read as UTF-8"
        yield line_of(text, "Content-Type:"), told
    for message in words:
        if message.id and (said := _idle(message)):
            yield message.lineno or 1, said


def _of_plurals(text: str, words: Words, language: Language) -> Iterator[Told]:
    """Yield where the forms that a header tells apart are none, or too few for the language."""
    header = words.header.get("plural-forms", "")
    if not header or "EXPRESSION" in header:
        return
    needed = Words(language).num_plurals
    told = forms_of(header)
    if told is None:
        what = (
            'nobody can tell plural forms by this: write "nplurals=2; plural=(n != 1);" or the like'
        )
        yield line_of(text, "Plural-Forms:"), what
    elif told < min(needed, len(language.locale.plural_form.rules) + 1):
        what = f"this language has {needed} forms for numbers, the header tells {told} apart"
        yield line_of(text, "Plural-Forms:"), what


def _too_many(number: int) -> str:
    return (
        f"more plural forms than there are here ({number}): Plural-Forms in the header of a "
        "catalogue says how many"
    )


def _wrong(message: Message) -> Iterator[str]:
    """Yield what of a translation lacks a value, or names one that is none.

    A form for one thing, or for two, may say the number as a word.
    """
    asked: Any = message.id if message.pluralizable else (message.id,)
    told: Any = message.string if message.pluralizable else (message.string,)
    named = {name for one in asked for name in PLACE.findall(one)}
    free = {"num"} if message.pluralizable else set()
    for form in filter(None, told):
        found = set(PLACE.findall(form))
        if found - named:
            yield f"no value is called {_listed(found - named)} here: there is {_listed(named)}"
        elif named - free - found:
            yield f"{_listed(named - free - found)} is missing in this translation"
        elif named and "%" in FILLED.sub("", form):
            yield "write %% for a per cent sign"
        elif not form.strip():
            yield "this translation is blank"
    if any(told) and not all(told):
        lacking = ", ".join(f"msgstr[{number}]" for number, form in enumerate(told) if not form)
        yield f"{lacking} is missing: this catalogue tells {len(told)} plural forms apart"


def _idle(message: Message) -> str | None:
    """Return why a translation is shown nowhere, if it is not."""
    asked = template()
    meant = asked.get(key(message))
    if meant is None:
        words = str(message.id[0] if message.pluralizable else message.id)
        alike = sure(words, (name.rpartition("\x04")[2] for name in asked))
        other = next((one for one in asked.values() if one.context and one.id == message.id), None)
        hint = f' (did you mean "{alike}"?)' if alike else ""
        hint = f' (with msgctxt "{other.context}"?)' if other else hint
        return f"the interface has no such words: this translation is shown nowhere{hint}"
    if bool(meant.pluralizable) != bool(message.pluralizable):
        what = "has a msgid_plural" if meant.pluralizable else "has no msgid_plural"
        return f"what the interface says here {what}: this translation is shown nowhere"
    return None


def _listed(names: set[str]) -> str:
    return ", ".join(f"%({name})s" for name in sorted(names)) or "none"
