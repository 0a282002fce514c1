"""Dates as newspapers write them, in words and figures, in the languages of the word lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from babel import Locale

from .line import even
from .phrases import alternation, languages

_DIGIT = re.compile(r"\d")
_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?"
_ZONE = r"(?:utc|gmt|z)? ?[+-] ?\d{1,2}(?::?\d{2})?|t(?=\d)"


# Short forms that newsrooms use besides those of the language's standard.
_SHORT_MONTHS = {"sept": 9, "фев": 2, "сен": 9, "ноя": 11}


@dataclass(frozen=True, slots=True)
class DateMention:
    """A whole date in a text: where it stands, and its ISO form (None: day or month first?)."""

    start: int
    end: int
    iso: str | None


@cache
def _months() -> dict[str, int]:
    """Return the numbers of months by name, long and short, in all languages."""
    names = dict(_SHORT_MONTHS)
    for tag in languages():
        for forms in Locale(tag).months.values():
            for width in ("wide", "abbreviated"):
                names |= {even(name).rstrip("."): number for number, name in forms[width].items()}
    return names


@cache
def _weekdays() -> str:
    names: set[str] = set()
    for tag in languages():
        for forms in Locale(tag).days.values():
            for width in ("wide", "abbreviated"):
                names |= {even(name).rstrip(".") for name in forms[width].values()}
    return "|".join(sorted(map(re.escape, names), key=lambda n: (-len(n), n)))


@cache
def month_pattern() -> str:
    """Return a pattern for the name of a month, in small letters."""
    return "(?:" + "|".join(sorted(map(re.escape, _months()), key=lambda n: (-len(n), n))) + ")"


@cache
def day_month_pattern() -> str:
    """Return a pattern for a day and month without a year, either first, in small letters."""
    month = month_pattern()
    return rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {month}\b\.?|{month}\.? \d{{1,2}}(?:st|nd|rd|th)?\b)"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    month = rf"(?P<month>{month_pattern()})"
    day, year = r"(?<!\d)(?P<day>\d{1,2})", r"(?P<year>(?:1[6-9]|20)\d\d)(?!\d)"
    ending = r"(?:i?n|in|un|ün)?"
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"{day}(?:st|nd|rd|th|\.)?[ -]+(?:of )?{month}(?:\.?,?[ -]+|,){year}",
            rf"\b{month}\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {year}",
            rf"(?<!\d){year}-?c[iuü] il(?:in)?,? {month}{ending} (?P<day>\d{{1,2}})(?:-?[iuü]n?)?",
            rf"(?<!\d){year},? {month},? (?P<day>\d{{1,2}})(?!\d)",
            r"(?<![\d.])(?P<year>(?:1[6-9]|20)\d\d)([-/.])(?P<mon>\d{1,2})\2(?P<day>\d{1,2})(?!\d)",
            rf"{day}([.-])(?P<mon>\d{{1,2}})\2{year}",
            rf"(?<![\d/])(?P<either>\d{{1,2}})/(?P<or>\d{{1,2}})/{year}",
        )
    )


def find_dates(text: str, language: str | None) -> list[DateMention]:
    """Return the whole dates (day, month, year) that a line names, in order, none overlapping."""
    if not _DIGIT.search(text):
        return []
    small = even(text)
    found = [
        DateMention(*match.span(), _iso(match, language))
        for pattern in _patterns()
        for match in pattern.finditer(small)
    ]
    return list(_apart(sorted(found, key=lambda mention: (mention.start, -mention.end))))


def _apart(mentions: list[DateMention]) -> Iterator[DateMention]:
    end = 0
    for mention in mentions:
        if mention.start >= end:
            end = mention.end
            yield mention


def _iso(match: re.Match[str], language: str | None) -> str | None:
    parts = match.groupdict()
    if parts.get("either"):
        return _slashed(int(parts["either"]), int(parts["or"]), int(parts["year"]), language)
    month = _months()[parts["month"]] if parts.get("month") else int(parts["mon"])
    return _checked(int(parts["year"]), month, int(parts["day"]))


def _slashed(first: int, second: int, year: int, language: str | None) -> str | None:
    """Return 3/4/2022 as a date only where one reading is possible: English has two."""
    if first > 12 or (language not in (None, "en")) or first == second:
        return _checked(year, second, first)
    return _checked(year, first, second) if second > 12 else None


def _checked(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


@cache
def _filler() -> re.Pattern[str]:
    words = "|".join(alternation("date", name) for name in ("published", "updated", "filler"))
    return re.compile(rf"{_CLOCK}|{_ZONE}|\b(?:{_weekdays()}|{words})\b")


def has_clock(text: str) -> bool:
    """Does the line give an hour?"""
    return bool(re.search(rf"(?<![\d.])(?:{_CLOCK})(?![\d.])", text))


def without_date_words(text: str, language: str | None) -> str:
    """Return what is left of a line without dates, times, weekdays and words like *Published*."""
    small = even(text)
    for mention in reversed(find_dates(text, language)):
        small = f"{small[: mention.start]} {small[mention.end :]}"
    return re.sub(r"[\W_]+", " ", _filler().sub(" ", small)).strip()


@cache
def _updated() -> re.Pattern[str]:
    return re.compile(rf"\b{alternation('date', 'updated')}\b\W*(?:(?:{_weekdays()})\W+)?$")


def published_date(text: str, language: str | None) -> str | None:
    """Return the first date of the line that is not said to be that of a later change."""
    small, start = even(text), 0
    for mention in find_dates(text, language):
        if not _updated().search(small[start : mention.start]):
            return mention.iso
        start = mention.end
    return None
