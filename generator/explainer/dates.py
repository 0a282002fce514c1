"""Dates as exact as they are known: the part of EDTF that events need.

Read are ``1993``, ``1993-04``, ``1993-04-03``, ``199X`` (a decade), ``1915~`` (about),
``1915?`` (uncertain), ``-0330`` (before the common era), intervals of these ``A/B``, and the open
intervals ``A/..`` and ``../B``. Rule: Library of Congress, *Extended Date/Time Format*
(ISO 8601-2:2019), levels 0 and 1, and the decade of level 1.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from explainer import loose_dates

_DATE = re.compile(
    r"(?P<year>-?\d{4}|\d{3}X)(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?P<mark>[~?%])?",
    re.ASCII,
)
Precision = Literal["decade", "year", "month", "day"]


class DateError(ValueError):
    """A date that cannot be read; its text says what to write."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, month, year or decade; ``year`` is astronomical (0 is 1 BCE)."""

    year: int
    month: int | None = None
    day: int | None = None
    decade: bool = False
    about: bool = False
    uncertain: bool = False

    @property
    def precision(self) -> Precision:
        """Return how exact it is."""
        if self.decade:
            return "decade"
        return "day" if self.day else "month" if self.month else "year"

    @property
    def first(self) -> tuple[int, int, int]:
        """Return its first day as year, month, day."""
        return (self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> tuple[int, int, int]:
        """Return its last day as year, month, day."""
        year = self.year + 9 if self.decade else self.year
        month = self.month or 12
        return (year, month, self.day or days_in(year, month))


@dataclass(frozen=True, slots=True)
class When:
    """A date or an interval; an open end is ``None`` (with ``open`` set)."""

    text: str
    start: Moment | None
    end: Moment | None
    interval: bool = False

    @property
    def sort_key(self) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
        """Return a key that puts the earlier start first and, of two, the earlier end."""
        first = (self.start or self.end or Moment(0)).first
        return first, self.last_day

    @property
    def first_day(self) -> tuple[int, int, int]:
        """Return the first day that it can mean."""
        return (self.start or self.end or Moment(0)).first

    @property
    def last_day(self) -> tuple[int, int, int]:
        """Return the last day that it can mean; for an open end, of its start."""
        return (self.end or self.start or Moment(0)).last

    @property
    def starts(self) -> float:
        """Return the beginning in years, with the fraction of the year."""
        return decimal_year(self.first_day)

    @property
    def ends(self) -> float | None:
        """Return the end in years where it is an interval, else ``None``."""
        return decimal_year(self.last_day) if self.interval else None


def days_in(year: int, month: int) -> int:
    """Return the days of a month (proleptic Gregorian, years before the common era included)."""
    short = 30 if month in (4, 6, 9, 11) else 31
    return short if month != 2 else 29 if calendar.isleap(year) else 28


def decimal_year(day: tuple[int, int, int]) -> float:
    """Return a day as a year with its fraction (noon of that day)."""
    year, month, number = day
    before = sum(days_in(year, m) for m in range(1, month)) + number - 0.5
    return year + before / (366 if calendar.isleap(year) else 365)


@lru_cache(maxsize=20_000)
def parse(text: str) -> When:
    """Read a date of the subset; raise `DateError` with what is wrong and what to write."""
    parts = text.split("/")
    if len(parts) > 2:
        raise DateError(_advice(text))
    if len(parts) == 1:
        moment = _moment(text)
        return When(text, moment, moment)
    start, end = (None if part == ".." else _moment(part) for part in parts)
    if start is None and end is None:
        raise DateError(f'"{text}" is open at both ends: write one of them')
    if start and end and end.last < start.first:
        raise DateError(f'"{text}" ends before it starts: the earlier date comes first')
    return When(text, start, end, interval=True)


def _moment(text: str) -> Moment:
    found = _DATE.fullmatch(text)
    if not found:
        raise DateError(_advice(text))
    decade = found["year"].endswith("X")
    year = int(found["year"].replace("X", "0"))
    month = int(found["month"]) if found["month"] else None
    day = int(found["day"]) if found["day"] else None
    if decade and month:
        raise DateError(f'"{text}": a decade has no month')
    if month is not None and not 1 <= month <= 12:
        raise DateError(f'"{text}" has no month {month:02d}: months run from 01 to 12')
    if day is not None and month and not 1 <= day <= days_in(year, month):
        raise DateError(f'"{text}": that month has {days_in(year, month)} days')
    mark = found["mark"] or ""
    return Moment(year, month, day, decade, mark in ("~", "%"), mark in ("?", "%"))


def _advice(text: str) -> str:
    wanted = 'write year-month-day as far as known: "1993", "1993-04" or "1993-04-03"'
    near = [form for form in loose_dates.suggestions(text) if _is_date(form)]
    if near:
        meant = '" or "'.join(near)
        return f'"{text}" is not a date here: {wanted} (did you mean "{meant}"?)'
    return f'"{text}" is not a date here: {wanted}, an interval with "/", about with "~"'


def _is_date(text: str) -> bool:
    try:
        parse(text)
    except DateError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Words:
    """What a language says around dates; months and order come from Babel's data."""

    about: str = "about {}"
    uncertain: str = "probably {}"
    since: str = "since {}"
    until: str = "until {}"
    decade: str = "the {}s"
    before_era: str = "{} BCE"


ENGLISH = Words()
WORDS: Mapping[str, Words] = {"en": ENGLISH}


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


def _range_in_words(start: Moment, end: Moment, language: str) -> str:
    plain = not any(m.about or m.uncertain or m.decade for m in (start, end))
    same_year = plain and start.year == end.year
    if same_year and start.month == end.month and start.day and end.day:
        return f"{start.day}–{_moment_in_words(end, language)}"
    if same_year and start.month and end.month:
        first = _without_year(start, language)
        tight = "–" if not start.day and not end.day else " – "
        return f"{first}{tight}{_moment_in_words(end, language)}"
    tight = "–" if start.precision == end.precision == "year" and plain else " – "
    return f"{_moment_in_words(start, language)}{tight}{_moment_in_words(end, language)}"


def _without_year(moment: Moment, language: str) -> str:
    month = _months(language)[moment.month or 1]
    return f"{moment.day} {month}" if moment.day else month


def _moment_in_words(moment: Moment, language: str) -> str:
    words = WORDS.get(language, ENGLISH)
    text = _year_in_words(moment, words)
    if moment.month:
        text = f"{_without_year(moment, language)} {text}"
    if moment.about:
        text = words.about.format(text)
    return words.uncertain.format(text) if moment.uncertain else text


def _year_in_words(moment: Moment, words: Words) -> str:
    if moment.decade:
        return words.decade.format(moment.year)
    if moment.year <= 0:
        return words.before_era.format(1 - moment.year)
    return str(moment.year)


@lru_cache(maxsize=50)
def _months(language: str) -> Mapping[int, str]:
    from babel.dates import get_month_names

    return dict(get_month_names("wide", "format", language).items())


def machine(when: When) -> str | None:
    """Return the value for ``<time datetime>``, or ``None`` where HTML has none for it.

    HTML knows years from 1, months and days, no intervals and no decades
    (WHATWG HTML, *the time element*); for an interval it is the start.
    """
    moment = when.start or when.end
    if moment is None or moment.decade or moment.year < 1:
        return None
    parts = (f"{moment.year:04d}", moment.month, moment.day)
    return "-".join(part if isinstance(part, str) else f"{part:02d}" for part in parts if part)
