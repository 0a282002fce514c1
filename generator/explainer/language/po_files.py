r"""A catalogue as it is written (.po): its entries, and what is wrong with its form.

Babel reads it, and much that is none: a text without its second mark loses its last letter, words
that are said twice are said as above, and a header that another program left stops it. So lines are
looked at first, and of a header only the plural forms are taken.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterable, Iterator, Mapping
from email import message_from_string
from io import StringIO
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileParser

from explainer.language.tags import Language

NUMBERS = (*range(201), 1_000_000)
"""Numbers among which each plural category of each language has one."""

_KEYWORD = r"msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?"
_TEXT = r'"(?:[^"\\\x00-\x1f\x7f]|\\[\\trn"])*"'
_LINE = re.compile(rf"(?:({_KEYWORD}) +)?{_TEXT}")
_BEGUN = re.compile(rf'(?:{_KEYWORD})\b|"')
_PLURALS = re.compile(r"\s*nplurals\s*=\s*(\d)\s*;\s*plural\s*=([^;]+);?\s*")
_FORM = "msgstr[0]"
_BEGINS = frozenset({"msgctxt", "msgid"})
_AFTER: Mapping[str, frozenset[str]] = {
    "": _BEGINS,
    "msgctxt": frozenset({"msgid"}),
    "msgid": frozenset({"msgid_plural", "msgstr"}),
    "msgid_plural": frozenset({_FORM}),
    _FORM: _BEGINS | {_FORM},
    "msgstr": _BEGINS,
}
_ENTRY = "an entry is msgid and msgstr, or msgid, msgid_plural, msgstr[0], msgstr[1] …"
_QUOTED = r"a text stands between two quotation marks in its line; within it, write \" and \\"
_OF_A_LINE = 'a line begins with "msgid", "msgstr", a quotation mark or "#"'


class Words(Catalog):
    """The entries of a catalogue, its header, and what it says a second time."""

    def __init__(self, language: Language) -> None:
        super().__init__(locale=language.locale)
        self.header: Mapping[str, str] = {}
        self.again: list[Message] = []

    def __setitem__(self, id: Any, message: Message) -> None:
        if not id:
            self._take_header(str(message.string))
        elif self.get(id, message.context):
            self.again.append(message)
        else:
            super().__setitem__(id, message)

    def _take_header(self, text: str) -> None:
        self.header = {
            name.lower(): str(value) for name, value in message_from_string(text).items()
        }
        plurals = self.header.get("plural-forms", "")
        if forms_of(plurals):
            self.mime_headers = [("Plural-Forms", plurals)]


def parsed(text: str, language: Language) -> Words:
    """Return what a catalogue holds; a short one says nothing of itself, not even how many plural
    forms its language has.

    Raises:
        PoFileError: it is no catalogue; says where and why.
    """
    words = Words(language)
    living = ("" if line.startswith("#~") else line for line in StringIO(text))
    PoFileParser(words, abort_invalid=True).parse(living)
    return words


def forms_of(header: str) -> int | None:
    """Return how many plural forms a header tells apart; ``None`` where it cannot be followed."""
    found = _PLURALS.fullmatch(header)
    if not found:
        return None
    number = int(found[1])
    try:
        form = gettext.c2py(found[2].strip())
        fits = all(0 <= form(one) < number for one in NUMBERS)
    except (ValueError, ArithmeticError, RecursionError):
        return None
    return number if fits else None


def misshapen(text: str) -> tuple[int, str] | None:
    """Return the first line that no catalogue has there, and why."""
    last, number = "", 0
    for number, keyword, fault in _keywords(text):
        if fault or keyword not in _AFTER[last]:
            return number, fault or f'"{keyword}" stands where none can: {_ENTRY}'
        last = keyword
    return None if _AFTER[last] >= _BEGINS else (number, f"nothing comes after it: {_ENTRY}")


def _keywords(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield each line that has a keyword, with its number; or a fault instead of the keyword."""
    begun = False
    for number, line in enumerate(map(str.strip, StringIO(text)), start=1):
        if not line or line.startswith("#"):
            continue
        found = _LINE.fullmatch(line)
        if not found:
            yield number, "", _QUOTED if _BEGUN.match(line) else _OF_A_LINE
        elif found[1]:
            yield number, _FORM if "[" in found[1] else found[1], ""
        elif not begun:
            yield number, "", _ENTRY
        begun = True


def line_of(text: str, field: str) -> int:
    """Return the line of a header's field, from 1."""
    begins = f'"{field}'.casefold()
    lines: Iterable[tuple[int, str]] = enumerate(StringIO(text), start=1)
    return next((number for number, line in lines if line.casefold().startswith(begins)), 1)
