"""Numbers with their words, as editors are told them: *no more “1 problems”*.

They read English, whatever language their site is in; its readers have the catalogue.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from babel import Locale
from babel.numbers import format_decimal

LANGUAGE = "en"
"""The language of the words below."""

WORDS: Mapping[str, Mapping[str, str]] = {
    "source": {"one": "{n} source", "other": "{n} sources"},
    "word": {"one": "{n} word", "other": "{n} words"},
    "cell": {"one": "{n} cell", "other": "{n} cells"},
    "page": {"one": "{n} page", "other": "{n} pages"},
    "file": {"one": "{n} file", "other": "{n} files"},
    "fault": {"one": "{n} fault", "other": "{n} faults"},
    "problem": {"one": "{n} problem", "other": "{n} problems"},
    "month": {"one": "{n} month", "other": "{n} months"},
    "few periods": {"one": "{n} period with few events", "other": "{n} periods with few events"},
    "undated actors": {"one": "{n} actor without dates", "other": "{n} actors without dates"},
    "unlinked events": {
        "one": "{n} event that nothing links to",
        "other": "{n} events that nothing links to",
    },
    "past expectations": {
        "one": "{n} open expectation is past its date",
        "other": "{n} open expectations are past their dates",
    },
    "undated expectations": {"one": "{n} has no date", "other": "{n} have no date"},
    "older states": {
        "one": "{n} state is older than an event",
        "other": "{n} states are older than an event",
    },
    "due reviews": {"one": "{n} record is due", "other": "{n} records are due"},
    "dead links": {"one": "{n} address does not answer", "other": "{n} addresses do not answer"},
    "moved links": {"one": "{n} has moved", "other": "{n} have moved"},
    "links without a copy": {"one": "{n} has no copy", "other": "{n} have no copy"},
    "single sources": {
        "one": "{n} event has no two independent sources",
        "other": "{n} events have no two independent sources",
    },
    "bare sources": {
        "one": "{n} cited source has no address",
        "other": "{n} cited sources have no address",
    },
    "leanings": {"one": "{n} thing leans", "other": "{n} things lean"},
}
"""For each phrase its forms by CLDR's plural categories."""


@cache
def _locale() -> Locale:
    return Locale.parse(LANGUAGE)


@lru_cache(maxsize=1024)
def counted(number: int, phrase: str) -> str:
    """Return a phrase for a number, with the number grouped as its language groups it."""
    forms = WORDS[phrase]
    form = forms.get(_locale().plural_form(number), forms["other"])
    return form.format(n=format_decimal(number, locale=_locale()))
