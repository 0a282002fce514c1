"""Days written into a file by hand, as an editor would: a line more, or one value changed.

Nothing is parsed and written out again, so comments, quotes and line breaks stay as they are.
What was meant is checked afterwards by reading the new text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from msgspec import Struct

from explainer.documents import Document, Location, parse_markdown, parse_yaml, text_of
from explainer.history.past import WRITTEN, without
from explainer.model import Kind

BOM = "\ufeff"
"""What some editors put before a text; it is no part of its first line."""
CHANGES = "changes"
_LINES = re.compile(r"(?<=\n)|(?<=\r)(?!\n)")
_VALUE = r'("[^"\n]*"|\'[^\'\n]*\'|[^\s,}#]+)'


class Edit(Struct, frozen=True):
    """A record and the days that it is to state; ``base`` is where it stands in its file.

    ``revision`` is a day and what was changed on it, for the front matter of a text.
    """

    base: Location
    days: Mapping[str, str]
    revision: tuple[str, str] | None = None


def written(text: str, document: Document, kind: Kind, edits: Iterable[Edit]) -> str | None:
    """Return a file's text with days in it, or ``None`` where they cannot be put in safely."""
    mark = BOM if text.startswith(BOM) else ""
    lines = _LINES.split(text.removeprefix(BOM))
    ending = "\r\n" if lines[0].endswith("\r\n") else "\n"
    ordered = sorted(edits, key=lambda edit: document.mark(edit.base), reverse=True)
    for edit in ordered:
        # What is added below comes first: lines above stay where they are.
        _propose(lines, document, edit, ending)
        missing = {}
        for field, day in edit.days.items():
            if (*edit.base, field) in document.layout.value.spots:
                _replace(lines, document.key((*edit.base, field)), field, day)
            else:
                missing[field] = day
        _ADD[kind.form](lines, document, edit.base, missing, ending)
    new = mark + "".join(lines)
    return new if _as_meant(new, document, kind, ordered) else None


def _replace(lines: list[str], mark: tuple[int, int], field: str, day: str) -> None:
    line, column = mark
    head, rest = lines[line - 1][: column - 1], lines[line - 1][column - 1 :]
    lines[line - 1] = head + re.sub(rf"({field}\s*:\s*){_VALUE}", rf'\g<1>"{day}"', rest, count=1)


def _add_to_entry(
    lines: list[str], document: Document, base: Location, days: Mapping[str, str], ending: str
) -> None:
    """Add below the id of an entry, or behind it where the entry is written on one line."""
    line, column = document.key((*base, "id"))
    head, rest = lines[line - 1][: column - 1], lines[line - 1][column - 1 :]
    if "{" in head:
        more = "".join(f', {field}: "{day}"' for field, day in days.items())
        lines[line - 1] = head + re.sub(rf"(id\s*:\s*{_VALUE})", rf"\g<1>{more}", rest, count=1)
    else:
        _insert(lines, line, _told(days, " " * (column - 1)), ending)


def _add_to_front(
    lines: list[str], document: Document, base: Location, days: Mapping[str, str], ending: str
) -> None:
    """Add at the end of the front matter."""
    _insert(lines, document.body_line - 2, _told(days, ""), ending)


def _add_to_file(
    lines: list[str], document: Document, base: Location, days: Mapping[str, str], ending: str
) -> None:
    """Add at the end of a file that is one record."""
    _insert(lines, len(lines), _told(days, ""), ending)


def _propose(lines: list[str], document: Document, edit: Edit, ending: str) -> None:
    """Put a change before those that a front matter tells of, or begin to tell of them."""
    if edit.revision is None:
        return
    day, what = edit.revision
    entry = (f'date: "{day}"', f"what: {json.dumps(what, ensure_ascii=False)}")
    at, spots = (*edit.base, CHANGES), document.layout.value.spots
    if at not in spots:
        told = (f"{CHANGES}:", f"  - {entry[0]}", f"    {entry[1]}")
        _insert(lines, document.body_line - 2, told, ending)
    elif (*at, 0) in spots:
        line, column = document.mark((*at, 0))
        indent = " " * max(0, column - 3)
        _insert(lines, line - 1, (f"{indent}- {entry[0]}", f"{indent}  {entry[1]}"), ending)


_ADD = {"list": _add_to_entry, "markdown": _add_to_front, "single": _add_to_file}


def _told(days: Mapping[str, str], indent: str) -> Iterator[str]:
    return (f'{indent}{field}: "{day}"' for field, day in days.items())


def _insert(lines: list[str], after: int, more: Iterable[str], ending: str) -> None:
    """Insert lines after one of them, which gets an end if it is the file's last and has none."""
    new = [f"{line}{ending}" for line in more]
    if new and after and not lines[after - 1].endswith(("\n", "\r")):
        lines[after - 1] += ending if lines[after - 1] else ""
    lines[after:after] = new


def _as_meant(text: str, document: Document, kind: Kind, edits: Iterable[Edit]) -> bool:
    """Say whether a text reads as the document did, but for the days."""
    parse = parse_markdown if kind.form == "markdown" else parse_yaml
    plain, _ = text_of(text.encode(), document.path)
    read, _ = parse(plain or "", document.path)
    if read is None or read.body != document.body:
        return False
    same = _without_days(read.values) == _without_days(document.values)
    return (
        same
        and all(
            _at(read.values, (*edit.base, field)) == day
            for edit in edits
            for field, day in edit.days.items()
        )
        and all(map(partial(_tells, read.values), edits))
    )


def _tells(values: Any, edit: Edit) -> bool:
    """Say whether a record tells first what it was to tell of a change."""
    if edit.revision is None:
        return True
    day, what = edit.revision
    told = _at(values, edit.base).get(CHANGES) or [None]
    return bool(told[0] == {"date": day, "what": what})


def _without_days(values: Any) -> Any:
    entries = values if isinstance(values, list) else [values]
    return [without(entry, WRITTEN) for entry in entries]


def _at(values: Any, location: Location) -> Any:
    for step in location:
        values = values[step]
    return values
