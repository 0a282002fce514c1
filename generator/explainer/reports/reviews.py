"""Reviews: pages that nobody has read against their sources for as long as the settings say."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.dates import Day, When, days_in
from explainer.language.counting import counted
from explainer.link import Site
from explainer.model import Record
from explainer.reports.values import Asked, Part, Report, Row, row

KINDS = (
    *("article", "topic", "background", "question", "page", "event"),
    *("actor", "place", "document", "term"),
)
"""Kinds of which each record says something in our words."""
NEVER: Day = (0, 1, 1)


def report(site: Site, asked: Asked) -> Report:
    """Return the records that are due, the one looked at longest ago first."""
    months = site.settings.review_months
    rows = tuple(_due(site, _before(asked.today, months)))
    return Report(
        "reviews",
        "Reviews",
        f"What nobody has read again, or changed, for {counted(months, 'month')}; "
        '"reviewed" in a file says when somebody did.',
        counted(len(rows), "due reviews"),
        (Part("To be read again", ("kind", "last looked at"), rows),),
    )


def _due(site: Site, since: Day) -> Iterator[Row]:
    found = [
        (_looked_at(record), number, kind, record)
        for number, kind in enumerate(KINDS)
        for record in site.records[kind].values()
    ]
    for day, _, kind, record in sorted(found, key=lambda one: (*one[:2], one[3].id)):
        if day < since:
            last = "–" if day == NEVER else "{:04d}-{:02d}-{:02d}".format(*day)
            yield row(site, record, record.label, kind, last)


def last_look(record: Record) -> When | None:
    """Return the last day on which somebody read a record, changed it or wrote it."""
    days = (record.reviewed, record.updated, record.added)
    return max((day for day in days if day), key=lambda day: day.last_day, default=None)


def _looked_at(record: Record) -> Day:
    looked = last_look(record)
    return looked.last_day if looked else NEVER


def _before(today: Day, months: int) -> Day:
    """Return the day so many months before another."""
    year, month = divmod(today[0] * 12 + today[1] - 1 - months, 12)
    return (year, month + 1, min(today[2], days_in(year, month + 1)))
