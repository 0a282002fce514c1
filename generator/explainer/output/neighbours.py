"""The names that a build uses beside its output folder.

All begin with a dot and the folder's own name, and lie beside it: the same file system, so that a
rename is enough.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

Later = Callable[[Callable[[], None]], None]


def at_once(work: Callable[[], None]) -> None:
    """Do what could wait."""
    work()


@dataclass(frozen=True, slots=True)
class Neighbours:
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
        """Make the staging folder, out of the spare one if there is any."""
        try:
            if self.spare:
                self.spare.rename(self.staging)
        except OSError:  # There is none, another build took it, or it is on another file system.
            pass
        if not self.staging.exists():
            self.staging.mkdir()

    def discard(self, folder: Path) -> None:
        """Put a neighbour aside, or delete it; what cannot be deleted now is swept up by the next
        build."""
        if not folder.exists() or self._is_spared(folder):
            return
        # The name goes first: a deletion cut short must not leave half a `kept` behind.
        doomed = self._beside("discarded")
        shutil.rmtree(doomed, ignore_errors=True)
        with suppress(OSError):
            folder.rename(doomed)
        self.later(partial(shutil.rmtree, doomed, ignore_errors=True))

    def _is_spared(self, folder: Path) -> bool:
        try:
            return bool(self.spare and folder.rename(self.spare))
        except OSError:
            return False

    def sweep(self) -> None:
        """Delete what killed builds left: staging folders, discarded ones, half copies."""
        for kind in ("staging", "discarded", "copying"):
            for leftover in self.output.parent.glob(f".{self.output.name}.{kind}*"):
                # A preview may be at it too, and a build need not wait for either.
                shutil.rmtree(leftover, ignore_errors=True)

    def copy_of_output(self) -> None:
        """Make `kept` a whole copy of the output folder, or nothing."""
        half = self._beside("copying")
        shutil.copytree(self.output, half, symlinks=True)
        half.rename(self.kept)

    def _beside(self, kind: str) -> Path:
        return self.output.parent / f".{self.output.name}.{kind}"
