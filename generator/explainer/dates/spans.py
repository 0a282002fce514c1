"""Decades and centuries in words, alone and after *since* and *until*, which change them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from explainer.dates.bounds import Side, at_some_time, in_century, in_decade, in_year
from explainer.dates.patterns import written
from explainer.dates.values import Moment
from explainer.language.catalogue import Catalogue

ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def century(year: int, words: Catalogue) -> str:
    """Return the century that begins with a year: *the 19th century*."""
    return words.gettext("the %(century)s century", century=_century(year, _counted(words)))


def decade(year: int, words: Catalogue) -> str:
    """Return the decade that begins with a year, within a sentence: *the 1990s*."""
    if named := _named_decade(year, words):
        return named
    # Translators: a decade within a sentence; the year is its first.
    return words.gettext("the %(year)ss", year=year)


def decade_heading(year: int, words: Catalogue) -> str:
    """Return the decade that begins with a year, by itself: *1990s*."""
    if named := _named_decade(year, words):
        return named
    # Translators: a decade as a heading or in a list; the year is its first.
    text = words.pgettext("a heading", "%(year)ss", year=year)
    return text


def in_span(moment: Moment, words: Catalogue, side: Side, before: str) -> str:
    """Return what lasts from or to a year, a decade or a century: *since the 1990s*.

    ``before`` is an era that stands before years.
    """
    if moment.precision == "century":
        return in_century(before + _century(moment.year, _after(words)), words, side)
    if moment.precision == "year":
        year = written(words.language, "y", str(in_era(moment.year)), 0, "", "wide")
        return in_year(before + year, words, side)
    if named := _named_decade(moment.year, words):
        return at_some_time(before + named, words, side)
    return in_decade(f"{before}{moment.year}", words, side)


def in_era(year: int) -> int:
    """Return the number of a year as its era counts it: 0 is the first before ours."""
    return year if year > 0 else 1 - year


def _named_decade(year: int, words: Catalogue) -> str:
    """Return a decade by a word for it and its century, in a language that has ten such words."""
    # Translators: not shown; write year, or the words for the ten decades of a century, with
    # commas between them.
    named = _listed(words.pgettext("how decades are called", "year"))
    if len(named) != 10:
        return ""
    # Translators: only where decades are called by words.
    return words.gettext(
        "the %(decade)s of the %(century)s century",
        decade=named[year // 10 % 10],
        century=_century(year, _after(words)),
    )


def _counted(words: Catalogue) -> str:
    # Translators: not shown; write ordinal (19th, in English), number (19) or roman (XIX), with the
    # endings of the first and of all others behind it (roman er e); or the words for the first, the
    # second … with commas between them.
    return words.pgettext("how centuries are counted", "ordinal")


def _after(words: Catalogue) -> str:
    # Translators: not shown; write same, or another case of the words that centuries are called by.
    how = words.pgettext("how centuries are counted after since and until", "same")
    return _counted(words) if how == "same" else how


def _century(year: int, how: str) -> str:
    number = year // 100 + 1
    named = _listed(how)
    if len(named) > 1:
        return named[number - 1] if number <= len(named) else str(number)
    form, *endings = how.split()
    ending = "" if not endings else endings[0] if number == 1 else endings[-1]
    return _FORMS.get(form, _ordinal)(number) + ending


def _listed(text: str) -> list[str]:
    return [name.strip() for name in text.split(",")]


def _ordinal(number: int) -> str:
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _roman(number: int) -> str:
    text = ""
    for value, letters in ROMAN:
        text, number = text + letters * (number // value), number % value
    return text


_FORMS: Mapping[str, Callable[[int], str]] = {"number": str, "roman": _roman}
