"""Rows meet records: what each row adds or changes, and nothing where it says what is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from msgspec import Struct

from explainer import addresses
from explainer.language.guards import bare, harmless
from explainer.model import Kind, Record
from explainer.problems import Problem
from explainer.sheets.columns import SHEETS, Column, as_number, cell, columns, dates_meant, value
from explainer.sheets.sheet import Row, Sheet

MADE_OF: Mapping[str, tuple[str, ...]] = {
    "event": ("date", "title"),
    "source": ("publisher", "published", "title"),
}
"""The cells that an id is made of where a row has none; of all others, the name."""
LONGEST_MADE = 60
"""Letters of an id that is made: enough to be known again, and an address still fits a line."""


class Meeting(Struct, frozen=True):
    """A row and its record; ``values`` are those that it gives anew, ``None`` for one taken out."""

    row: Row
    identity: str
    record: Record | None
    values: Mapping[str, Any]


def meet(
    sheet: Sheet, records: Mapping[str, Record], given: Mapping[str, str]
) -> tuple[list[Meeting], list[Problem]]:
    """Return what each row of a sheet says; ``given`` are cells for what new rows leave empty."""
    kind = SHEETS[sheet.kind]
    found: dict[str, Meeting] = {}
    problems: list[Problem] = []
    for row in sheet.rows:
        identity = row.cells.get("id", "").strip() or made_id(kind, row)
        if not identity:
            message = f"no id can be made of this row: give it one, or its {_parts(kind)}"
            problems.append(Problem(sheet.name, *row.place("id"), message))
        elif identity in found:
            message = f'row {found[identity].row.mark[0]} has the same id "{identity}"'
            problems.append(Problem(sheet.name, *row.place("id"), message))
        else:
            known = records.get(identity)
            values = dict(_changed(sheet, row, known) if known else _new(kind, row, given))
            found[identity] = Meeting(row, identity, known, values)
    return list(found.values()), problems


def _parts(kind: Kind) -> str:
    return " and ".join(_made_of(kind))


def _made_of(kind: Kind) -> tuple[str, ...]:
    name = kind.model.NAME
    return MADE_OF.get(kind.name, (kind.model.model_fields[name].alias or name,))


def made_id(kind: Kind, row: Row) -> str:
    """Return the id that is made of a row; the same row always gives the same."""
    whole = addresses.slug(" ".join(_words(row, columns(kind.name)[key]) for key in _made_of(kind)))
    # Cut at the end of a word, if there is one.
    cut = whole[: LONGEST_MADE + 1]
    return cut if len(whole) <= LONGEST_MADE else cut.rpartition("-")[0] or cut[:-1]


def _words(row: Row, column: Column) -> str:
    """Return what an id has of a cell: of an interval its beginning."""
    said = str(value(bare(row.cells.get(column.key, "")), column.form) or "")
    return said.partition("/")[0] if column.form == "date" else said


def _new(kind: Kind, row: Row, given: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    whole = row.whole or {}
    yield from ((key, said) for key, said in whole.items() if key != "id")
    for key, column in columns(kind.name).items():
        text = row.cells.get(key, "")
        if key in whole:
            continue
        read = value(bare(text) if text.strip() else given.get(key, ""), column.form)
        if read is not None:
            yield key, read


def _changed(sheet: Sheet, row: Row, record: Record) -> Iterator[tuple[str, Any]]:
    written = values_of(record)
    for key, column in columns(SHEETS[sheet.kind].name).items():
        if key in row.cells and key != "id":
            text, now = row.cells[key].strip(), written.get(key)
            read = value(bare(text), column.form)
            same = [now] if column.form in ("ids", "texts") and isinstance(now, str) else now
            said = text == sheet.shown(record, column) or _is_said(text, column, now)
            if read != same and not said:
                yield key, read


def _is_said(text: str, column: Column, now: Any) -> bool:
    """Say whether a cell holds what the record has, as a sheet of ours does or another program."""
    shown = cell(now, column.form)
    if column.form == "date" and shown in dates_meant(text):
        return True
    if column.form == "number" and now is not None:
        return as_number(text) == as_number(shown)
    return text == harmless(shown).strip()


def values_of(record: Record) -> Mapping[str, Any]:
    """Return the values of a record as its file has them."""
    values: Any = record.origin.document.values
    for step in record.origin.base:
        values = values[step]
    return cast("Mapping[str, Any]", values)
