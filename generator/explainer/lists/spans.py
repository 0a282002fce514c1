"""Splitting by time: decades, years, months. What is known less exactly stands by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from msgspec.structs import replace

from explainer import dates
from explainer.dates import Moment, When
from explainer.language.catalogue import Catalogue
from explainer.lists.shelves import Group, Level, Plan

T = TypeVar("T")
Span = tuple[tuple[int, ...], str, str]
"""What orders a span among others, the end of its address, its name."""

UNDATED = "undated/"
"""The end of the address of what has no date."""


def decades(when: Callable[[T], When | None], words: Catalogue) -> Level[T]:
    """Split by the decade of a date."""

    def span(moment: Moment) -> Span:
        first = moment.year // 10 * 10
        return (first,), f"decade/{first}/", dates.decade_name(first, words)

    return _level(when, span, words)


def years(when: Callable[[T], When | None], words: Catalogue) -> Level[T]:
    """Split by the year of a date."""

    def span(moment: Moment) -> Span:
        if moment.years > 1:
            name = words.gettext("%(decade)s, year not known", decade=_said(moment, words))
            return (moment.year, -moment.years), f"year/{moment.year}-{moment.years}/", name
        name = _said(Moment(moment.year), words)
        return (moment.year, 0), f"year/{moment.year}/", name

    return _level(when, span, words)


def months(when: Callable[[T], When | None], words: Catalogue) -> Level[T]:
    """Split by the month of a date."""

    def span(moment: Moment) -> Span:
        if not moment.month:
            name = words.gettext("%(year)s, month not known", year=_said(moment, words))
            return (moment.year, 0), f"month/{moment.year}/", name
        whole = Moment(moment.year, moment.month)
        where = f"month/{moment.year}-{moment.month:02d}/"
        return (moment.year, moment.month), where, _said(whole, words)

    return _level(when, span, words)


def _said(moment: Moment, words: Catalogue) -> str:
    plain = replace(moment, about=False, uncertain=False)
    return dates.in_words(When("", plain, plain), words)


def _level(
    when: Callable[[T], When | None], span: Callable[[Moment], Span], words: Catalogue
) -> Level[T]:
    undated: Span = ((), UNDATED, words.gettext("No date"))

    def split(items: Sequence[T], plan: Plan[T]) -> list[Group[T]]:
        found: dict[Span, list[T]] = {}
        for item in items:
            date = when(item)
            moment = (date.start or date.end) if date else None
            found.setdefault(span(moment) if moment else undated, []).append(item)
        spans = sorted(found, reverse=plan.newest_first)
        return [Group(span[1], span[2], tuple(found[span])) for span in spans]

    return split
