"""A report in lines, for a terminal: each row with the place where it can be mended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from explainer.reports.values import Cell, Part, Report, Row

GAP = "  "


def overview(reports: Iterable[Report]) -> Iterator[str]:
    """Yield a line for each report: its name and its sum."""
    known = list(reports)
    width = max((len(report.name) for report in known), default=0)
    yield from (f"{report.name:<{width}}{GAP}{report.summary}" for report in known)


def lines(report: Report) -> Iterator[str]:
    """Yield what a report says: each of its tables that has rows."""
    yield f"{report.title}: {report.summary}"
    for part in report.parts:
        if part.rows:
            yield ""
            yield from _table(part)


def _table(part: Part) -> Iterator[str]:
    head = (part.title, *part.columns)
    body = [tuple(map(str, row.cells)) for row in part.rows]
    # A title of several words stands over its column as far as it reaches.
    widths = [max(len(cells[n]) for cells in body) for n in range(len(head))]
    widths[1:] = [max(w, len(h)) for w, h in zip(widths[1:], head[1:], strict=True)]
    widths[0] = max(widths[0], len(part.title) - len(GAP))
    yield _line((f"{part.title:<{widths[0] + len(GAP)}}", *head[1:]), widths, part.rows[0]).rstrip()
    for row, cells in zip(part.rows, body, strict=True):
        place = f"{GAP}{row.path}:{row.line}" if row.path else ""
        yield f"{GAP}{_line(cells, widths, row)}{place}".rstrip()


def _line(cells: tuple[str, ...], widths: list[int], row: Row) -> str:
    """Return cells side by side, figures to the right as they are in a row."""
    return GAP.join(map(_put, cells, widths, row.cells))


def _put(cell: str, width: int, like: Cell) -> str:
    return f"{cell:<{width}}" if isinstance(like, str) else f"{cell:>{width}}"
