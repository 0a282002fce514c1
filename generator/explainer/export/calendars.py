"""Events as a calendar (RFC 5545), by the library icalendar.

Each is an entry of whole days that takes up nobody's time. A month, a year or a stretch is as
long as it is known to be; a stretch without an end has its first day. Calendars begin with the
year 1: what was before stays out.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from functools import partial

from explainer.dates import Day, When
from explainer.export.identities import identity
from explainer.link import Site
from explainer.model import Event
from explainer.prose import plain_text
from explainer.views.frame import public

_END = b"END:VCALENDAR\r\n"
_LAST = 9998
"""The day after the last must be one that a program can say."""


def calendar(site: Site, title: str, events: Iterable[Event], under: str) -> bytes:
    """Return events as a calendar, named as it is shown; ``under`` says whose it is."""
    # Late: a quarter of what a calendar costs is reading this library.
    from icalendar import Calendar

    made = Calendar()
    made.add("version", "2.0")
    made.add("prodid", "-//explainer//calendar//EN")
    made.add("name", title)
    made.add("x-wr-calname", title)
    made.add("description", under)
    placed = (e for e in events if e.date.first_day[0] > 0 and e.date.last_day[0] <= _LAST)
    # An event stands in the calendar of each of its topics, and in that of all.
    entries = (site.once(("calendar", e.id), partial(_entry, site, e)) for e in placed)
    return b"".join((bytes(made.to_ical()).removesuffix(_END), *entries, _END))


def _entry(site: Site, event: Event) -> bytes:
    # Late: see `calendar`.
    from icalendar import Event as Entry

    entry = Entry()
    entry.add("uid", identity(site.settings.feed_id, f"events/{event.id}/"))
    entry.add("dtstamp", _known(event.updated or event.added or site.settings.as_of))
    entry.add("dtstart", date(*event.date.first_day))
    entry.add("dtend", _day_after(event.date))
    entry.add("summary", event.title)
    entry.add("description", plain_text(event.what))
    entry.add("categories", [lane.name for lane in site.settings.lanes if lane.id == event.lane])
    entry.add("transp", "TRANSPARENT")
    if address := public(site.settings.base_url, site.address("event", event.id)):
        entry.add("url", address)
    return bytes(entry.to_ical())


def _known(when: When) -> datetime:
    """Return when this was known, of the content and never of the clock."""
    return datetime(*when.last_day, tzinfo=UTC)


def _day_after(when: When) -> date:
    last: Day = when.last_day if when.end or not when.interval else when.starts_by
    return date(*last) + timedelta(days=1)
