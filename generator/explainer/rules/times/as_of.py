"""The day that the site speaks of: nothing that it tells is later."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.dates import When
from explainer.dates.values import Day
from explainer.documents import Location
from explainer.link import Site
from explainer.model import Event, Record
from explainer.model.locating import at, at_origin
from explainer.problems import Problem

Told = tuple[Record, Location, When]
"""A record, and where it says until when it knows."""


def check(site: Site) -> Iterator[Problem]:
    """Yield what is later than the day in the settings; that day itself where it is the old one."""
    late = to_come(site)
    last = site.settings.as_of.last_day
    known = [told for told in _known(site) if told[2].first_day > last]
    if len(late) > 1 or (late and (known or _was_read(site) > last)):
        yield from _is_old(site, max(late, key=lambda event: event.date.first_day))
        return
    for record, location, when in (*((event, ("date",), event.date) for event in late), *known):
        yield at(record, location, f"{when} is after {site.settings.as_of}, {DAY}")
    for record, location, when in _came_out(site):
        if when.first_day[0] > last[0]:
            yield at(record, location, f"{when} is after {site.settings.as_of}, {DAY}", "warning")


DAY = 'the day to which this site tells ("as_of" in content/site.yaml)'


def to_come(site: Site) -> list[Event]:
    """Return the events that are later than the day that the site speaks of."""
    last = site.settings.as_of.last_day
    return [event for event in site.events.values() if event.date.first_day > last]


def _is_old(site: Site, newest: Event) -> Iterator[Problem]:
    origin = site.content.settings_origin
    place = f"{newest.origin.path}:{newest.origin.mark(('date',))[0]}"
    message = (
        f'"as_of" is {site.settings.as_of}, and the newest event is of {newest.date} ({place}): '
        "write the day to which the site tells"
    )
    if origin:
        yield at_origin(origin, ("as_of",), message)


def _known(site: Site) -> Iterator[Told]:
    """Yield what is said to be so as of a day."""
    for state in site.states.values():
        yield state, ("as_of",), state.as_of
    for article in site.articles.values():
        for index, item in enumerate(article.expectations):
            yield article, ("expectations", index, "as_of"), item.as_of


def _came_out(site: Site) -> Iterator[Told]:
    """Yield other days of what has been: of these, a year that is to come is a slip of a figure."""
    for source in site.sources.values():
        if source.published:
            yield source, ("published",), source.published
    for document in site.documents.values():
        if document.signed:
            yield document, ("signed",), document.signed
    for article in site.articles.values():
        yield article, ("published",), article.published
    for actor in site.actors.values():
        for key in ("born", "died"):
            if when := getattr(actor, key):
                yield actor, (key,), when


def _was_read(site: Site) -> Day:
    """Return the last day on which a source came out or was read."""
    days = (day for source in site.sources.values() for day in (source.published, source.accessed))
    return max((day.first_day for day in days if day), default=(0, 1, 1))
