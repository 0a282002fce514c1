"""Dates in words, and for machines.

Years before 1000 carry their era, since a reader would take *330* for a slip; so does the end of
a stretch that began in one of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from explainer.dates.values import Moment, When
from explainer.language.tags import Language

BARE = 1000
"""The first year that is said without its era: it has four figures, as years are known to have."""
FORMS: tuple[Literal["wide"], Literal["abbreviated"]] = ("wide", "abbreviated")
"""Of a month's name, as Babel calls them: whole, and cut short."""


class Words(Struct, frozen=True):
    """What a language says around dates; months and order come from Babel's data."""

    about: str = "about {}"
    uncertain: str = "probably {}"
    since: str = "since {}"
    until: str = "until {}"
    decade: str = "the {}s"
    century: str = "the {} century"
    before_era: str = "{} BCE"
    of_era: str = "{} CE"


ENGLISH = Words()
WORDS: Mapping[str, Words] = {"en": ENGLISH}


@lru_cache(maxsize=20_000)
def in_words(when: When, language: str = "en") -> str:
    """Return the date as a reader says it: *April 1993*, *27 September – 10 November 2020*."""
    words = WORDS.get(language, ENGLISH)
    if not when.interval:
        return _moment_in_words(when.start, language) if when.start else when.text
    if when.start is None and when.end is not None:
        return words.until.format(_moment_in_words(when.end, language))
    if when.end is None and when.start is not None:
        return words.since.format(_moment_in_words(when.start, language))
    assert when.start is not None
    assert when.end is not None
    return _range_in_words(when.start, when.end, language)


@lru_cache(maxsize=20_000)
def in_years(when: When, language: str = "en") -> str:
    """Return the date to the year, with all that it leaves open: *about 1871*, *1915–1923*."""
    start, end = _year_of(when.start), _year_of(when.end)
    apart = when.interval and start != end
    return in_words(When(when.text, start, end, apart), language)


@lru_cache(maxsize=20_000)
def in_brief(when: When, language: str = "en") -> str:
    """Return the date with its months cut short, for narrow columns: *14 Jan 2022*."""
    text = in_words(when, language)
    for moment in (when.start, when.end):
        if moment and moment.month:
            whole, brief = (months(language, form)[moment.month] for form in FORMS)
            text = text.replace(whole, brief)
    return text


def decade_name(year: int, language: str = "en") -> str:
    """Return the name of the decade that begins with a year: *1990s*, *50–41 BCE*."""
    if year > 0:
        text = f"{year}s"
        return WORDS.get(language, ENGLISH).of_era.format(text) if year < BARE else text
    return _range_in_words(Moment(year), Moment(year + 9), language)


def _year_of(moment: Moment | None) -> Moment | None:
    return replace(moment, month=None, day=None) if moment else None


def _range_in_words(start: Moment, end: Moment, language: str) -> str:
    plain = start.exact and end.exact
    same_year = plain and start.year == end.year
    if same_year and start.month == end.month and start.day and end.day:
        return f"{start.day}–{_moment_in_words(end, language)}"
    if same_year and start.month and end.month:
        first = _without_year(start, language)
        tight = "–" if not start.day and not end.day else " – "
        return f"{first}{tight}{_moment_in_words(end, language)}"
    return _years_apart(start, end, language)


def _years_apart(start: Moment, end: Moment, language: str) -> str:
    """Two years, each with what it needs to be told from the other's era."""
    last = _moment_in_words(end, language, era=start.year < BARE)
    whole = start.precision == end.precision == "year" and start.exact and end.exact
    if whole and (start.year > 0) == (end.year > 0):
        return f"{_count(start)}–{last}"
    return f"{_moment_in_words(start, language)} – {last}"


def _without_year(moment: Moment, language: str) -> str:
    month = months(language)[moment.month or 1]
    return f"{moment.day} {month}" if moment.day else month


def _moment_in_words(moment: Moment, language: str, *, era: bool = False) -> str:
    words = WORDS.get(language, ENGLISH)
    text = _year_in_words(moment, words, era)
    if moment.month:
        text = f"{_without_year(moment, language)} {text}"
    if moment.about:
        text = words.about.format(text)
    return words.uncertain.format(text) if moment.uncertain else text


def _count(moment: Moment) -> int:
    """The number of a year in its era; of a century, which century it is."""
    number = moment.year if moment.year > 0 else 1 - moment.year
    return number if moment.years < 100 else moment.year // 100 + 1


def _year_in_words(moment: Moment, words: Words, era: bool = False) -> str:
    text = _said(moment, words)
    if moment.years == 1 and moment.year <= 0:
        return words.before_era.format(text)
    return words.of_era.format(text) if era or moment.year < BARE else text


def _said(moment: Moment, words: Words) -> str:
    if moment.precision == "century":
        return words.century.format(_ordinal(_count(moment)))
    return words.decade.format(moment.year) if moment.years > 1 else str(_count(moment))


def _ordinal(number: int) -> str:
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


@lru_cache(maxsize=100)
def months(language: str, form: Literal["wide", "abbreviated"] = "wide") -> Mapping[int, str]:
    """Return the names of the months in a language, by their numbers."""
    # Late: Babel's calendars take 17 ms, which a command that names no month need not pay.
    from babel.dates import get_month_names

    return dict(get_month_names(form, "format", Language(language).locale).items())


def machine(when: When) -> str | None:
    """Return the value for ``<time datetime>``, or ``None`` where HTML has none for it.

    HTML knows years from 1, months and days, no intervals and no decades
    (WHATWG HTML, *the time element*); for an interval it is the start.
    """
    moment = when.start or when.end
    if moment is None or moment.years > 1 or moment.year < 1:
        return None
    parts = (f"{moment.year:04d}", moment.month, moment.day)
    return "-".join(part if isinstance(part, str) else f"{part:02d}" for part in parts if part)
