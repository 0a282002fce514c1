"""A newsroom's files set aside, so that what an edit leads to is known before anything is written.

The copy is of links to the same bytes, where the file system has such: pictures cost nothing.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from explainer.documents.writing import write_whole
from explainer.reading import FOLDERS


class Aside:
    """A copy of a newsroom: its files, changed and moved, each known by where it came from."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.root, self.folder = root, folder
        self.origins: dict[str, str] = {}
        """Of each path that was touched, the one that it has in the newsroom."""

    def read(self, path: str) -> bytes:
        """Return what a file holds by now."""
        return (self.folder / path).read_bytes()

    def write(self, path: str, data: bytes) -> None:
        """Put other bytes in the place of a file's."""
        self.origins.setdefault(path, path)
        write_whole(self.folder / path, data)

    def move(self, path: str, to: str) -> bool:
        """Give a file another path, if nothing is there."""
        target = self.folder / to
        is_same = target.exists() and target.samefile(self.folder / path)
        if target.exists() and not is_same:
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).rename(target)
        self.origins[to] = self.origins.pop(path, path)
        return True

    def changed(self) -> Iterator[tuple[str, str, bytes, bytes]]:
        """Yield of each file that is not what it was its path, the new one, its bytes, the new."""
        for path, origin in sorted(self.origins.items()):
            before, after = (self.root / origin).read_bytes(), self.read(path)
            if path != origin or before != after:
                yield origin, path, before, after


@contextmanager
def aside(root: Path) -> Iterator[Aside]:
    """Give a copy of what is read of a root, for as long as it is used."""
    with TemporaryDirectory(prefix="explainer-fix-") as folder:
        for name in FOLDERS:
            # What is refused when it is read, a link, needs no copy.
            if (root / name).is_dir() and not (root / name).is_symlink():
                target = Path(folder) / name
                shutil.copytree(root / name, target, symlinks=True, copy_function=_linked)
        yield Aside(root, Path(folder))


def _linked(source: str, target: str) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        # Another file system; and what is no plain file is not read.
        with suppress(OSError):
            shutil.copy2(source, target, follow_symlinks=False)
