"""Dates in words, and for machines.

Years before 1000 carry their era, since a reader would take *330* for a slip; so does the end of
a stretch that began in one of them. Months and their order are by CLDR (`dates.patterns`), what is
said around them by the catalogue of the language.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec.structs import replace

from explainer.dates.bounds import Side, at_some_time, on_day
from explainer.dates.patterns import Width, begins_with_year, written
from explainer.dates.spans import century, decade, decade_heading, in_era, in_span
from explainer.dates.values import Moment, When
from explainer.language.catalogue import ENGLISH, Catalogue

BARE = 1000
"""The first year that is said without its era: it has four figures, as years are known to have."""
_DATE = "\0"
"""Where the date stands in what is said with it."""


@lru_cache(maxsize=20_000)
def in_words(when: When, words: Catalogue = ENGLISH, width: Width = "wide") -> str:
    """Return the date as a reader says it: *April 1993*, *27 September – 10 November 2020*."""
    if not when.interval:
        return _moment_in_words(when.start, words, width) if when.start else when.text
    if when.start is None and when.end is not None:
        return _from_or_to(when.end, words, width, "until")
    if when.end is None and when.start is not None:
        return _from_or_to(when.start, words, width, "since")
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
        text = decade_heading(year, words)
        return words.gettext("%(date)s CE", date=text) if year < BARE else text
    return _range_in_words(Moment(year), Moment(year + 9), words, "wide")


def _from_or_to(moment: Moment, words: Catalogue, width: Width, side: Side) -> str:
    """Return a moment that something lasts from or to: some languages have a case for it."""
    is_sure = not moment.about and not moment.uncertain
    if is_sure and not moment.month:
        # An era before a year stays beside it; one after it is that of the whole.
        before, after = _era(moment, words)
        return in_span(moment, words, side, before) + after
    date = _bound(moment, words, width)
    return on_day(date, words, side) if is_sure and moment.day else at_some_time(date, words, side)


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
        days = f"{_day(start, words)}–{_day(end, words)}"
        return _moment_in_words(end, words, width, days=days)
    if same_year and start.month and end.month:
        tight = "–" if not start.day and not end.day else " – "
        return _months_apart(start, end, tight, words, width)
    return _years_apart(start, end, words, width)


def _months_apart(start: Moment, end: Moment, between: str, words: Catalogue, width: Width) -> str:
    """Two days or months of a year, which is said once, where the language has it."""
    if begins_with_year(words.language, _fields(end)):
        first = _moment_in_words(start, words, width)
        return f"{first}{between}{without_year(end, words, width)}"
    last = _moment_in_words(end, words, width)
    return f"{without_year(start, words, width)}{between}{last}"


def _years_apart(start: Moment, end: Moment, words: Catalogue, width: Width) -> str:
    """Two years, each with what it needs to be told from the other's era."""
    whole = start.precision == end.precision == "year" and start.exact and end.exact
    if whole and (start.year > 0) == (end.year > 0):
        # The era stands before both in some languages, behind both in others.
        years = written(
            words.language, "y", f"{in_era(start.year)}–{in_era(end.year)}", 0, "", width
        )
        return _with_era(years, end, words, start.year < BARE)
    last = _moment_in_words(end, words, width, era=start.year < BARE)
    return f"{_moment_in_words(start, words, width)} – {last}"


def without_year(moment: Moment, words: Catalogue, width: Width = "wide") -> str:
    """Return a day or a month alone: *3 May*."""
    fields = "Md" if moment.day else "M"
    return written(words.language, fields, "", moment.month or 1, _day(moment, words), width)


def _fields(moment: Moment) -> str:
    return f"y{'M' if moment.month else ''}{'d' if moment.day else ''}"


def _moment_in_words(
    moment: Moment, words: Catalogue, width: Width, *, era: bool = False, days: str = ""
) -> str:
    """Return a moment as it is known; ``days`` stand for its own where there are several."""
    text = _year(moment, words)
    if moment.years == 1:
        day = days or _day(moment, words)
        text = written(words.language, _fields(moment), text, moment.month or 0, day, width)
    text = _with_era(text, moment, words, era)
    if moment.about:
        text = words.gettext("about %(date)s", date=text)
    return words.gettext("probably %(date)s", date=text) if moment.uncertain else text


def _day(moment: Moment, words: Catalogue) -> str:
    if moment.day == 1:
        # Translators: the first day of a month, as it stands in dates.
        return words.pgettext("a day", "1")
    return str(moment.day or "")


def _with_era(text: str, moment: Moment, words: Catalogue, era: bool) -> str:
    before, after = _era(moment, words, era)
    return f"{before}{text}{after}"


def _era(moment: Moment, words: Catalogue, era: bool = False) -> tuple[str, str]:
    """Return what stands before and after a year that needs its era."""
    if moment.years == 1 and moment.year <= 0:
        said = words.gettext("%(date)s BCE", date=_DATE)
    elif era or moment.year < BARE:
        said = words.gettext("%(date)s CE", date=_DATE)
    else:
        return "", ""
    before, _, after = said.partition(_DATE)
    return before, after


def _year(moment: Moment, words: Catalogue) -> str:
    if moment.precision == "century":
        return century(moment.year, words)
    return decade(moment.year, words) if moment.years > 1 else str(in_era(moment.year))


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
