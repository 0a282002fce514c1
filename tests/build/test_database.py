"""The SQLite file: every record and statement, found by their words, joined by their ids."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from explainer.export import data


@pytest.fixture
def database(built: Path) -> Iterator[sqlite3.Connection]:
    address = f"file:{built / 'data' / 'site.sqlite'}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        yield connection


def test_it_is_whole(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.parametrize("name", [*data.EXPORTED, "statements"])
def test_it_has_the_records_of_the_other_files(
    name: str, database: sqlite3.Connection, built: Path
) -> None:
    records = json.loads((built / "data" / f"{name}.json").read_bytes())

    rows = database.execute(f'SELECT id FROM "{name}" ORDER BY rowid').fetchall()
    assert [row[0] for row in rows] == [record["id"] for record in records]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("refused boats", "event/ferry-stops/what/1"),
        ("LAMPS bell", "event/night-of-the-nets/accounts.lunnay/1"),
        ("lifeboat lunnay", "event/night-of-the-nets/figures.2/1"),
    ],
)
def test_statements_are_found_by_their_words(
    words: str, found: str, database: sqlite3.Connection
) -> None:
    query = "SELECT id FROM statements WHERE rowid IN (SELECT rowid FROM statements_fts(?))"

    assert (found,) in database.execute(query, (words,)).fetchall()


def test_from_a_source_to_what_rests_on_it(database: sqlite3.Connection) -> None:
    query = (
        "SELECT statements.record FROM rests_on JOIN statements ON statements.id = statement "
        "WHERE source = 'fisheries-report' ORDER BY 1"
    )

    found = {record for (record,) in database.execute(query)}
    assert found == {"crossing-talks", "grounds-award-given", "night-of-the-nets"}


def test_every_table_and_column_is_described(database: sqlite3.Connection, built: Path) -> None:
    told = json.loads((built / "data" / "metadata.json").read_bytes())
    tables = told["databases"]["site"]["tables"]

    for name, table in tables.items():
        columns = [row[1] for row in database.execute(f'PRAGMA table_info("{name}")')]
        assert columns == list(table["columns"]), name
        assert all(table["columns"].values())
    assert {"events", "statements", "rests_on", "records", "series_values"} <= set(tables)
    assert told["license"] == "CC BY-SA 4.0"
