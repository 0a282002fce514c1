"""Days as styles of citations write them: each its own way in English, elsewhere as the language
does."""

from __future__ import annotations

from collections.abc import Callable

from explainer.bibliography.terms import Terms
from explainer.dates import Moment, When, in_words, without_year

LONG = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
SHORT = tuple(
    name if len(name) < 5 else f"{name[:4]}." if name == "September" else f"{name[:3]}."
    for name in LONG
)
Say = Callable[[Moment, Terms], str]
UNSURE = "[{}?]"
"""A year that is not certain, in the styles that have it so."""


def said(
    when: When | None, terms: Terms, say: Say, year_only: bool = False, unsure: str = ""
) -> str:
    """Return a date as a style says it; one that is no day, month or year in words.

    ``unsure`` is how it has a date that is not certain, else it says *about*.
    """
    moment = when.start if when else None
    if when is None or when.interval or moment is None or moment.years > 1 or moment.year < 1:
        return in_words(when, terms.words) if when else ""
    shown = Moment(moment.year) if year_only else Moment(moment.year, moment.month, moment.day)
    date = say(shown, terms)
    if not moment.about and not moment.uncertain:
        return date
    return unsure.format(date) if unsure else terms.about(date, short=say is year_first)


def american(moment: Moment, terms: Terms) -> str:
    """June 8, 2026."""
    if not terms.is_english:
        return _as_usual(moment, terms)
    day = f"{LONG[moment.month - 1]} {moment.day}," if moment.month and moment.day else ""
    return f"{day or (LONG[moment.month - 1] if moment.month else '')} {moment.year}".strip()


def year_first(moment: Moment, terms: Terms) -> str:
    """2026, June 8."""
    if not moment.month:
        return f"{moment.year}"
    if not terms.is_english:
        return f"{moment.year}, {without_year(moment, terms.words)}"
    day = f" {moment.day}" if moment.day else ""
    return f"{moment.year}, {LONG[moment.month - 1]}{day}"


def british(moment: Moment, terms: Terms) -> str:
    """8 June 2026."""
    if not terms.is_english:
        return _as_usual(moment, terms)
    month = SHORT[moment.month - 1] if moment.month else ""
    return " ".join(filter(None, (f"{moment.day or ''}", month, f"{moment.year}")))


def british_month(moment: Moment, terms: Terms) -> str:
    """June 2026."""
    return british(Moment(moment.year, moment.month), terms)


def _as_usual(moment: Moment, terms: Terms) -> str:
    return in_words(When("", moment, moment), terms.words)
