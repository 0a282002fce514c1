"""Tables of series: there, with the columns that are named, and numbers in the cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from explainer.language.counting import counted
from explainer.language.mistyped import sure
from explainer.link import Site
from explainer.model import Series
from explainer.model.events import LARGEST
from explainer.model.locating import at, in_place_of
from explainer.model.supplements import RESERVES
from explainer.problems import Problem, did_you_mean, nearest
from explainer.reading import Table
from explainer.reading.numbers import number_meant
from explainer.rules.files import cells

COLUMNS = 8
"""As many as there are colours; of more, no two are told apart by a glance at the legend."""
NUMBERS = {"line": (1000, "lines"), "bar": (200, "bars"), "counts": (60, "counts")}
"""So many weigh some 20 KB as they are sent, drawings and table together: half a page. Counts are
written out in each of four places, with who counted."""


def check(site: Site) -> Iterator[Problem]:
    """Yield series without a table, tables without a series, columns and cells gone wrong."""
    for series in site.series.values():
        table = site.tables.get(series.id)
        if table is None and not site.content.lost.holds("table", series.id):
            near = did_you_mean(f"{series.id}.csv", _files_without_words(site))
            message = f"the table content/series/{series.id}.csv is missing{near}"
            yield replace(at(series, (), message), about=f"table:{series.id}")
        elif table and (wrong := _parted_otherwise(table) or _twice(table)):
            yield wrong
        elif table:
            yield from _columns(series, table)
            yield from _size(series, table)
            yield from _cells(series, table)
            yield from _steps(series, table)
            yield from _counts(series, table)
    for name, table in site.tables.items():
        # A name mistyped is one mistake, told where the words about the table are.
        is_near = nearest(name, [series for series in site.series if series not in site.tables])
        lost = site.content.lost.holds("series", name)
        if name not in site.series and not lost and not is_near:
            message = f'the table has no "{name}.yaml" beside it'
            yield Problem(table.path, 1, 1, message, about=f"series:{name}")


def _files_without_words(site: Site) -> list[str]:
    return [f"{name}.csv" for name in site.tables if name not in site.series]


_SIGNS = {";": "semicolons", "\t": "tabs", "|": "upright strokes"}


def _parted_otherwise(table: Table) -> Problem | None:
    """Return what is wrong with a table whose cells something else than commas parts."""
    header = table.rows[0]
    sign = next((s for s in _SIGNS if len(header) == 1 and s in header[0]), None)
    if sign is None:
        return None
    message, mend = (
        f"cells are parted by commas, not by {_SIGNS[sign]}",
        cells.with_commas(table, sign),
    )
    return Problem(table.path, 1, 1, message, mend=mend)


def _twice(table: Table) -> Problem | None:
    """Return the column that is called as another is."""
    header = table.rows[0]
    again = next((n for n, name in enumerate(header) if name in header[:n]), None)
    if again is None:
        return None
    return _at(
        table, f'"{header[again]}" stands twice in this header: give one another name', 0, again
    )


def _columns(series: Series, table: Table) -> Iterator[Problem]:
    header = table.rows[0]
    if len(table.rows) == 1:
        yield Problem(table.path, 1, 1, "the table has a header and no rows")
    if series.x != header[0]:
        near = f'(did you mean "{header[0]}"?)'
        message = f'the first column of {table.path} is not called "{series.x}" {near}'
        now = sure(series.x, header[:1])
        yield in_place_of(at(series, ("x",), message), series.origin, ("x",), series.x, now)
    for index, column in enumerate(series.columns):
        if column.key not in table.rows[0][1:]:
            near = did_you_mean(column.key, table.rows[0][1:])
            message = f'{table.path} has no column "{column.key}"{near}'
            place, now = ("columns", index, "key"), sure(column.key, table.rows[0][1:])
            yield in_place_of(at(series, place, message), series.origin, place, column.key, now)


def _size(series: Series, table: Table) -> Iterator[Problem]:
    columns, numbers = len(series.columns), (len(table.rows) - 1) * len(series.columns)
    most, shown = NUMBERS[series.kind]
    if columns > COLUMNS:
        message = f"a chart tells {COLUMNS} columns apart at most, this has {columns}"
        yield at(series, ("columns", COLUMNS, "key"), f"{message}: make two series of it")
    elif numbers > most:
        message = f"a chart of {shown} shows {most:,} numbers at most, this has {numbers:,}"
        yield Problem(table.path, 1, 1, f"{message}: take longer steps, or make two series of it")


def _cells(series: Series, table: Table) -> Iterator[Problem]:
    width = len(table.rows[0])
    texts = (series.counted_by, series.reserve)
    numeric = [n for n, key in enumerate(table.rows[0]) if n and key not in texts]
    for number, row in enumerate(table.rows[1:], 1):
        if len(row) != width:
            message = f"this row has {counted(len(row), 'cell')}, the header {width}"
            yield _at(table, message, number, width if len(row) > width else 0)
            continue
        for cell in numeric:
            if row[cell].strip() and not is_number(row[cell]):
                message = (
                    f'"{row[cell]}" is no number: write figures only, with a dot for decimals, '
                    f"and nothing for a gap{number_meant(row[cell])}"
                )
                told = _at(table, message, number, cell)
                yield replace(told, mend=cells.number(table, told, row[cell]))


def _at(table: Table, message: str, row: int, cell: int = 0) -> Problem:
    return Problem(table.path, *table.mark(row, cell), message)


def _steps(series: Series, table: Table) -> Iterator[Problem]:
    """Yield each row of a line or of bars whose place on the axis another row has already."""
    first: dict[str, int] = {}
    for number, row in enumerate(table.rows[1:] if series.kind != "counts" else (), 1):
        before = first.setdefault(row[0].strip(), number)
        if before != number:
            line = table.mark(before)[0]
            message = f'"{row[0].strip()}" has a row already, on line {line}: make them one'
            yield _at(table, message, number)
    if series.kind != "counts":
        yield from _along(table)


_YEAR = re.compile(r"-?\d{1,4}")


def _along(table: Table) -> Iterator[Problem]:
    """Warn of a row that is no year among years, and of years that are not in order."""
    cells = [row[0].strip() for row in table.rows[1:]]
    years = [int(cell) for cell in cells if _YEAR.fullmatch(cell)]
    if len(years) < max(2, len(cells) - 1):
        return
    for number, cell in enumerate(cells, 1):
        if not re.search(r"\d", cell):
            message = f'"{cell}" stands among years: a sum or a note is no row of a chart'
            yield replace(_at(table, message, number), severity="warning")
    if len(years) == len(cells) and years not in (sorted(years), sorted(years, reverse=True)):
        number = next(n for n, (a, b) in enumerate(pairwise(years), 2) if b < a)
        message = f'"{cells[number - 1]}" stands below a later year: put the rows in order'
        yield replace(_at(table, message, number), severity="warning")


def _counts(series: Series, table: Table) -> Iterator[Problem]:
    """Yield what a series of counts lacks: one column, an owner, a number in each row."""
    header = table.rows[0]
    named = {"counted_by": series.counted_by, "reserve": series.reserve}
    if series.kind != "counts":
        for field in (field for field, key in named.items() if key):
            yield at(series, (field,), f'"{field}" is for a series of the kind counts')
        return
    if len(series.columns) > 1:
        yield at(series, ("columns", 1), "counts have one column: a row of the table is one count")
    if not series.counted_by:
        yield at(series, ("kind",), 'counts need "counted_by": the column that says who counted')
    for field, key in named.items():
        if key and key not in header[1:]:
            message = f'{table.path} has no column "{key}"{did_you_mean(key, header[1:])}'
            yield at(series, (field,), message)
    for number, row in enumerate(table.rows[1:], 1):
        if len(row) == len(header):
            yield from _count(series, table, number, dict(zip(header, row, strict=True)))


def _count(series: Series, table: Table, number: int, row: Mapping[str, str]) -> Iterator[Problem]:
    if not row.get(series.columns[0].key, "0").strip():
        yield _at(table, "this row has no count: take it out, a note may say so", number)
    if not row.get(series.counted_by or "", "?").strip():
        yield _at(table, "a count never stands without who counted it", number)
    reserve = row.get(series.reserve or "", "").strip()
    if reserve not in RESERVES:
        words = ", ".join(word for word in RESERVES if word)
        message = f'"{reserve}" is no reserve of a count: there are {words}'
        column = table.rows[0].index(series.reserve or "")
        yield _at(table, message + did_you_mean(reserve, RESERVES), number, column)


def is_number(cell: str) -> bool:
    """Say whether a cell holds a number written with figures, no larger than anybody counts."""
    try:
        return abs(float(cell)) <= LARGEST and "_" not in cell
    except ValueError:
        return False
