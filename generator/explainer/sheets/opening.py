"""The file that somebody gives → its sheet, by what is in the file."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any

from explainer.model import Lane
from explainer.problems import Problem
from explainer.sheets import published, timelinejs
from explainer.sheets.columns import SHEETS, columns
from explainer.sheets.decoding import rows
from explainer.sheets.tables import Read, Table, sheet_of

WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})


def opened(data: bytes, name: str, wanted: str | None, lanes: Sequence[Lane]) -> Read:
    """Return the sheet of a file: CSV, the first of a workbook, records or a timeline in JSON."""
    ending = PurePath(name).suffix.casefold()
    if ending == ".json":
        is_ours = published.is_list(data)
        return (
            published.from_json(data, name, wanted)
            if is_ours
            else timelinejs.from_json(data, name, lanes)
        )
    table, problems = _workbook(data, name) if ending in WORKBOOKS else rows(data, name, heads())
    return (None, problems) if problems else sheet_of(table, name, wanted, lanes)


def heads() -> frozenset[str]:
    """Return the heads that columns may have."""
    ours = (key for kind in SHEETS.values() for key in columns(kind.name))
    return frozenset((*ours, *timelinejs.HEADS))


def _workbook(data: bytes, name: str) -> tuple[Table, list[Problem]]:
    # Late: a spreadsheet is read once a month.
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        first = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0)
        read = first.to_python(skip_empty_area=False)
    except CalamineError as error:
        return [], [Problem(name, 1, 1, f"no workbook that can be read: {error}")]
    return [[_text(cell) for cell in row] for row in read], []


def _text(value: Any) -> str:
    """Return a cell as it would stand in CSV: a day is a day, a whole number has no point."""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    is_whole = isinstance(value, float) and value.is_integer()
    return str(int(value) if is_whole else value)
