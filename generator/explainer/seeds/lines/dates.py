"""Dates as newspapers write them, in words and figures, in the languages that articles come in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

import ahocorasick_rs
from babel import Locale
from msgspec import Struct

from explainer.language.letters import marks
from explainer.seeds.lines.line import even
from explainer.seeds.lines.phrases import alternation, languages

_CLOCK = (
    r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|\d{1,2}時(?:\d{1,2}分)?"
)
_ZONE = r"(?:utc|gmt|z)? ?[+-] ?\d{1,2}(?::?\d{2})?|t(?=\d)"

# No two of these call two months by one name; Croatian and Polish would.
_LANGUAGES = (
    *("de", "fr", "es", "it", "pt", "nl", "pl", "uk", "el", "hy", "ka", "ar", "he", "ro"),
    *("bg", "sr", "hu", "cs", "sv", "da", "nb", "fi", "kk", "uz"),
    *("mk", "be", "sk", "sl", "fa", "ur", "hi", "bn", "am", "sw", "id"),
)
# Short forms that newsrooms use besides those of the language's standard.
_SHORT_MONTHS = {"sept": 9, "фев": 2, "сен": 9, "ноя": 11, "mär": 3, "июн": 6, "июл": 7}


class DateMention(Struct, frozen=True):
    """A whole date in a text: where it stands, and its ISO form (None: day or month first?)."""

    start: int
    end: int
    iso: str | None


@cache
def _months() -> dict[str, int]:
    """Return the numbers of months by name, long and short, in all languages."""
    names = dict(_SHORT_MONTHS)
    for tag in dict.fromkeys((*languages(), *_LANGUAGES)):
        for forms in Locale(tag).months.values():
            for width in ("wide", "abbreviated"):
                names |= {even(name).rstrip("."): number for number, name in forms[width].items()}
    return names


@cache
def _weekdays() -> str:
    names: set[str] = set()
    for tag in dict.fromkeys((*languages(), *_LANGUAGES)):
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
    return rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\.? {month}\b\.?|{month}\.? \d{{1,2}}(?:st|nd|rd|th)?\b)"


# *3rd. May*: so many letters at most stand before a month.
_BEFORE = len("3rd. ")
_DAY_BEFORE = re.compile(r"\d(?:st|nd|rd|th)?\.? $")
_DAY_BEHIND = re.compile(r"\.? \d")


@cache
def _month_finder() -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(list(_months()))


def has_day_and_month(text: str) -> bool:
    """Say whether small letters have a month's name beside a figure, as ``day_month_pattern``.

    Told in one look at the text: the pattern tries each of 500 names at each letter.
    """
    found = _month_finder().find_matches_as_indexes(text, overlapping=True)
    return any(
        _DAY_BEHIND.match(text, end) or _DAY_BEFORE.search(text[max(0, start - _BEFORE) : start])
        for _, start, end in found
    )


# Figures of Arabic, Persian, Hindi, Bengali … as those that years are sought by.
_FIGURES = {
    first + number: str(number)
    for first in (0x660, 0x6F0, 0x966, 0x9E6, 0xBE6, 0xC66, 0xD66, 0xE50, 0x17E0, 0x1040)
    for number in range(10)
}
# A clock or a second date may be glued to a year: *May 12, 20213:33 PM*, *12.05.2112:44*.
_YEAR = r"(?<!\d)(?P<year>(?:1[6-9]|20)\d\d)(?:(?!\d|:\d)|(?=\d{1,2}[:.]))"
_DAY = r"(?<!\d)(?P<day>\d{1,2})"
_NTH = r"(?:st|nd|rd|th|er|º|\.)?"
# Which words are months is asked of what is found: a pattern of 600 names would be slow.
_MONTH = rf"(?P<month>(?:[^\W\d_]|[{marks()}]){{2,}})"
_YEARS = r"(?:-?c[iuü] il(?:in)?|թվականի| ?թ\.?|წლის|წ\.|г\.|\.)?,?"
# What each of the patterns below has in it.
_DATE_LIKE = re.compile(r"(?<!\d)(?:1[6-9]|20)\d\d|\d\.\d{1,2}\.\d\d")
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_DAY}{_NTH},?[ -]*(?:(?:of|de) )?{_MONTH}(?:\.?,?[ -]+|,)(?:del? )?{_YEAR}",
        rf"{_MONTH}\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}",
        rf"{_YEAR}{_YEARS} {_MONTH},? (?P<day>\d{{1,2}})(?:-?[iuü]n?)?(?!\d)",
        rf"{_YEAR} ?წლის (?P<day>\d{{1,2}}) {_MONTH}",
        rf"{_YEAR}([-/.])(?P<mon>\d{{1,2}})\2(?P<day>\d{{1,2}})(?!\d)",
        rf"{_YEAR}[年년] ?(?P<mon>\d{{1,2}})[月월] ?(?P<day>\d{{1,2}})[日일]",
        rf"{_DAY} tháng (?P<mon>\d{{1,2}}),? (?:năm )?{_YEAR}",
        rf"{_DAY}(\. ?|-)(?P<mon>\d{{1,2}})\2{_YEAR}",
        # A year of two figures only beside a clock: else it is a version or a share price.
        rf"(?<![\d.]){_DAY}\.(?P<mon>\d{{1,2}})\.(?P<short>\d\d)"
        r"(?=,? .{0,4}\d{1,2}[:.]\d\d|\d\d:)",
        rf"(?<![\d/])(?P<either>\d{{1,2}})/(?P<or>\d{{1,2}})/{_YEAR}",
    )
)


def find_dates(text: str, language: str | None) -> list[DateMention]:
    """Return the whole dates (day, month, year) that a line names, in order, none overlapping."""
    small = even(text)
    if not small.isascii():
        small = small.translate(_FIGURES)
    if not _DATE_LIKE.search(small):
        return []
    found = [
        mention
        for pattern in _PATTERNS
        for match in pattern.finditer(small)
        if (mention := _mention(match, text, language))
    ]
    return list(_apart(sorted(found, key=lambda mention: (mention.start, -mention.end))))


def _apart(mentions: list[DateMention]) -> Iterator[DateMention]:
    end = 0
    for mention in mentions:
        if mention.start >= end:
            end = mention.end
            yield mention


def _mention(match: re.Match[str], text: str, language: str | None) -> DateMention | None:
    """Return the date that was found, None where what stands at the month's place is none."""
    parts = match.groupdict()
    if parts.get("either"):
        iso = _slashed(int(parts["either"]), int(parts["or"]), int(parts["year"]), language)
        return DateMention(*match.span(), iso)
    start, month = match.start(), int(parts.get("mon") or 0)
    if parts.get("month"):
        name = _unglued(text, *match.span("month"))
        month = _months().get(name, 0)
        start += len(parts["month"]) - len(name) if match.start("month") == start else 0
    year = int(parts.get("year") or f"20{parts['short']}")
    iso = _checked(year, month, int(parts["day"]))
    return DateMention(start, match.end(), iso) if month and (iso or parts.get("mon")) else None


def _unglued(text: str, start: int, end: int) -> str:
    """Return the month's name without a word to which a page glued it: *DoeMay 12, 2021*."""
    name = even(text[start:end])
    if name in _months():
        return name
    # Hebrew writes *in* as one word with the month.
    if name[:1] == "ב" and name[1:] in _months():
        return name[1:]
    capital = next((i for i in range(end - 3, start, -1) if text[i].isupper()), start)
    return even(text[capital:end])


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
