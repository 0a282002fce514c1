"""The names that a build uses beside its output folder.

All begin with a dot and the folder's own name, and lie beside it: the same file system, so that a
rename is enough.
"""

from __future__ import annotations

import itertools
import os
import shutil
import stat
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from glob import escape
from pathlib import Path

from msgspec import Struct

from explainer.output.errors import OutputError

Later = Callable[[Callable[[], None]], None]


def at_once(work: Callable[[], None]) -> None:
    """Do what could wait."""
    work()


def _delete(folder: Path) -> None:
    """Delete what may be deleted, read-only folders of ours too."""
    shutil.rmtree(folder, ignore_errors=True)
    if folder.exists():
        with suppress(OSError):
            folder.chmod(stat.S_IRWXU)
            for place, inner, _ in os.walk(folder):
                for name in inner:
                    Path(place, name).chmod(stat.S_IRWXU, follow_symlinks=False)
        shutil.rmtree(folder, ignore_errors=True)


class Neighbours(Struct, frozen=True):
    """The output folder (absolute, links followed) and what may lie beside it.

    ``later`` is given the deletions that nobody need wait for. ``spare`` is a place elsewhere for
    the site before: to make a thousand folders and delete as many costs more than an edit.
    """

    output: Path
    later: Later = at_once
    spare: Path | None = None

    @property
    def lock(self) -> Path:
        """The file that a running build holds locked."""
        return self._beside("lock")

    @property
    def staging(self) -> Path:
        """The folder in which the next site is built."""
        return self._beside("staging")

    @property
    def previous(self) -> Path:
        """The last good site, moved here for the moment that a swap in two steps takes."""
        return self._beside("previous")

    @property
    def kept(self) -> Path:
        """A whole copy of the last good site; while it is here, the output may be half deleted."""
        return self._beside("kept")

    def begin(self) -> None:
        """Make the staging folder, out of the spare one if there is any.

        Raises:
            OutputError: what a killed build left is in the way, or nothing can be written here.
        """
        if self.staging.exists():
            raise OutputError(f"{self.staging} cannot be deleted: delete it yourself")
        try:
            if self.spare:
                self.spare.rename(self.staging)
        except OSError:  # There is none, another build took it, or it is on another file system.
            pass
        if self.staging.exists():
            return
        try:
            self.staging.mkdir()
        except OSError as error:
            raise OutputError(
                f"cannot write to {self.output.parent}: {error.strerror}; "
                "choose another output folder"
            ) from error

    def discard(self, folder: Path) -> None:
        """Put a neighbour aside, or delete it; what cannot be deleted now is swept up by the next
        build."""
        if folder.exists() and not self._is_spared(folder):
            self.later(partial(_delete, self._renamed(folder)))

    def _renamed(self, folder: Path) -> Path:
        """Give a folder a name that no build looks at, if it can have another: a deletion cut short
        must not leave half a `kept` behind, nor one that fails a staging folder in the way."""
        names = (self._beside(f"discarded{number or ''}") for number in itertools.count())
        with suppress(OSError):
            return folder.rename(next(name for name in names if not name.exists()))
        return folder

    def _is_spared(self, folder: Path) -> bool:
        try:
            return bool(self.spare and folder.rename(self.spare))
        except OSError:
            return False

    def sweep(self) -> None:
        """Delete what killed builds left: staging folders, discarded ones, half copies."""
        for leftover in self._leftovers("discarded*"):
            # A preview may be at it too, and a build need not wait for either.
            _delete(leftover)
        for leftover in (*self._leftovers("staging"), *self._leftovers("copying")):
            self.discard_now(leftover)

    def discard_now(self, folder: Path) -> None:
        """Delete a folder that no reader ever saw."""
        if folder.exists():
            _delete(self._renamed(folder))

    def _leftovers(self, kind: str) -> list[Path]:
        return sorted(self.output.parent.glob(f".{escape(self.output.name)}.{kind}"))

    def copy_of_output(self) -> None:
        """Make `kept` a whole copy of the output folder, or nothing."""
        half = self._beside("copying")
        shutil.copytree(self.output, half, symlinks=True)
        half.rename(self.kept)

    def _beside(self, kind: str) -> Path:
        return self.output.parent / f".{self.output.name}.{kind}"
