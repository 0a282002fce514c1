"""Days into the content: what is to be written where, and nothing else touched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

from msgspec import Struct

from explainer.documents import Document
from explainer.documents.writing import write_whole
from explainer.history.past import Days, digest, remembered
from explainer.history.writing import Edit, written
from explainer.model import KINDS, Kind, Record, Revised
from explainer.reading import Content

UNFOLLOWED = frozenset({"source", "image", "series"})
"""Kinds that come with what rests on them or shows them: no reader follows them by themselves."""


LONGEST = 300
"""Letters of what is proposed: commits of a busy week say more than a reader asks."""


class Dated(Struct, frozen=True):
    """What was written, and what was not: records that the history lacks, files to mend by hand.

    ``proposed`` counts the words on changes that are taken from commits, for an editor to mend.
    """

    files: tuple[str, ...]
    records: int
    unknown: int
    unwritten: tuple[str, ...]
    proposed: int = 0


def dated(root: Path, content: Content) -> Dated:
    """Write into each followed record when it came and when it was changed.

    Raises:
        HistoryError: there is no history to read.
    """
    past = remembered(root)
    files: list[str] = []
    unwritten: list[str] = []
    records = unknown = proposed = 0
    for kind, path, some in _files(content):
        lacking = [(one, _lacking(one, past.get((kind.name, one.id)))) for one in some]
        edits = [
            Edit(record.origin.base, days, _proposed(record, days, past[kind.name, record.id]))
            for record, days in lacking
            if days
        ]
        unknown += sum(days is None for _, days in lacking)
        if edits and _write(root / path, some[0].origin.document, kind, edits):
            files.append(path)
            records += len(edits)
            proposed += sum(edit.revision is not None for edit in edits)
        elif edits:
            unwritten.append(path)
    return Dated(tuple(files), records, unknown, tuple(unwritten), proposed)


def _files(content: Content) -> Iterator[tuple[Kind, str, list[Record]]]:
    """Yield the files of all followed kinds with the records in them."""
    for kind in KINDS:
        if kind.name not in UNFOLLOWED:
            records = (one for one in content.records[kind.name] if one.status != "draft")
            for path, some in groupby(records, key=lambda record: record.origin.path):
                yield kind, path, list(some)


def _lacking(record: Record, past: Days | None) -> dict[str, str] | None:
    """Return the days that a record should state and does not; ``None`` if they are not known.

    What stands in the file as the history does not have it yet has no day before it is committed.
    A day that is stated stays, but for a later change: whoever wrote it knows more than a history
    that may begin after the site did.
    """
    if past is None or past.digest != _digest(record):
        return None
    # What waits for its day comes on it, whenever it was written down.
    due = record.publish_on.day if record.publish_on else past.added
    added = str(record.added or max(past.added, due))
    # The first day of the history is no change: the record was only written down then.
    seen = past.updated if past.updated > past.added else added
    updated = max(str(record.updated or added), seen)
    wanted = {"added": added} | ({"updated": updated} if updated > added else {})
    stated = {"added": record.added, "updated": record.updated}
    return {field: day for field, day in wanted.items() if day != str(stated[field] or "")}


def _proposed(record: Record, days: Mapping[str, str], past: Days) -> tuple[str, str] | None:
    """Return a day and what was changed, in the words of the commits since the day stated before.

    None where the record is no text, nothing new was said, or an editor has told of it already.
    """
    day = days.get("updated")
    if day is None or not isinstance(record, Revised):
        return None
    since = str(record.updated or record.added or past.added)
    told = max((str(one.date) for one in record.changes), default="")
    new = [subject for when, subject in past.said if when > max(since, told)]
    words = "; ".join(dict.fromkeys(subject for subject in new if subject))
    return (day, _cut(words)) if words else None


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"


def _digest(record: Record) -> str:
    document = record.origin.document
    values = document.values
    for step in record.origin.base:
        values = values[step]
    return digest(values, document.body)


def _write(path: Path, document: Document, kind: Kind, edits: list[Edit]) -> bool:
    """Write days into a file; say whether they could be put in and read again."""
    text = path.read_bytes().decode("utf-8")
    new = written(text, document, kind, edits)
    if new is None:
        return False
    write_whole(path, new.encode("utf-8"))
    return True
