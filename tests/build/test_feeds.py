"""Feeds: what is told, in which order, and what an entry is known by."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import feedparser
import pytest
import yaml
from jsonschema import Draft202012Validator
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from explainer.addresses import base_url
from explainer.assets import find_theme
from explainer.build import load
from explainer.export.feeds import Feed, feeds, json_feed
from explainer.language.catalogue import catalogue
from explainer.language.tags import language
from explainer.rendering.environment import environment

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


HERE = Path(__file__).parent
SCHEMA = yaml.safe_load((HERE / "json_feed.yaml").read_text(encoding="utf-8"))
ATOM = etree.RelaxNG(file=HERE / "atom.rng")


def test_a_reader_of_feeds_finds_nothing_wrong_and_the_same_in_both_forms(
    newsroom: Path, tmp_path: Path
) -> None:
    change(newsroom, "events/ferry.yaml", "title: The ferry stops", "title: <b>Stops</b> & ends")
    made = told(newsroom, "https://sound.example/desk/")
    for path, feed in made.items():
        written = written_as_atom(feed).encode()
        atom = feedparser.parse(written)
        value = json.loads(json_feed(feed)[1])

        assert ATOM.validate(etree.fromstring(written)), ATOM.error_log
        assert not atom.bozo, atom.get("bozo_exception")
        assert atom.version == "atom10"
        assert [to.href for to in atom.feed.links if to.rel == "self"] == [feed.address]
        assert list(Draft202012Validator(SCHEMA).iter_errors(value)) == []
        assert (value["feed_url"], atom.feed.title) == (feed.json, value["title"])
        assert [entry.id for entry in atom.entries] == [item["id"] for item in value["items"]]
        assert [e.updated for e in atom.entries] == [i["date_modified"] for i in value["items"]]
        assert [entry.link for entry in atom.entries] == [item["url"] for item in value["items"]]
        assert all(entry.link.startswith("https://sound.example/desk/") for entry in atom.entries)
        assert json_feed(feed)[0] == path.replace(".xml", ".json")


def test_a_topic_has_a_feed_of_its_articles_and_events_with_the_ids_that_they_have(
    newsroom: Path,
) -> None:
    made = told(newsroom)
    fishing = {entry.id for entry in made["feeds/topic-fishing.xml"].entries}
    articles = {entry.id for entry in made["feeds/articles.xml"].entries}
    events = {entry.id for entry in made[EVENTS].entries}

    assert fishing & articles
    assert fishing & events
    assert fishing < articles | events


def test_a_page_leads_to_its_own_feeds_and_one_to_all(built: Path) -> None:
    assert feeds_of(built, "") == ["articles", "changes"]
    assert feeds_of(built, "background/ferry/steam/") == ["topic-ferry"]
    assert feeds_of(built, "corrections/") == ["corrections"]
    assert feeds_of(built, "about/") == []

    page = LexborHTMLParser((built / "changes" / "index.html").read_text(encoding="utf-8"))
    listed = {link.attributes["href"] or "" for link in page.css("#feeds a")}
    there = {f"../feeds/{file.name}" for file in (built / "feeds").iterdir()}
    assert listed == there


def feeds_of(built: Path, address: str) -> list[str]:
    """Return the feeds that the head of a page names, each in both forms."""
    page = LexborHTMLParser((built / address / "index.html").read_text(encoding="utf-8"))
    kinds = {"xml": "application/atom+xml", "json": "application/feed+json"}
    forms = {
        form: [
            Path(link.attributes["href"] or "").stem
            for link in page.css(f'head link[rel=alternate][type="{kind}"]')
        ]
        for form, kind in kinds.items()
    }
    assert forms["xml"] == forms["json"]
    return forms["xml"]


def written_as_atom(feed: Feed) -> str:
    return (
        environment(find_theme(), catalogue(language("en")))
        .get_template("feed.xml")
        .render(feed=feed)
    )
