"""Downloads: every kind of record and all statements as JSON and CSV, the series as CSV.

Prose is plain text; what it cites is among the record's sources. No cell of a table runs in a
spreadsheet (`harmless`).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from msgspec import json

from explainer.export import sourced
from explainer.export.columns import OURS, Column
from explainer.language.guards import harmless
from explainer.link import Site, cited_by, statements_of
from explainer.model import Actor, Named, NameForm, Place, Record, prose_in
from explainer.prose import plain_text
from explainer.views.frame import public
from explainer.views.names import reads
from explainer.views.told import name_of
from explainer.views.where_shown import place_of

EXPORTED: Mapping[str, str] = {
    "events": "event",
    "actors": "actor",
    "places": "place",
    "documents": "document",
    "terms": "term",
    "sources": "source",
}
COLUMNS: Mapping[str, str] = {
    "id": "Permanent id, also in the address of its page",
    "date": "Date or interval, EDTF",
    "title": "Title",
    "name": "Name used first",
    "other_name": "Name used beside it",
    "what": "What happened",
    "about": "What or who it is",
    "topics": "Ids of topics, separated by spaces",
    "lane": "Id of the kind of event",
    "importance": "1 (most) to 3",
    "places": "Ids of places, separated by spaces",
    "actors": "Ids of actors, separated by spaces",
    "because_of": "Ids of the events it followed from, separated by spaces",
    "sources": "Ids of all sources of the record, separated by spaces",
    "kind": "Kind",
    "side": "Id of the side it belongs to or whose view it is",
    "born": "Date of birth, EDTF",
    "died": "Date of death, EDTF",
    "lat": "Latitude, decimal degrees, WGS 84",
    "lon": "Longitude, decimal degrees, WGS 84",
    "country": "Country as internationally recognised",
    "signed": "Date of signature or adoption, EDTF",
    "in_force": "Date of entry into force, EDTF, or never",
    "parties": "Ids of actors, separated by spaces",
    "outcome": "What became of it",
    "term": "The word",
    "meaning": "What it means",
    "used_by": "Who says it, and why",
    "avoided_by": "Who does not, and why",
    "our_use": "When this site says it",
    "author": "Author",
    "publisher": "Publisher",
    "published": "Date of publication, EDTF",
    "wikidata": "Item of Wikidata: Q and its number",
    "url": "Address where it was read",
    "archived_url": "Address of an archived copy",
    "copy_at": "Site on which a copy was read",
    "language": "Language, BCP 47",
}

STATEMENTS: Mapping[str, str] = {
    "id": "Permanent id: kind and id of the record, field or section, place in it",
    "kind": "Kind of the record",
    "record": "Id of the record",
    "name": "What the record is called",
    "text": "What is stated, as plain text",
    "sources": "Ids of the sources that it rests on, separated by spaces",
    "side": "Id of the side whose account or count it is",
    "voice": "Whose account it is, where it is no side's",
    "url": "Address of the place at which it stands, from the root of the site where that has none",
}
OF_SERIES = ("Who counted", "About, over, under")
"""What two columns of a series hold, which are no numbers."""
LISTS = frozenset({"sources", "differing"})
"""Columns of statements that hold several ids."""


Make = Callable[[], bytes]
Files = Iterator[tuple[str, Make]]
"""Files by their paths in the output, each with what makes it, for who asks for it alone."""


def records_of(site: Site, name: str) -> Files:
    """Yield the files of one kind of records."""
    if site.records[EXPORTED[name]]:
        yield f"data/{name}.json", lambda: as_json(rows_of(site, name))
        yield f"data/{name}.csv", lambda: _csv(fields_of(site, name), rows_of(site, name))


def rows_of(site: Site, name: str) -> list[dict[str, Any]]:
    """Return one kind of records as plain values."""

    def make() -> list[dict[str, Any]]:
        records = (record.whole for record in site.records[EXPORTED[name]].values())
        return [
            _plain(record) | _forms(site, record) | sourced.of_record(site, record)
            for record in records
        ]

    return site.once(("data", name), make)


def fields_of(site: Site, name: str) -> list[dict[str, str]]:
    """Return the columns of a kind that has records: those of its fields that fit in a cell."""
    record = next(iter(site.records[EXPORTED[name]].values()))
    fields = [_field(column) for column in type(record).model_fields if column in COLUMNS]
    return [*fields, *(in_cells(column) for column in sourced.COLUMNS if name == "events")]


def series(site: Site) -> Files:
    """Yield the tables of the series."""
    for identity in site.series:
        rows = site.tables[identity].rows
        yield f"data/series/{identity}.csv", partial(_table, rows)


def series_fields(site: Site, identity: str) -> list[dict[str, str]]:
    """Return the columns of a series: what runs along its bottom, numbers, who counted them."""
    series, header = site.series[identity], site.tables[identity].rows[0]
    names = {column.key: column.name for column in series.columns}
    words = dict(zip((series.counted_by, series.reserve), OF_SERIES, strict=True))
    first = {"name": harmless(header[0]), "type": "string", "description": series.x}
    others = (
        {"name": harmless(key), "type": "string", "description": words[key]}
        if key in words
        else {
            "name": harmless(key),
            "type": "number",
            "description": site.words.labelled(names.get(key, key), series.unit),
        }
        for key in header[1:]
    )
    return [first, *others]


def series_rows(site: Site, identity: str) -> list[dict[str, str | float]]:
    """Return the rows of a series, numbers as numbers; what is not known is left out."""
    fields = series_fields(site, identity)
    read = {"string": str, "number": float}
    return [
        {
            field["name"]: read[field["type"]](cell)
            for field, cell in zip(fields, row, strict=False)
            if cell.strip()
        }
        for row in site.tables[identity].rows[1:]
    ]


def statement_fields() -> list[dict[str, str]]:
    """Return the columns of the statements."""
    fields = [
        {"name": name, "type": "string", "description": said} for name, said in STATEMENTS.items()
    ]
    return [*fields, *map(in_cells, sourced.COLUMNS)]


def statements(site: Site) -> Files:
    """Yield what all records state, with the sources that each statement rests on."""
    if any(site.statement_counts.values()):
        yield "data/statements.json", lambda: as_json(rows_of_statements(site))
        yield "data/statements.csv", lambda: _csv(statement_fields(), rows_of_statements(site))


def rows_of_statements(site: Site) -> list[dict[str, Any]]:
    """Return what all records state, as plain values."""

    def make() -> list[dict[str, Any]]:
        return [row for _, record in site.everything() for row in _stated(site, record)]

    return site.once(("data", "statements"), make)


def _stated(site: Site, record: Record) -> Iterator[dict[str, Any]]:
    for one in statements_of(record):
        place = place_of(site, one)
        row = {
            "id": one.id,
            "kind": one.key[0],
            "record": one.key[1],
            "name": name_of(site, one.key),
            "text": one.text,
            "sources": list(one.sources),
            "side": one.side,
            "voice": one.voice,
            "url": public(site.settings.base_url, place) or place,
            **sourced.of(site, one),
        }
        yield {name: value for name, value in row.items() if value is not None}


def _plain(record: Record) -> dict[str, Any]:
    values: dict[str, Any] = record.model_dump(
        mode="json", by_alias=True, exclude_none=True, exclude=set(OURS)
    )
    if isinstance(record, Named):
        values["aliases"] = list(record.other_names)
    for location, _, text in prose_in(record):
        *way, last = location
        inner: Any = values
        for step in way:
            inner = inner[step]
        inner[last] = plain_text(text)
    if "sources" in values:
        values["sources"] = list(dict.fromkeys((*values["sources"], *cited_by(record))))
    return values


def _forms(site: Site, record: Record) -> dict[str, Any]:
    """Return the names of a place, or those that more is told of, with how each reads."""
    field = {Place: "names", Actor: "called"}.get(type(record), "")
    forms: tuple[NameForm, ...] = getattr(record, field, ())
    told = (
        (form.model_dump(mode="json", exclude_none=True), reads(site.settings, form))
        for form in forms
    )
    listed = [form | ({"reads": read} if read else {}) for form, read in told]
    return {field: listed} if listed else {}


def as_json(value: object) -> bytes:
    """Return a value as a file in JSON that people can read too."""
    return json.format(json.encode(value), indent=1) + b"\n"


def _csv(fields: Iterable[Mapping[str, str]], rows: Iterable[Mapping[str, Any]]) -> bytes:
    head = tuple(field["name"] for field in fields)
    return _table((head, *(tuple(cell(row.get(name)) for name in head) for row in rows)))


def cell(value: Any) -> str:
    """Return a value as a cell of a table."""
    if value is None:
        return ""
    return " ".join(value) if isinstance(value, list) else str(value)


def _table(rows: Iterable[tuple[str, ...]]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(map(harmless, row) for row in rows)
    return text.getvalue().encode()


def _field(name: str) -> dict[str, str]:
    kinds = {"importance": "integer", "lat": "number", "lon": "number"}
    return {"name": name, "type": kinds.get(name, "string"), "description": COLUMNS[name]}


def in_cells(column: Column) -> dict[str, str]:
    """Return a column as a table has it whose cells hold no lists."""
    is_list = column.field["type"] == "array"
    about = f"{column.about}, separated by spaces" if is_list else column.about
    return column.field | {
        "type": "string" if is_list else column.field["type"],
        "description": about,
    }
