"""In which order a language writes day, month and year, and what it calls the months (CLDR).

Babel formats no year before 1: its patterns are filled here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from babel import Locale
from babel.localedata import load

from explainer.language.tags import Language

Width = Literal["wide", "abbreviated"]
"""Of a month's name, as Babel calls them: whole, and cut short."""
FORMS: tuple[Width, Width] = ("wide", "abbreviated")
FIELD = re.compile(r"'([^']*)'|(y+|[ML]+|d+|G+)")
NAMED = 3
"""So many letters of a month's field mean its name; fewer its number."""
SKELETONS = {"y": "y", "yM": "yMMMM", "Md": "MMMMd"}


@lru_cache(maxsize=200)
def pattern(language: Language, fields: str) -> str:
    """Return the pattern of a date of some fields: ``yMd``, ``yM``, ``y``, ``Md`` or ``M``; of
    ``ym``, that of ``yM`` with the month as it is called beside a day."""
    if fields == "ym":
        return pattern(language, "yM").replace("L", "M")
    locale = _locale(language)
    if fields == "yMd":
        return str(locale.date_formats["long"].pattern)
    if fields == "M":
        return "LLLL"
    return str(getattr(locale.datetime_skeletons[SKELETONS[fields]], "pattern", ""))


def _locale(language: Language) -> Locale:
    # Our English is British: the day stands before the month.
    return Locale("en", "GB") if language.tag == "en" else language.locale


def written(language: Language, fields: str, year: str, month: int, day: str, width: Width) -> str:
    """Return a date: its year and its day may be other words than a number."""
    form = pattern(language, fields)

    def fill(match: re.Match[str]) -> str:
        quoted, field = match.groups()
        if field is None:
            return quoted or "'"
        if field[0] in "ML":
            return _month(language, field, month, width) if len(field) >= NAMED else str(month)
        # Of eras we have our own words.
        return {"y": year, "d": day, "G": ""}[field[0]]

    return re.sub(" +", " ", FIELD.sub(fill, form)).strip(" ")


def begins_with_year(language: Language, fields: str) -> bool:
    return pattern(language, fields).startswith("y")


def _month(language: Language, field: str, month: int, width: Width) -> str:
    """Return the name of a month as its field wants it: by itself, or beside a day (a case)."""
    named = months(language.tag, width)
    return str(
        {**named, **_standing_alone(language, width)}[month] if field[0] == "L" else named[month]
    )


def _standing_alone(language: Language, width: Width) -> Mapping[int, str]:
    """Return what months are called by themselves, where that is another name than in a date.

    What languages share Babel resolves for the first that asks, and keeps for all: it is looked up
    here as it lies in the files, or as it was resolved for this very language.
    """
    data = named = load(str(language.locale))
    for step in ("months", "stand-alone", width):
        named = getattr(named, "_data", named)[step]
    own = named[1] if isinstance(named, tuple) else named
    is_own = isinstance(own, dict) or getattr(own, "base", None) is data
    return dict(getattr(own, "_data", own)) if is_own else {}


@lru_cache(maxsize=100)
def months(language: str, form: Width = "wide") -> Mapping[int, str]:
    """Return the names of the months in a language, by their numbers."""
    # Late: Babel's calendars take 17 ms, which a command that names no month need not pay.
    from babel.dates import get_month_names

    return dict(get_month_names(form, "format", Language(language).locale).items())
