"""Numbers with their words: *no more “1 events”*, by the plural rules of the words' language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from babel import Locale
from babel.numbers import format_decimal

LANGUAGE = "en"
"""The language of the words below, whatever the site's texts are written in."""

WORDS: Mapping[str, Mapping[str, str]] = {
    "event": {"one": "{n} event", "other": "{n} events"},
    "events": {"one": "Event", "other": "Events"},
    "period": {"one": "{n} period", "other": "{n} periods"},
    "source": {"one": "{n} source", "other": "{n} sources"},
    "publisher": {"one": "{n} publisher", "other": "{n} publishers"},
    "language": {"one": "{n} language", "other": "{n} languages"},
    "second": {"one": "{n} second", "other": "{n} seconds"},
    "point": {"one": "{n} point", "other": "{n} points"},
    "minute": {"one": "{n} minute", "other": "{n} minutes"},
    "entry": {"one": "{n} entry", "other": "{n} entries"},
    "everything": {
        "one": "The one thing that can be looked up on this site.",
        "other": "All {n} things that can be looked up on this site, by their first letters.",
    },
    "entry rests": {"one": "{n} entry rests", "other": "{n} entries rest"},
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
    "actor": {
        "one": "The one person or group that appears on this site.",
        "other": "{n} people and groups that appear on this site.",
    },
    "articles explained": {"one": "{n} article explained", "other": "{n} articles explained"},
    "questions answered": {
        "one": "{n} question, answered in two sentences first.",
        "other": "{n} questions, each answered in two sentences first.",
    },
    "term": {
        "one": "One word: what it means, who uses it, who avoids it.",
        "other": "{n} words: what they mean, who uses them, who avoids them.",
    },
    "place": {
        "one": "One place, with the names that are in use for it.",
        "other": "{n} places, each with the names that are in use for it.",
    },
    "document": {
        "one": "One document, and what became of it.",
        "other": "{n} documents, and what became of them.",
    },
    "all events by decade": {
        "one": "The one event of this site.",
        "other": "All {n} events of this site, by decade.",
    },
    "all events on a timeline": {
        "one": "The one event of this site on a timeline.",
        "other": "All {n} events of this site on one timeline.",
    },
    "all sources": {
        "one": "The source that the statements of this site rest on.",
        "other": "The {n} sources that the statements of this site rest on.",
    },
    "statements of a source": {
        "zero": "a source of no statement on this site yet.",
        "one": "a source of one statement on this site.",
        "other": "a source of {n} statements on this site.",
    },
}
"""For each phrase its forms by CLDR's plural categories; ``zero`` is for 0 in any language."""


@cache
def _locale() -> Locale:
    return Locale.parse(LANGUAGE)


@lru_cache(maxsize=1024)
def counted(number: int, phrase: str) -> str:
    """Return a phrase for a number, with the number grouped as its language groups it."""
    forms = WORDS[phrase]
    form = "zero" if number == 0 and "zero" in forms else _locale().plural_form(number)
    return forms.get(form, forms["other"]).format(n=format_decimal(number, locale=_locale()))
