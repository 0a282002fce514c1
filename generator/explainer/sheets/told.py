"""What is wrong with files that were made of a sheet, told at its rows: there it is mended."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from explainer.documents import Document, Location, Mark, parse_yaml
from explainer.limits import Limits
from explainer.problems import Problem
from explainer.sheets.meeting import Meeting
from explainer.sheets.sheet import Sheet
from explainer.sheets.writing import Change


def at_rows(
    problems: Sequence[Problem],
    sheet: Sheet,
    meetings: Sequence[Meeting],
    made: Sequence[Change],
    limits: Limits,
) -> tuple[list[Problem], list[Problem]]:
    """Return the problems of records that a sheet has a row for, each at the cell that it is of,
    and all others."""
    rows = {meeting.identity: meeting.row for meeting in meetings}
    read = {change.path: _Places(change, limits) for change in made}
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
    """The values of a file in the order in which they stand; none where it cannot be read."""

    def __init__(self, change: Change, limits: Limits) -> None:
        text = change.new.removeprefix("\ufeff")
        document, _ = parse_yaml(text, change.path, limits=limits)
        self._document = document or Document(change.path, [])
        spots: Mapping[Location, object] = self._document.layout.value.spots
        self._found = sorted((self._document.key(location), location) for location in spots)
        self._marks: list[Mark] = [mark for mark, _ in self._found]

    def at(self, mark: Mark) -> tuple[str, str]:
        """Return the id of the record that stands at a place, and the key of the value."""
        index = bisect_right(self._marks, mark) - 1
        location = self._found[index][1] if index >= 0 else ()
        if not location:
            return "", ""
        entry = self._document.values[int(location[0])]
        return str(entry.get("id")), str(location[1]) if len(location) > 1 else ""
