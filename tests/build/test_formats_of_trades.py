"""Sources, events and places in the formats of trades, read by the programs of others."""

from __future__ import annotations

import json
import warnings
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import bibtexparser
import icalendar
import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc import formatter as forms
from citeproc.source.json import CiteProcJSON
from jsonschema import Draft7Validator
from pybtex.database import parse_string

from explainer.bibliography import FORMS, bibtex, csl_json, of_source, ris
from explainer.model import Source

SCHEMA = Path(__file__).parents[1] / "bibliography" / "csl-data.json"
ODD = tuple(
    Source.model_validate(
        {
            "id": f"odd-{kind}",
            "title": r"50% of {it} & “that”_é #1 costs $5 \ Ֆիլմ ~ ^ }",
            "author": "Office of Records; Ida Marn and Jo O’Neil",
            "publisher": "A & B_C",
            "published": published,
            "url": "https://archive.example/a_b?c=%20d&e=~f",
            "accessed": "2024-02-29",
            "kind": kind,
            "language": "hy",
            "note": "Only the summary.",
        }
    )
    for kind, published in zip(
        FORMS,
        ("1911-06-03", "1911-06", "1911", "1911~", "191X", "1911/1913", "1911/..", "-0043",
         "1911-06-03/1911-06-05", "1911?", "2024-02-29", "2024", "2023-12"),
        strict=True,
    )
)  # fmt: skip


def built_sources(built: Path) -> list[dict[str, Any]]:
    sources: list[dict[str, Any]] = json.loads((built / "data" / "sources.json").read_bytes())
    return sources


def test_bibtex_is_read_by_two_programs(built: Path) -> None:
    text = (built / "data" / "sources.bib").read_text(encoding="utf-8")
    titles = {source["id"]: source["title"] for source in built_sources(built)}
    one = parse_string(text, "bibtex").entries
    other = bibtexparser.parse_string(text)

    assert {key: entry.fields["title"].strip("{}") for key, entry in one.items()} == titles
    assert not other.failed_blocks
    assert [entry.key for entry in other.entries] == list(titles)


def test_any_title_is_a_field_of_bibtex() -> None:
    text = bibtex(map(of_source, ODD)).decode()
    entries = parse_string(text, "bibtex").entries

    assert [*entries] == [source.id for source in ODD]
    for source, entry in zip(ODD, entries.values(), strict=True):
        title = entry.fields["title"]
        assert title.count("{") == title.count("}")
        assert (
            r"of \textbraceleft{}it\textbraceright{} \& “that”\_é \#1 costs \$5 \textbackslash{}"
            in title
        )
        assert entry.fields["url"] == str(source.url)
        assert len(entry.persons["author"]) == 3
        assert str(entry.persons["author"][0]) == "{Office of Records}"
    assert not bibtexparser.parse_string(text).failed_blocks


def test_ris_is_read_back(built: Path) -> None:
    entries = rispy.loads((built / "data" / "sources.ris").read_bytes().decode())

    assert [(entry["id"], entry["title"]) for entry in entries] == [
        (source["id"], source["title"]) for source in built_sources(built)
    ]


def test_ris_has_no_date_that_is_not_known() -> None:
    entries = rispy.loads(ris(map(of_source, ODD)).decode())
    dates = {entry["id"]: (entry.get("year"), entry.get("date")) for entry in entries}

    assert all(entry["authors"] == ["Office of Records", "Ida Marn", "Jo O’Neil"]
               for entry in entries)  # fmt: skip
    assert dates["odd-book"] == ("1911", "1911/06/03/")
    assert dates["odd-court"] == ("1911", "1911/06//")
    assert dates["odd-dataset"] == ("1911", "1911///")
    assert dates["odd-interview"] == (None, None)
    assert dates["odd-official"] == (None, None)


def cited(items: list[dict[str, Any]]) -> list[str]:
    """Return each item as a citation processor writes it; what it does not know, it warns of."""
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        bibliography = CitationStylesBibliography(style, CiteProcJSON(items), forms.plain)
        for item in items:
            bibliography.register(Citation([CitationItem(item["id"])]))
        return [str(entry) for entry in bibliography.bibliography()]


def test_csl_json_is_cited_by_a_processor(built: Path) -> None:
    items = json.loads((built / "data" / "sources.csl.json").read_bytes())
    written = cited(items)

    assert len(written) == len(built_sources(built))
    for source in built_sources(built):
        assert any(source["title"].split(":")[0] in text for text in written)


def test_csl_json_is_what_its_schema_says(built: Path) -> None:
    schema = Draft7Validator(json.loads(SCHEMA.read_text("utf-8")))
    ours = (built / "data" / "sources.csl.json").read_bytes()
    for items in (json.loads(ours), json.loads(csl_json(map(of_source, ODD)))):
        assert [error.message for error in schema.iter_errors(items)] == []


def test_every_kind_of_source_is_an_item_of_csl() -> None:
    items = json.loads(csl_json(map(of_source, ODD)))

    assert {item["id"].removeprefix("odd-") for item in items} == set(FORMS)
    by_kind = {item["id"].removeprefix("odd-"): item["issued"] for item in items}
    assert by_kind["book"] == {"date-parts": [[1911, 6, 3]]}
    assert by_kind["encyclopedia"] == {"date-parts": [[1911]], "circa": True}
    assert by_kind["interview"] == {"literal": "191X"}
    assert by_kind["news"] == {"date-parts": [[1911], [1913]]}
    assert by_kind["official"] == {"date-parts": [[-43]]}
    assert len(cited(items)) == len(items)


@pytest.mark.parametrize("name", ["all-events", "topic-ferry"])
def test_calendars_hold_what_timelines_hold(name: str, built: Path) -> None:
    folder = built / "data" / "timelines"
    calendar = icalendar.Calendar.from_ical((folder / f"{name}.ics").read_bytes())
    slides = json.loads((folder / f"{name}.json").read_bytes())["events"]
    entries = calendar.walk("VEVENT")

    assert sorted(str(entry["summary"]) for entry in entries) == sorted(
        slide["text"]["headline"] for slide in slides if slide["start_date"]["year"] > 0
    )
    assert len({str(entry["uid"]) for entry in entries}) == len(entries)
    assert not any(entry.errors for entry in entries)
    assert all(entry.decoded("dtend") > entry.decoded("dtstart") for entry in entries)


def test_a_day_of_a_calendar_is_a_day_and_a_year_a_year(built: Path) -> None:
    calendar = icalendar.Calendar.from_ical(
        (built / "data" / "timelines" / "all-events.ics").read_bytes()
    )
    days = {
        str(entry["summary"]): (entry.decoded("dtstart"), entry.decoded("dtend"))
        for entry in calendar.walk("VEVENT")
    }

    signed = date(1911, 6, 3)
    assert days["The islands sign the Net Accord"] == (signed, signed + timedelta(days=1))
    assert days["A steam ferry begins to cross"] == (date(1871, 1, 1), date(1872, 1, 1))


def test_places_are_points_of_geojson(built: Path) -> None:
    said = json.loads((built / "data" / "places.geojson").read_bytes())
    places = json.loads((built / "data" / "places.json").read_bytes())
    points = {place["id"]: [place["lon"], place["lat"]] for place in places if "lat" in place}

    assert said["type"] == "FeatureCollection"
    assert {one["id"]: one["geometry"]["coordinates"] for one in said["features"]} == points
    assert all(one["geometry"]["type"] == "Point" for one in said["features"])
    assert all(one["properties"]["name"] for one in said["features"])
