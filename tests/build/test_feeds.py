"""Feeds: what is told, in which order, and what an entry is known by."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from explainer.addresses import base_url
from explainer.build import load
from explainer.export.feeds import Feed, feeds

EVENTS = "feeds/events.xml"


def told(newsroom: Path, address: str | None = None) -> dict[str, Feed]:
    site, problems = load(newsroom, base_url(address) if address else None)
    assert site is not None, problems
    return {feed.path: feed for feed in feeds(site)}


def ids(made: dict[str, Feed]) -> dict[str, list[str]]:
    return {path: [feed.id, *(entry.id for entry in feed.entries)] for path, feed in made.items()}


def change(newsroom: Path, name: str, old: str, new: str) -> None:
    path = newsroom / "content" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize("stated", [True, False], ids=["feed_id", "no feed_id"])
def test_ids_stay_when_title_host_and_slugs_change(newsroom: Path, stated: bool) -> None:
    if not stated:
        change(newsroom, "site.yaml", "feed_id: ", "# ")
    before = ids(told(newsroom))
    change(newsroom, "site.yaml", "title: Mew Sound, Explained", "title: Another Name")
    change(newsroom, "articles/crossing-talks.md", "\nseed: ", "\nslug: talks\nseed: ")
    change(newsroom, "events/ferry.yaml", "- id: first-talks\n", "- id: first-talks\n  slug: met\n")

    after = told(newsroom, "https://elsewhere.example/sound/")
    assert any(entry.href.endswith("/events/met/") for entry in after[EVENTS].entries)
    assert ids(after) == before


def test_ids_of_two_sites_differ(newsroom: Path) -> None:
    before = ids(told(newsroom))
    old = "urn:uuid:2963d4c4-59ce-5635-ab6d-2278bc760d81"
    change(newsroom, "site.yaml", old, "tag:other.example,2031:sound")
    after = ids(told(newsroom))

    assert all(not set(before[path]) & set(after[path]) for path in before)


def test_what_was_added_or_changed_last_stands_first(newsroom: Path) -> None:
    days = {
        "net-accord-signed": 'added: "2032-01-10"\n  updated: "2032-03-20"',
        "ferry-stops": 'added: "2032-03-05"',
        "first-talks": 'added: "2031-05-05"',
    }
    for name in ("ferry", "fishing"):
        path = newsroom / "content" / "events" / f"{name}.yaml"
        text = path.read_text(encoding="utf-8")
        for identity, stated in days.items():
            text = text.replace(f"- id: {identity}\n", f"- id: {identity}\n  {stated}\n")
        path.write_text(text, encoding="utf-8")

    feed = told(newsroom)[EVENTS]
    first = [(re.sub(r".*/(.+)/$", r"\1", e.href), e.published, e.updated) for e in feed.entries]
    assert first[:3] == [
        ("net-accord-signed", "2032-01-10T00:00:00Z", "2032-03-20T00:00:00Z"),
        ("ferry-stops", "2032-03-05T00:00:00Z", "2032-03-05T00:00:00Z"),
        ("first-talks", "2031-05-05T00:00:00Z", "2031-05-05T00:00:00Z"),
    ]
    assert all(published is None for _, published, _ in first[3:])


def test_nothing_is_newer_than_the_day_up_to_which_all_is_known(newsroom: Path) -> None:
    change(newsroom, "events/ferry.yaml", 'date: "2032-02-10"', 'date: "2033-02-10"')

    assert max(entry.updated for entry in told(newsroom)[EVENTS].entries) == "2032-03-31T00:00:00Z"


def test_a_day_begins_where_the_newsroom_is(newsroom: Path) -> None:
    change(newsroom, "site.yaml", "timezone: UTC", "timezone: Asia/Kolkata")
    change(
        newsroom,
        "events/ferry.yaml",
        "- id: first-talks",
        '- added: "2032-03-05"\n  id: first-talks',
    )

    entry = told(newsroom)[EVENTS].entries[0]
    assert (entry.published, entry.updated) == ("2032-03-05T00:00:00+05:30",) * 2


def test_feeds_are_written_as_they_are_told(built: Path) -> None:
    atom = "{http://www.w3.org/2005/Atom}"
    root = ElementTree.parse(built / EVENTS).getroot()
    entries = root.findall(f"{atom}entry")

    assert root.findtext(f"{atom}updated") == max(
        entry.findtext(f"{atom}updated") or "" for entry in entries
    )
    assert len({entry.findtext(f"{atom}id") for entry in entries}) == len(entries) == 12
