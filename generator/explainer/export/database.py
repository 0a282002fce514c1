"""Everything as one SQLite file with full-text search, and what Datasette is told of it.

The same site gives the same bytes: nothing in the file tells the time, and rows are in the order of
the content. Another version of SQLite may lay out the same rows in another way.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from typing import Any

from msgspec import Struct

from explainer import addresses
from explainer.export import data
from explainer.export.columns import in_language
from explainer.export.data import Files
from explainer.language.catalogue import Catalogue
from explainer.link import Site
from explainer.model import Record
from explainer.prose import plain_text
from explainer.views.frame import public
from explainer.views.rights import described, rights
from explainer.views.told import name_of
from explainer.views.where_shown import home_of

TYPES = {"integer": "INTEGER", "number": "REAL", "string": "TEXT"}
"""Types of the data package as SQLite has them."""
SEARCHED: Mapping[str, tuple[str, ...]] = {"statements": ("text",), "records": ("name", "text")}
"""Tables with full-text search, the columns sought in; letters are found without their marks."""
RECORDS: Mapping[str, str] = {
    "kind": "Kind of the record",
    "id": "Permanent id",
    "name": "Name",
    "text": "What it is, in short",
    "url": "Address of the page that shows it",
}
TABLES: Mapping[str, str] = {
    **{name: f"All {name}" for name in data.EXPORTED},
    "statements": "What is stated",
    "rests_on": "Which statement rests on which source",
    "records": "All that has a page, in short",
    "series_values": "The numbers of charts",
    "about": "Whose data this is, and which state of it",
}
"""What each table holds."""
RESTS: Mapping[str, str] = {"statement": "Id of the statement", "source": "Id of the source"}
ABOUT: Mapping[str, str] = {"name": "What is said", "value": "What it is"}
VALUES: Mapping[str, str] = {
    "series": "Id of the series",
    "row": "Number of the row in its table, from 1",
    "name": "Head of the column",
    "value": "What stands in the cell",
}


class Table(Struct, frozen=True):
    """A table: its columns with type and description, its rows, its key.

    ``refers`` names the columns that hold ids of another table, and that table.
    """

    name: str
    about: str
    fields: Sequence[Mapping[str, str]]
    rows: Sequence[Sequence[Any]]
    key: str = ""
    refers: Mapping[str, str] = {}

    @property
    def made(self) -> str:
        """Return what makes it."""
        columns = [f'"{field["name"]}" {TYPES[field["type"]]}' for field in self.fields]
        key = [f'PRIMARY KEY ("{self.key}")'] if self.key else []
        refers = [
            f'FOREIGN KEY ("{column}") REFERENCES "{table}" ("id")'
            for column, table in self.refers.items()
        ]
        return f'CREATE TABLE "{self.name}" ({", ".join(columns + key + refers)})'

    @property
    def filled(self) -> str:
        """Return what writes a row into it."""
        return f'INSERT INTO "{self.name}" VALUES ({", ".join("?" * len(self.fields))})'


def database(site: Site) -> Files:
    """Yield the database, and the description that Datasette shows with it."""

    def tables() -> tuple[Table, ...]:
        return site.once("tables", lambda: (*_whole(site),))

    if any(site.records[kind] for kind in data.EXPORTED.values()):
        yield f"{addresses.DATA}site.sqlite", lambda: _written(tables())
        yield f"{addresses.DATA}metadata.json", lambda: data.as_json(_described(site, tables()))


def _whole(site: Site) -> Iterator[Table]:
    tables = [table for table in _tables(site) if table.rows]
    yield from tables
    told = rights(site, [table.rows for table in tables]).told
    yield Table("about", TABLES["about"], _texts(ABOUT), [*told.items()], "name")


def _tables(site: Site) -> Iterator[Table]:
    for name in data.EXPORTED:
        rows = data.rows_of(site, name)
        fields = data.fields_of(site, name) if rows else []
        cells = [[data.cell(row.get(field["name"])) or None for field in fields] for row in rows]
        yield Table(name, TABLES[name], fields, cells, "id")
    stated = data.rows_of_statements(site)
    fields = data.statement_fields()
    cells = [[data.cell(row.get(field["name"])) or None for field in fields] for row in stated]
    yield Table("statements", TABLES["statements"], fields, cells, "id")
    rests = [(row["id"], source) for row in stated for source in row["sources"]]
    refers = {"statement": "statements", "source": "sources"}
    yield Table("rests_on", TABLES["rests_on"], _texts(RESTS), rests, "", refers)
    records = [_record(site, kind, one.whole) for kind, one in site.everything()]
    yield Table("records", TABLES["records"], _texts(RECORDS), records)
    fields = [one | {"type": "integer"} if one["name"] == "row" else one for one in _texts(VALUES)]
    yield Table("series_values", TABLES["series_values"], fields, list(_values(site)))


def _record(site: Site, kind: str, record: Record) -> tuple[str | None, ...]:
    key = (kind, record.id)
    home = home_of(site, key)
    url = public(site.settings.base_url, home) or home
    return *key, name_of(site, key), _short(record), url


def _short(record: Record) -> str:
    """Return what a record is; one that says no more has its name there, which is no Markdown."""
    return plain_text(record.in_short) if record.SHORT else record.label


def _values(site: Site) -> Iterator[tuple[str, int, str, str]]:
    for series in site.series:
        header, *rows = site.tables[series].rows
        for number, row in enumerate(rows, 1):
            for name, value in zip(header, row, strict=False):
                yield series, number, name, value


def _texts(columns: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"name": name, "type": "string", "description": said} for name, said in columns.items()]


def _written(tables: Sequence[Table]) -> bytes:
    # In memory: no journal, no file to take away.
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("PRAGMA page_size = 4096")
        for table in tables:
            connection.execute(table.made)
            connection.executemany(table.filled, table.rows)
        if _searches(connection):
            for table in tables:
                _sought(connection, table.name, SEARCHED.get(table.name, ()))
        for table in tables:
            for column in table.refers:
                index = f'"{table.name}_{column}" ON "{table.name}" ("{column}")'
                connection.execute(f"CREATE INDEX {index}")
        connection.commit()
        connection.execute("VACUUM")
        return connection.serialize()


def _searches(connection: sqlite3.Connection) -> bool:
    """Say whether this SQLite was built with full-text search, as nearly every one is."""
    wanted = "SELECT 1 FROM pragma_compile_options WHERE compile_options = 'ENABLE_FTS5'"
    return connection.execute(wanted).fetchone() is not None


def _sought(connection: sqlite3.Connection, table: str, columns: Sequence[str]) -> None:
    if columns:
        named = ", ".join(columns)
        connection.execute(
            f'CREATE VIRTUAL TABLE "{table}_fts" USING fts5({named}, content="{table}", '
            "tokenize='unicode61 remove_diacritics 2')"
        )
        connection.execute(f'INSERT INTO "{table}_fts" ("{table}_fts") VALUES (\'rebuild\')')


def _described(site: Site, tables: Sequence[Table]) -> dict[str, Any]:
    settings = site.settings
    said = {
        "title": settings.title,
        "description": described(site),
        "license": settings.licence,
        "license_url": settings.licence_url,
        "source": settings.publisher.name,
        "source_url": public(settings.base_url, ""),
    }
    about = {table.name: _about(site.words, table) for table in tables}
    return {name: value for name, value in said.items() if value} | {
        "databases": {"site": {"tables": about}}
    }


def _about(words: Catalogue, table: Table) -> dict[str, Any]:
    columns = {one["name"]: one["description"] for one in in_language(words, table.fields)}
    return {"description": words.gettext(table.about), "columns": columns}


def texts() -> Iterator[str]:
    """Yield what is said of tables and of their columns, but for those of records."""
    yield from TABLES.values()
    for columns in (RECORDS, RESTS, ABOUT, VALUES):
        yield from columns.values()
