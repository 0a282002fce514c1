"""What is wrong with files that were made of a sheet, told at its rows: there it is mended."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from explainer.documents import Document, Location, Mark, parse_yaml
from explainer.problems import Problem
from explainer.sheets.meeting import Meeting
from explainer.sheets.sheet import Sheet
from explainer.sheets.writing import Change


def at_rows(
    problems: Sequence[Problem], sheet: Sheet, meetings: Sequence[Meeting], made: Sequence[Change]
) -> tuple[list[Problem], list[Problem]]:
    """Return the problems of records that a sheet has a row for, each at the cell that it is of,
    and all others."""
    rows = {meeting.identity: meeting.row for meeting in meetings}
    read = {change.path: _Places(change) for change in made}
    told, others = list[Problem](), list[Problem]()
    for problem in problems:
        places = read.get(problem.path)
        identity, key = places.at((problem.line, problem.column)) if places else ("", "")
        if identity in rows:
            line, column = rows[identity].place(key)
            told.append(replace(problem, path=sheet.name, line=line, column=column))
        else:
            others.append(problem)
    return told, others


class _Places:
    """The values of a file in the order in which they stand."""

    def __init__(self, change: Change) -> None:
        document, _ = parse_yaml(change.new.removeprefix("\ufeff"), change.path)
        assert document is not None
        self._document: Document = document
        spots: Mapping[Location, object] = document.layout.value.spots
        self._found = sorted((document.key(location), location) for location in spots)
        self._marks: list[Mark] = [mark for mark, _ in self._found]

    def at(self, mark: Mark) -> tuple[str, str]:
        """Return the id of the record that stands at a place, and the key of the value."""
        index = bisect_right(self._marks, mark) - 1
        location = self._found[max(0, index)][1]
        if not location:
            return "", ""
        entry = self._document.values[int(location[0])]
        return str(entry.get("id")), str(location[1]) if len(location) > 1 else ""
