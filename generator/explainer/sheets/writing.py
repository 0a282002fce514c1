"""Meetings → the files that say so: records amended where they stand, new ones at an end."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from msgspec import Struct

from explainer import addresses
from explainer.documents.amending import Amendment, amended
from explainer.limits import Limits
from explainer.model import Kind, Record
from explainer.problems import Problem
from explainer.schemas.files import with_schema
from explainer.sheets.columns import SHEETS
from explainer.sheets.meeting import Meeting
from explainer.sheets.sheet import Sheet

BOM = "\ufeff"
UNFORESEEN = "its lines are not set as expected: change this record by hand"


class Change(Struct, frozen=True):
    """A file, its text before (empty where it is new) and the one that takes its place."""

    path: str
    old: str
    new: str

    def diff(self) -> Iterator[str]:
        """Yield the lines of the difference, as git shows them."""
        before = "/dev/null" if not self.old else f"a/{self.path}"
        old, new = self.old.splitlines(), self.new.splitlines()
        yield from difflib.unified_diff(old, new, before, f"b/{self.path}", lineterm="")


def place_for(kind: Kind, name: str, records: Sequence[Record]) -> str:
    """Return the file that new records go to: the only one of their kind, or one of the sheet's
    name."""
    files = {record.origin.path for record in records}
    called = addresses.slug(Path(name).stem) or kind.folder
    return files.pop() if len(files) == 1 else f"content/{kind.folder}/{called}.yaml"


def is_place(kind: Kind, path: str) -> bool:
    """Say whether records of a kind are read from a file."""
    steps = path.split("/")
    is_file = path == f"content/{kind.folder}.yaml"
    is_below = path.startswith(f"content/{kind.folder}/") and path.endswith(".yaml")
    return is_file or (is_below and not any(step in ("", ".", "..") for step in steps))


def changes(
    root: Path, sheet: Sheet, meetings: Sequence[Meeting], into: str, limits: Limits
) -> tuple[list[Change], list[Problem]]:
    """Return what is to be written, and the rows whose records cannot be amended by a program."""
    kind, found, problems = SHEETS[sheet.kind], list[Change](), list[Problem]()
    new = [meeting for meeting in meetings if meeting.record is None]
    known = [meeting for meeting in meetings if meeting.record and meeting.values]
    for path, some in _by_file(known, into if new else None):
        old = text_in(root / path)
        first = old or with_schema(kind.name, path, "")
        text = _amended(first, kind, some, new if path == into else [], limits)
        if text is None:
            row = (some or new)[0].row
            problems.append(Problem(sheet.name, *row.mark, f"{path}: {UNFORESEEN}"))
        elif text != old:
            found.append(Change(path, old, text))
    return found, problems


def text_in(path: Path) -> str:
    """Return the text of a file; none where there is no file yet."""
    return path.read_bytes().decode() if path.exists() else ""


def _by_file(known: Sequence[Meeting], into: str | None) -> Iterator[tuple[str, list[Meeting]]]:
    def path_of(meeting: Meeting) -> str:
        return meeting.record.origin.path if meeting.record else ""

    files = {path: list(some) for path, some in groupby(sorted(known, key=path_of), key=path_of)}
    if into:
        files.setdefault(into, [])
    yield from sorted(files.items())


def _amended(
    old: str, kind: Kind, some: Sequence[Meeting], new: Sequence[Meeting], limits: Limits
) -> str | None:
    mark = BOM if old.startswith(BOM) else ""
    ending = "\r\n" if "\r\n" in old else "\n"
    plain = old.removeprefix(BOM).replace("\r\n", "\n")
    order = [field.alias or name for name, field in kind.model.model_fields.items()]
    amendments = [Amendment(_index(one), one.values) for one in some]
    entries = [{"id": one.identity, **one.values} for one in new]
    text = amended(plain, amendments, entries, order, limits)
    return None if text is None else mark + text.replace("\n", ending)


def _index(meeting: Meeting) -> int:
    assert meeting.record is not None
    return int(meeting.record.origin.base[0])
