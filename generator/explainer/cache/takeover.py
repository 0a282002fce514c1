"""Files of the last output put into the next one: linked where the two are one folder's, and not
even that where the folder to fill holds them already, as a site from before the last does."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from explainer.output import entries_below


class Stamp(NamedTuple):
    """What tells a file from another at its place, and the hash of its bytes."""

    size: int
    moment: int
    number: int
    digest: str


class Takeover:
    """Fills a folder with files of another; paths are texts: there may be 60,000 of them.

    Files are copied where ``are_shared`` is false: two outputs share none, since who changes one in
    its place would change the other.
    """

    def __init__(self, source: str, folder: Path, are_shared: bool) -> None:
        self.source, self.folder = source, os.fspath(folder)
        self.put: dict[str, Stamp] = {}
        self.others = {name: entry.inode() for name, entry in entries_below(folder)}
        """What lies in the folder, each with the number of its file."""
        self._put: Callable[[str, str], object] = os.link
        if not are_shared:
            self.clear()
            self._put = shutil.copyfile

    def take(self, name: str, stamp: Stamp) -> bool:
        """Put a file in; say whether it is still the one that the stamp tells of."""
        if name not in self.put:
            with suppress(OSError):
                found = os.lstat(f"{self.source}/{name}")
                if (found.st_size, found.st_mtime_ns, found.st_ino) == stamp[:3]:
                    self._placed(name, found)
                    self.put[name] = stamp
        return name in self.put

    def give_back(self, name: str) -> None:
        """Let a file be deleted with the others: what is made anew is never written into it."""
        if self.put.pop(name, None):
            self.others[name] = 0

    def _placed(self, name: str, found: os.stat_result) -> None:
        target = f"{self.folder}/{name}"
        if name in self.others:
            # A folder beside the other, or moved there: numbers of files are of one file system.
            if self.others.pop(name) == found.st_ino:
                return
            os.unlink(target)  # noqa: PTH108
        try:
            self._put(f"{self.source}/{name}", target)
        except FileNotFoundError:
            os.makedirs(os.path.dirname(target), exist_ok=True)  # noqa: PTH103, PTH120
            self._put(f"{self.source}/{name}", target)

    def clear(self) -> None:
        """Delete what was not put in, and each folder that is empty then."""
        for name in self.others:
            delete(Path(self.folder), name)
        self.others.clear()


def delete(folder: Path, name: str) -> None:
    """Delete a file below a folder, and each folder on the way to it that is empty then."""
    path = folder / name
    path.unlink()
    with suppress(OSError):  # One that is not empty ends it.
        for above in path.parents:
            if above == folder:
                break
            above.rmdir()
