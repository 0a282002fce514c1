"""Where a day begins: the time zone of a site, as feeds write it."""

from __future__ import annotations

import pytest

from explainer.dates import parse, start_of_last_day, time_zone


@pytest.mark.parametrize(
    ("zone", "date", "expected"),
    [
        ("UTC", "2031-05-04", "2031-05-04T00:00:00Z"),
        ("Asia/Tokyo", "2031-05-04", "2031-05-04T00:00:00+09:00"),
        ("America/St_Johns", "2026-01", "2026-01-31T00:00:00-03:30"),
        ("Europe/Paris", "2026-07-14", "2026-07-14T00:00:00+02:00"),
        ("Europe/Paris", "1888", "1888-12-31T00:00:00Z"),
        ("Asia/Tokyo", "0004", "0004-12-31T00:00:00Z"),
        ("Asia/Tokyo", "-0049", "0001-12-31T00:00:00Z"),
    ],
)
def test_day_begins_where_the_site_is(zone: str, date: str, expected: str) -> None:
    assert start_of_last_day(parse(date), time_zone(zone)) == expected


@pytest.mark.parametrize(
    "name", ["", "Europe", "Mars/Base", "../UTC", "localtime", "UTC\0", "/UTC"]
)
def test_what_names_no_zone_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="is no time zone: write one such as"):
        time_zone(name)
