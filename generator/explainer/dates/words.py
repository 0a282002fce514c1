"""Dates in words, and for machines.

Years before 1000 carry their era, since a reader would take *330* for a slip; so does the end of
a stretch that began in one of them. Months and their order are by CLDR (`dates.patterns`), what is
said around them by the catalogue of the language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from msgspec.structs import replace

from explainer.dates.patterns import Width, begins_with_year, written
from explainer.dates.values import Moment, When
from explainer.language.catalogue import ENGLISH, Catalogue

BARE = 1000
"""The first year that is said without its era: it has four figures, as years are known to have."""
ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@lru_cache(maxsize=20_000)
def in_words(when: When, words: Catalogue = ENGLISH, width: Width = "wide") -> str:
    """Return the date as a reader says it: *April 1993*, *27 September – 10 November 2020*."""
    if not when.interval:
        return _moment_in_words(when.start, words, width) if when.start else when.text
    if when.start is None and when.end is not None:
        date = _bound(when.end, words, width)
        if when.end.day and when.end.exact:
            # Translators: a day of a month; some languages set an article before it.
            return words.pgettext("a day", "until %(date)s", date=date)
        return words.gettext("until %(date)s", date=date)
    if when.end is None and when.start is not None:
        date = _bound(when.start, words, width)
        if when.start.day and when.start.exact:
            return words.pgettext("a day", "since %(date)s", date=date)
        return words.gettext("since %(date)s", date=date)
    assert when.start is not None
    assert when.end is not None
    return _range_in_words(when.start, when.end, words, width)


def in_years(when: When, words: Catalogue = ENGLISH) -> str:
    """Return the date to the year, with all that it leaves open: *about 1871*, *1915–1923*."""
    start, end = _year_of(when.start), _year_of(when.end)
    apart = when.interval and start != end
    return in_words(When(when.text, start, end, apart), words)


def in_brief(when: When, words: Catalogue = ENGLISH) -> str:
    """Return the date with its months cut short, for narrow columns: *14 Jan 2022*."""
    return in_words(when, words, "abbreviated")


def decade_name(year: int, words: Catalogue = ENGLISH) -> str:
    """Return the name of the decade that begins with a year: *1990s*, *50–41 BCE*."""
    if year > 0:
        # Translators: a decade as a heading or in a list; the year is its first.
        text = words.pgettext("a heading", "%(year)ss", year=year)
        return words.gettext("%(date)s CE", date=text) if year < BARE else text
    return _range_in_words(Moment(year), Moment(year + 9), words, "wide")


def _bound(moment: Moment, words: Catalogue, width: Width) -> str:
    """Return a moment as it is said after *since* and *until*: in a case, in some languages."""
    # Translators: not shown; write alone, or in a date: as the month is called beside a day.
    how = words.pgettext("how a month is called after since and until", "alone")
    if how == "alone" or not moment.exact or not moment.month or moment.day:
        return _moment_in_words(moment, words, width)
    text = written(words.language, "ym", _year(moment, words), moment.month, "", width)
    return _with_era(text, moment, words, False)


def _year_of(moment: Moment | None) -> Moment | None:
    return replace(moment, month=None, day=None) if moment else None


def _range_in_words(start: Moment, end: Moment, words: Catalogue, width: Width) -> str:
    plain = start.exact and end.exact
    same_year = plain and start.year == end.year
    if same_year and start.month == end.month and start.day and end.day:
        return _moment_in_words(end, words, width, days=f"{start.day}–{end.day}")
    if same_year and start.month and end.month:
        tight = "–" if not start.day and not end.day else " – "
        return _months_apart(start, end, tight, words, width)
    return _years_apart(start, end, words, width)


def _months_apart(start: Moment, end: Moment, between: str, words: Catalogue, width: Width) -> str:
    """Two days or months of a year, which is said once, where the language has it."""
    if begins_with_year(words.language, _fields(end)):
        first = _moment_in_words(start, words, width)
        return f"{first}{between}{_without_year(end, words, width)}"
    last = _moment_in_words(end, words, width)
    return f"{_without_year(start, words, width)}{between}{last}"


def _years_apart(start: Moment, end: Moment, words: Catalogue, width: Width) -> str:
    """Two years, each with what it needs to be told from the other's era."""
    whole = start.precision == end.precision == "year" and start.exact and end.exact
    if whole and (start.year > 0) == (end.year > 0):
        # The era stands before both in some languages, behind both in others.
        return _with_era(f"{_count(start)}–{_count(end)}", end, words, start.year < BARE)
    last = _moment_in_words(end, words, width, era=start.year < BARE)
    return f"{_moment_in_words(start, words, width)} – {last}"


def _without_year(moment: Moment, words: Catalogue, width: Width) -> str:
    fields = "Md" if moment.day else "M"
    return written(words.language, fields, "", moment.month or 1, str(moment.day or ""), width)


def _fields(moment: Moment) -> str:
    return f"y{'M' if moment.month else ''}{'d' if moment.day else ''}"


def _moment_in_words(
    moment: Moment, words: Catalogue, width: Width, *, era: bool = False, days: str = ""
) -> str:
    """Return a moment as it is known; ``days`` stand for its own where there are several."""
    text = _year(moment, words)
    if moment.month:
        day = days or str(moment.day or "")
        text = written(words.language, _fields(moment), text, moment.month, day, width)
    text = _with_era(text, moment, words, era)
    if moment.about:
        text = words.gettext("about %(date)s", date=text)
    return words.gettext("probably %(date)s", date=text) if moment.uncertain else text


def _count(moment: Moment) -> int:
    """The number of a year in its era; of a century, which century it is."""
    number = moment.year if moment.year > 0 else 1 - moment.year
    return number if moment.years < 100 else moment.year // 100 + 1


def _with_era(text: str, moment: Moment, words: Catalogue, era: bool) -> str:
    if moment.years == 1 and moment.year <= 0:
        return words.gettext("%(date)s BCE", date=text)
    return words.gettext("%(date)s CE", date=text) if era or moment.year < BARE else text


def _year(moment: Moment, words: Catalogue) -> str:
    if moment.precision == "century":
        return words.gettext("the %(century)s century", century=_century(_count(moment), words))
    if moment.years > 1:
        # Translators: a decade within a sentence; the year is its first.
        return words.gettext("the %(year)ss", year=moment.year)
    return str(_count(moment))


def _century(number: int, words: Catalogue) -> str:
    # Translators: not shown; write ordinal (19th, in English), number (19) or roman (XIX).
    how = words.pgettext("how centuries are counted", "ordinal")
    forms: Mapping[str, Callable[[int], str]] = {"number": str, "roman": _roman}
    return forms.get(how, _ordinal)(number)


def _ordinal(number: int) -> str:
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _roman(number: int) -> str:
    text = ""
    for value, letters in ROMAN:
        text, number = text + letters * (number // value), number % value
    return text


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
