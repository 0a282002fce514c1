"""What records said at each time: when each was first here, when it last said something new."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from msgspec import Struct

from explainer.documents import Document, parse_markdown, parse_yaml, text_of
from explainer.history.log import Commit, commits, texts
from explainer.model import KINDS, Kind
from explainer.reading.translations import told_by

Key = tuple[str, str]
"""The kind of a record and its id."""
WRITTEN = frozenset({"added", "updated", "changes"})
"""Fields that the command writes."""
STANDING = WRITTEN | {"aliases", "publish_on", "reviewed", "slug", "status"}
"""Fields that say nothing of what a record tells, but of how it stands on this site."""


class Days(Struct, frozen=True):
    """When a record came, when it last said something new, and what it says since (a digest).

    ``said`` are the days on which it said something new, each with what the commit says of it.
    """

    added: str
    updated: str
    digest: str
    said: tuple[tuple[str, str], ...] = ()


def remembered(root: Path) -> Mapping[Key, Days]:
    """Return the days of all records that the history knows.

    A record is followed by its kind and id, wherever it is written: moved to another file,
    spaced or quoted in another way it says the same.
    """
    known: dict[Key, Days] = {}
    here: dict[str, Mapping[Key, str]] = {}
    history = list(commits(root, "content"))
    held = texts(root, (name for commit in history for name in commit.files.values() if name))
    for commit in history:
        touched: set[Key] = set()
        for path, name in commit.files.items():
            before = here.pop(path, {})
            after = _read(path, held[name]) if name else {}
            if after is None:
                # A slip that was mended later: nothing was said anew while it stood.
                here[path] = before
                continue
            here[path] = after
            touched |= {*before, *after}
        said = {key: digest for records in here.values() for key, digest in records.items()}
        for key in touched & said.keys():
            known[key] = _on(commit, known.get(key), said[key])
    return known


def _on(commit: Commit, before: Days | None, digest: str) -> Days:
    if before is None:
        return Days(commit.day, commit.day, digest)
    if before.digest == digest:
        return before
    # A clock that went wrong must not put a change before what it changed.
    day = max(commit.day, before.updated)
    return Days(before.added, day, digest, (*before.said, (day, commit.subject)))


def _read(path: str, data: bytes) -> Mapping[Key, str] | None:
    """Return digests of the records in a file as it once was; ``None`` where it was unreadable."""
    kind = kind_of(path)
    if kind is None:
        return {}
    text, _ = text_of(data, path)
    parse = parse_markdown if kind.form == "markdown" else parse_yaml
    document = parse(text, path)[0] if text is not None else None
    return dict(_records(kind, document)) if document else None


def _records(kind: Kind, document: Document) -> Iterator[tuple[Key, str]]:
    """Yield the records of a file that were published then: what is a draft has not come yet."""
    if kind.form != "list":
        identity = "-".join(PurePosixPath(document.path).with_suffix("").parts[2:])
        if not _is_draft(document.values):
            yield (kind.name, identity), digest(document.values, document.body)
        return
    for values in document.values if isinstance(document.values, list) else ():
        is_record = isinstance(values, dict) and isinstance(values.get("id"), str)
        if is_record and not _is_draft(values):
            yield (kind.name, values["id"]), digest(values)


def _is_draft(values: Any) -> bool:
    return isinstance(values, dict) and values.get("status") == "draft"


def digest(values: Any, body: str = "") -> str:
    """Return a hash of what a record says."""
    text = json.dumps([without(values, STANDING), body], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def without(values: Any, fields: frozenset[str]) -> Any:
    """Return what a record says, without some of its fields."""
    if not isinstance(values, dict):
        return values
    return {key: value for key, value in values.items() if key not in fields}


def kind_of(path: str) -> Kind | None:
    """Return the kind of the records that a file holds."""
    return next((kind for kind in KINDS if _holds(kind, PurePosixPath(path))), None)


def _holds(kind: Kind, path: PurePosixPath) -> bool:
    endings = {".md"} if kind.form == "markdown" else {".yaml", ".yml"}
    # A translation stands beside its original, and is no record: NAME.tr.md.
    is_record = told_by(path.name) is None
    inside = len(path.parts) > 2 and is_record and path.parts[1] == kind.folder
    beside = len(path.parts) == 2 and path.stem == kind.folder and kind.form == "list"
    return path.parts[0] == "content" and path.suffix in endings and (inside or beside)
