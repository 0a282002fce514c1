"""The list of a folder's files with their hashes."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct


class Manifest(Struct, frozen=True):
    """Every file of a folder: its path (POSIX, sorted) and the SHA-256 of its bytes, in hex."""

    files: Mapping[str, str]

    @property
    def digest(self) -> str:
        """One SHA-256 over all paths and hashes: equal for equal folders, on any machine."""
        lines = "".join(f"{sha256}  {path}\n" for path, sha256 in self.files.items())
        return hashlib.sha256(lines.encode()).hexdigest()


def manifest(
    folder: Path,
    without: Collection[str] = (),
    known: Mapping[str, str] = MappingProxyType({}),
    listed: Collection[str] | None = None,
) -> Manifest:
    """Hash every file below `folder`, save those whose paths are in `without`.

    The hashes that are `known` are not worked out again; a folder that was `listed` is not walked.
    """
    found = stats_below(folder) if listed is None else listed
    names = (name for name in sorted(found) if name not in without)
    return Manifest({name: known.get(name) or sha256(folder / name) for name in names})


def stats_below(folder: Path) -> dict[str, os.stat_result]:
    """Return what is known of every file below a folder, by its POSIX path, sorted."""
    entries = sorted(entries_below(folder))
    return {name: entry.stat() for name, entry in entries if entry.is_file()}


def entries_below(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield all that is below a folder and is no folder itself, by its POSIX path."""
    waiting = [("", os.fspath(folder))]
    while waiting:
        inside, path = waiting.pop()
        with os.scandir(path) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((f"{inside}{entry.name}/", entry.path))
                else:
                    yield f"{inside}{entry.name}", entry


def write_if_changed(path: Path, data: bytes) -> bool:
    """Write `data` unless the file holds it already; say whether it was written."""
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return True


def sha256(path: Path) -> str:
    """Return the hash of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
