"""Time zones by their names, the same on every machine."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from explainer.dates.values import When
from explainer.problems import did_you_mean


class TimeZoneError(ValueError):
    """A text that is no name of a time zone; the message says what to write."""


def time_zone(name: str) -> ZoneInfo:
    """Return the time zone of a name such as ``Europe/Paris``.

    Raises:
        TimeZoneError: there is none; or it is the machine's own, which another has not.
    """
    try:
        if name in ("UTC", *_names()):
            return ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError, ValueError):
        pass
    towns = (zone for zone in sorted(_names()) if zone.casefold().endswith(f"/{name.casefold()}"))
    town = next(towns, None)
    near = f' (did you mean "{town}"?)' if town else did_you_mean(name, _names())
    raise TimeZoneError(f'"{name}" is no time zone: write one such as "Europe/Paris"{near}')


def start_of_last_day(when: When, zone: ZoneInfo) -> str:
    """Return the moment at which the last day of a date begins there, as feeds write it (RFC 3339).

    A year before 1 is not written there: it is given as the year 1.
    """
    year, month, day = when.last_day
    moment = datetime(max(year, 1), month, day, tzinfo=zone)
    offset = moment.utcoffset()
    if offset and offset.seconds % 60:
        # Before zones were agreed on, a town's noon was kept to the second; RFC 3339 has minutes.
        moment = moment.replace(tzinfo=UTC)
    return moment.isoformat().replace("+00:00", "Z")


def _names() -> set[str]:
    return available_timezones() - {"localtime"}
