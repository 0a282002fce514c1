"""A table, whatever file it came from → the sheet that it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from explainer.model import Lane
from explainer.problems import Problem, did_you_mean
from explainer.sheets import timelinejs
from explainer.sheets.columns import SHEETS, columns
from explainer.sheets.decoding import head_of
from explainer.sheets.sheet import Row, Sheet

HEADLESS = (
    "this cell has no head above it: give its column one; if a text was parted here, put quotation "
    "marks around it"
)
FAILED = frozenset({"#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!"})
"""What spreadsheets write in the place of a value."""
Table = Sequence[Sequence[str]]
Read = tuple[Sheet | None, list[Problem]]


def sheet_of(table: Table, name: str, wanted: str | None, lanes: Sequence[Lane]) -> Read:
    """Return the sheet of a table; rows and columns are counted as a spreadsheet does.

    Its kind is the ``wanted`` one, or else told by the file's name or its heads.
    """
    top = next((number for number, row in enumerate(table) if any(row)), None)
    if top is None:
        return None, [Problem(name, 1, 1, "the sheet is empty")]
    heads = [head_of(cell) for cell in table[top]]
    rows = list(_rows(heads, table, top))
    if timelinejs.is_timeline(heads):
        return timelinejs.from_table(name, rows, lanes)
    kind = wanted or kind_of(name, heads)
    if kind is None:
        message = f"what are these rows? say it with --kind: {', '.join(SHEETS)}"
        return None, [Problem(name, top + 1, 1, message)]
    wrong = [*_heads(name, top + 1, heads, kind), *_cells(name, top, table, heads)]
    return Sheet(name, kind, rows), wrong


def kind_of(name: str, heads: Sequence[str]) -> str | None:
    """Return what the rows are: as the file is called, or the one kind that has all the heads."""
    stem = PurePath(name).stem.casefold()
    calls = {folder: (folder, f"{kind.name}s") for folder, kind in SHEETS.items()}
    named = [folder for folder in SHEETS if stem.startswith(calls[folder])]
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


def _cells(name: str, top: int, table: Table, heads: Sequence[str]) -> Iterator[Problem]:
    """Yield the cells that no head says anything of, and those that a formula failed in."""
    for number, row in enumerate(table[top + 1 :], top + 2):
        for place, cell in enumerate(row, 1):
            if cell.strip() and (place > len(heads) or not heads[place - 1]):
                yield Problem(name, number, place, HEADLESS)
                break
            if cell.strip() in FAILED:
                message = f"a formula failed here ({cell.strip()}): write what it was to give"
                yield Problem(name, number, place, message)


def _rows(heads: Sequence[str], table: Table, top: int) -> Iterator[Row]:
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
