"""Records as the downloads of a site have them in JSON, taken back: lists and parts and all.

A text is plain there: what of it Markdown would read as a mark is put behind a backslash, so that
the record says the same. What a download adds to a record (how well it is sourced) stays out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from explainer.documents import Mark
from explainer.link import cited_by
from explainer.model import Record
from explainer.model.written import Json
from explainer.problems import Problem
from explainer.prose import Prose, literal, plain_text
from explainer.sheets.columns import SHEETS, Column, cell, columns
from explainer.sheets.sheet import Row, Sheet
from explainer.sheets.tables import kind_of

MARKDOWN = "text/markdown"
Read = tuple[Sheet | None, list[Problem]]
_DECODER = json.JSONDecoder()


def is_list(data: bytes) -> bool:
    """Say whether a file of JSON is a list, as downloads are."""
    return data.decode("utf-8-sig", "replace").lstrip().startswith("[")


def from_json(data: bytes, name: str, wanted: str | None) -> Read:
    """Return the records of a list as rows, each at its place in the file."""
    try:
        found = list(_entries(data.decode("utf-8-sig")))
    except (json.JSONDecodeError, UnicodeDecodeError, RecursionError) as error:
        place = (error.lineno, error.colno) if isinstance(error, json.JSONDecodeError) else (1, 1)
        return None, [Problem(name, *place, "no list of records in JSON: save it again")]
    keys = list(dict.fromkeys(key for _, entry in found for key in entry))
    kind = wanted or kind_of(name, keys)
    if kind is None:
        message = f"what are these records? say it with --kind: {', '.join(SHEETS)}"
        return None, [Problem(name, 1, 1, message)]
    said = _schema(kind)
    rows = [_row(mark, entry, kind) for mark, entry in found]
    unknown = (key for key in keys if key not in said["properties"])
    told = [
        Problem(name, 1, 1, f'{kind} have no "{key}": it stays out', "warning") for key in unknown
    ]
    return Sheet(name, kind, rows, as_published), told


def _entries(text: str) -> Iterator[tuple[Mark, Mapping[str, Any]]]:
    """Yield each record with its line and column; a list is read entry by entry for that."""
    at = _after(text, text.index("[") + 1)
    while text[at : at + 1] != "]":
        entry, end = _DECODER.raw_decode(text, at)
        if not isinstance(entry, dict):
            raise json.JSONDecodeError("no record", text, at)
        line = text.count("\n", 0, at)
        yield (line + 1, at - text.rfind("\n", 0, at)), entry
        at = _after(text, end)


def _after(text: str, at: int) -> int:
    while text[at : at + 1] in (" ", "\n", "\r", "\t", ","):
        at += 1
    return at


def _row(mark: Mark, entry: Mapping[str, Any], kind: str) -> Row:
    said = _schema(kind)
    known = {key: value for key, value in entry.items() if key in said["properties"]}
    forms = columns(SHEETS[kind].name)
    cells = {key: cell(known.get(key), column.form) for key, column in forms.items()}
    whole = {
        key: _written(value, said["properties"][key], said)
        for key, value in known.items()
        if value not in ([], {})
    }
    return Row(mark, {key: text for key, text in cells.items() if key in known}, {}, whole)


@cache
def _schema(kind: str) -> Json:
    return SHEETS[kind].model.model_json_schema(mode="serialization", by_alias=True)


def _written(value: Any, said: Json, whole: Json) -> Any:
    """Return a value as a file has it: of plain text the marks of Markdown mean themselves."""
    for choice in said.get("anyOf", (said,)):
        one = whole["$defs"][choice["$ref"].rpartition("/")[2]] if "$ref" in choice else choice
        if isinstance(value, list) and "items" in one:
            return [_written(entry, one["items"], whole) for entry in value]
        if isinstance(value, dict) and "properties" in one:
            parts = one["properties"]
            return {key: _written(entry, parts.get(key, {}), whole) for key, entry in value.items()}
        if isinstance(value, str) and one.get("contentMediaType") == MARKDOWN:
            return literal(value)
    return _scalar(value)


def _scalar(value: Any) -> Any:
    """Return a number, or a yes and no, in the letters of a file."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return json.dumps(value) if isinstance(value, int | float) else value


def as_published(record: Record, column: Column) -> str:
    """Return what the downloads of a site have in the place of a cell."""
    typed: Any = getattr(record, column.key, None)
    if column.key == "sources":
        typed = dict.fromkeys((*typed, *cited_by(record)))
    if isinstance(typed, Sequence | Mapping) and not isinstance(typed, str):
        return cell([str(entry) for entry in typed], column.form)
    text = plain_text(typed) if isinstance(typed, Prose) else typed
    return cell(text, column.form)
