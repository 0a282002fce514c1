"""A sheet: rows of cells under known heads, and where each stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath

from msgspec import Struct

from explainer.documents import Mark
from explainer.problems import Problem, did_you_mean
from explainer.sheets.columns import SHEETS, columns
from explainer.sheets.decoding import head_of, rows


class Row(Struct, frozen=True):
    """Cells by the keys of their columns; ``marks`` say where each stands, ``mark`` where it."""

    mark: Mark
    cells: Mapping[str, str]
    marks: Mapping[str, Mark]

    def place(self, key: str) -> Mark:
        """Return where a cell stands; of one that is not there, the row's beginning."""
        return self.marks.get(key, self.mark)


class Sheet(Struct, frozen=True):
    """Rows of one kind of record (``kind`` is a key of `SHEETS`), as a file has them."""

    name: str
    kind: str
    rows: Sequence[Row]


def from_csv(data: bytes, name: str, wanted: str | None) -> tuple[Sheet | None, list[Problem]]:
    """Return the sheet of a file of CSV; rows and columns are counted as a spreadsheet does.

    Its kind is the ``wanted`` one, or else told by the file's name or its heads.
    """
    known = {key for kind in SHEETS.values() for key in columns(kind.name)}
    table, problems = rows(data, name, known)
    top = next((number for number, row in enumerate(table) if any(row)), None)
    if problems or top is None:
        return None, problems or [Problem(name, 1, 1, "the sheet is empty")]
    heads = [head_of(cell) for cell in table[top]]
    kind = wanted or kind_of(name, heads)
    if kind is None:
        kinds = ", ".join(SHEETS)
        message = f"what are these rows? say it with --kind: {kinds}"
        return None, [Problem(name, top + 1, 1, message)]
    problems = [
        *_heads(name, top + 1, heads, kind),
        *_too_long(name, top, table, len(heads)),
    ]
    return Sheet(name, kind, list(_rows(heads, table, top))), problems


def kind_of(name: str, heads: Sequence[str]) -> str | None:
    """Return what the rows are: as the file is called, or the one kind that has all the heads."""
    stem = PurePath(name).stem.casefold()
    named = [folder for folder in SHEETS if stem.startswith(folder)]
    given = {head for head in heads if head}
    fitting = [folder for folder, kind in SHEETS.items() if given <= columns(kind.name).keys()]
    found = named or fitting
    return found[0] if len(found) == 1 else None


def _heads(name: str, line: int, heads: Sequence[str], kind: str) -> Iterator[Problem]:
    known = columns(SHEETS[kind].name)
    for place, head in enumerate(heads, 1):
        if head and head not in known:
            near = did_you_mean(head, known)
            all_of_them = f'"explainer export {kind} --template" has them all'
            message = f'{kind} have no column "{head}"{near}; {all_of_them}'
            yield Problem(name, line, place, message)
        elif head and head in heads[: place - 1]:
            yield Problem(name, line, place, f'the column "{head}" stands here twice')


def _too_long(name: str, top: int, table: Sequence[Sequence[str]], width: int) -> Iterator[Problem]:
    for number, row in enumerate(table[top + 1 :], top + 2):
        if any(cell.strip() for cell in row[width:]):
            message = "this cell has no head above it: is a sign that parts cells within a text?"
            yield Problem(name, number, width + 1, message)


def _rows(heads: Sequence[str], table: Sequence[Sequence[str]], top: int) -> Iterator[Row]:
    for number, row in enumerate(table[top + 1 :], top + 2):
        if any(cell.strip() for cell in row):
            # A program that saves a sheet may leave out the empty cells at the end of a row.
            cells = [*row, *[""] * (len(heads) - len(row))]
            named = [(head, place) for place, head in enumerate(heads) if head]
            yield Row(
                mark=(number, 1),
                cells={head: cells[place] for head, place in named},
                marks={head: (number, place + 1) for head, place in named},
            )
