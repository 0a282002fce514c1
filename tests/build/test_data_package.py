"""The data package: held by Frictionless to what it says of its files, read by other programs."""

from __future__ import annotations

import asyncio
import datetime
import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import duckdb
import pytest
from datasette.app import Datasette
from frictionless import Package

from explainer.build import load
from explainer.export import data, parquet
from explainer.link import shown
from explainer.views.rights import version_of

RIGHTS = {
    "attribution": "The Sound Desk",
    "licence": "CC BY-SA 4.0",
    "licence_url": "https://creativecommons.org/licenses/by-sa/4.0/",
}


def test_frictionless_finds_every_table_as_the_package_says(built: Path) -> None:
    path = built / "data" / "datapackage.json"
    report = Package(str(path)).validate()

    assert report.valid, report.to_summary()
    told = {resource["path"] for resource in json.loads(path.read_bytes())["resources"]}
    files = {
        file.relative_to(path.parent).as_posix()
        for pattern in ("*.csv", "*.parquet", "series/*")
        for file in path.parent.glob(pattern)
    }
    assert files <= told
    assert {f"{name}.json" for name in (*data.EXPORTED, "statements")} <= told


def asked(built: Path, name: str, query: str) -> list[tuple[Any, ...]]:
    """Return what DuckDB finds in a file of Parquet."""
    with duckdb.connect() as connection:
        return connection.execute(query, [str(built / "data" / name)]).fetchall()


def test_parquet_has_the_rows_of_json(built: Path) -> None:
    for name in (*data.EXPORTED, "statements"):
        rows = json.loads((built / "data" / f"{name}.json").read_bytes())
        ids = asked(built, f"{name}.parquet", "SELECT id FROM read_parquet(?)")
        assert [identity for (identity,) in ids] == [row["id"] for row in rows], name


def test_parquet_has_dates_numbers_and_lists(built: Path) -> None:
    query = "SELECT date, date_from, date_until, topics, importance FROM read_parquet(?) WHERE id=?"
    with duckdb.connect() as connection:
        file = str(built / "data" / "events.parquet")
        (row,) = connection.execute(query, [file, "net-accord-signed"]).fetchall()
        (sides,) = connection.execute(
            "SELECT list_transform(accounts, lambda one: one.side) FROM read_parquet(?) WHERE id=?",
            [file, "ferry-stops"],
        ).fetchall()

    day = datetime.date(1911, 6, 3)
    assert row[:3] == ("1911-06-03", day, day)
    assert row[3] == ["fishing"]
    assert row[4] == 1
    assert sides == (["skarn", "lunnay", None],)


def test_numbers_of_a_series_are_numbers_in_parquet(built: Path) -> None:
    for path in (built / "data" / "series").glob("*.parquet"):
        kinds = asked(
            built, f"series/{path.name}", "SELECT column_type FROM (DESCRIBE FROM read_parquet(?))"
        )
        assert ("DOUBLE",) in kinds, path.name


def test_each_file_says_whose_it_is(built: Path) -> None:
    folder = built / "data"
    (about,) = asked(
        built, "events.parquet",
        "SELECT decode(value) FROM parquet_kv_metadata(?) WHERE decode(key) = 'about'",
    )  # fmt: skip
    places = json.loads((folder / "places.geojson").read_bytes())
    slides = json.loads((folder / "timelines" / "all-events.json").read_bytes())
    for said in (json.loads(about[0]), places, slides["about"]):
        assert said.items() >= RIGHTS.items()
        assert len(said["version"]) == 12
    for name in ("sources.bib", "timelines/all-events.ics"):
        text = (folder / name).read_text(encoding="utf-8").replace("\r\n ", "")
        assert RIGHTS["licence"] in text
        assert " · version " in text


def test_a_version_changes_with_the_data_alone(built: Path, tmp_path: Path) -> None:
    events = json.loads((built / "data" / "events.json").read_bytes())
    resources = json.loads((built / "data" / "datapackage.json").read_bytes())["resources"]
    told = {one["name"]: one["version"] for one in resources}

    assert told["events"] == told["events-json"] == told["events-parquet"] == version_of(events)
    events[0]["title"] += "!"
    assert version_of(events) != told["events"]


def test_parquet_is_the_same_bytes_each_time(built: Path) -> None:
    site, _ = load(Path(__file__).parents[1] / "newsroom")
    assert site
    made = dict(parquet.tables(shown(site)))

    assert made
    for path, make in made.items():
        assert make() == (built / path).read_bytes(), path


QUESTIONS = (
    ("SELECT count(*) FROM events WHERE topics LIKE '%ferry%'", lambda rows: rows[0][0] > 1),
    (
        "SELECT id FROM statements WHERE rowid IN (SELECT rowid FROM statements_fts('refused'))",
        lambda rows: ["event/ferry-stops/what/1"] in rows,
    ),
    ("SELECT value FROM about WHERE name = 'licence'", lambda rows: rows == [["CC BY-SA 4.0"]]),
)


@pytest.fixture(scope="module")
def datasette(built: Path) -> Datasette:
    told = json.loads((built / "data" / "metadata.json").read_bytes())
    return Datasette(immutables=[str(built / "data" / "site.sqlite")], metadata=told)


def asked_of(datasette: Datasette, address: str, **more: Any) -> Any:
    """Return its answer, by a loop in another thread: the browser's may be running in this one."""
    with ThreadPoolExecutor(1) as other:
        return other.submit(asyncio.run, datasette.client.get(address, **more)).result()


@pytest.mark.parametrize(("query", "is_right"), QUESTIONS)
def test_datasette_answers_from_the_database(
    query: str, is_right: Any, datasette: Datasette
) -> None:
    answer = asked_of(datasette, "/site.json", params={"sql": query})

    assert answer.status_code == 200
    assert is_right(answer.json()["rows"]), answer.json()


def test_datasette_shows_licence_and_search(datasette: Datasette) -> None:
    page = asked_of(datasette, "/site/statements").text

    assert "CC BY-SA 4.0" in page
    assert 'name="_search"' in page
