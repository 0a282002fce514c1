"""Where the rows and the cells of a table stand: asked for only when one of them is wrong."""

from __future__ import annotations

import csv
import io
import re

from explainer.documents.spots import Mark

_CELL = re.compile(r'\s*(?:"(?:[^"]|"")*"?|[^,"]*)[^,]*(?:,|$)')


def cell_mark(text: str, row: int, cell: int = 0) -> Mark:
    """Return line and column of a cell; rows are counted as they are read, without empty lines."""
    line = _line(text, row)
    typed, at = text.split("\n")[line], 0
    for _ in range(cell):
        at = found.end() if (found := _CELL.match(typed, at)) else at
    blank = len(typed) - at - len(typed[at:].lstrip())
    return line + 1, at + blank + 1


def _line(text: str, row: int) -> int:
    """Return the line (from 0) on which a row begins: a cell may run over several."""
    reader, begins = csv.reader(io.StringIO(text)), 0
    for cells in reader:
        if cells and not row:
            break
        row -= bool(cells)
        begins = reader.line_num
    return begins
