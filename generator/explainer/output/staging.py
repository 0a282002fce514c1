"""Build aside, under a lock, and publish when all is well."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

from explainer.output.errors import OutputError
from explainer.output.locks import exclusive
from explainer.output.manifest import write_if_changed
from explainer.output.neighbours import Later, Neighbours, at_once
from explainer.output.ownership import IGNORE, IGNORE_ALL, check_replaceable
from explainer.output.swap import recover, swap

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
"""What a file system says that takes no more; of a file that was open already, without its name."""


class Staging(Struct, frozen=True):
    """A folder to build in; `publish` puts it in the place of the output folder."""

    beside: Neighbours

    @property
    def folder(self) -> Path:
        """The folder to write the site into."""
        return self.beside.staging

    @property
    def output(self) -> Path:
        """The folder that readers see (absolute, links followed)."""
        return self.beside.output

    def publish(self) -> None:
        """Swap the staged folder in at once and delete the one before.

        Raises OutputError if it cannot be swapped in; the last good output is whole then.
        """
        write_if_changed(self.folder / IGNORE, IGNORE_ALL)
        check_replaceable(self.output)
        swap(self.beside)


def _say(message: str) -> None:
    print(message, file=sys.stderr)


@contextmanager
def staged(
    output: Path,
    wait: bool = True,
    log: Callable[[str], None] = _say,
    later: Later = at_once,
    spare: Path | None = None,
) -> Iterator[Staging]:
    """Give a staging folder beside `output`; without `publish`, the output stays as it was.

    Args:
        output: the folder that readers see; it need not exist.
        wait: whether to wait for another build of the same folder.
        log: told once, if there is something to wait for.
        later: given the deletion of the site before, once the new one is in its place.
        spare: where the site before is put instead, for the next build to begin with; the staging
            folder is empty only without it. Its files may be those that readers see: none may
            be written to.

    Raises:
        OutputBusy: another build holds the folder and `wait` is false.
        OutputError: the folder cannot be replaced, or holds files that no build wrote.
    """
    beside = Neighbours(Path(output).resolve(), later, spare)
    _make_parent(beside.output)
    with exclusive(beside.lock, wait, log):
        recover(beside)
        beside.sweep()
        check_replaceable(beside.output)
        try:
            # Within: who is interrupted while the folder is made leaves none either.
            beside.begin()
            yield Staging(beside)
        except OSError as error:
            if error.errno not in _FULL:
                raise
            raise OutputError(
                f"cannot write {beside.output}: {error.strerror}; the last good site stands"
            ) from error
        finally:
            beside.discard_now(beside.staging)


def _make_parent(output: Path) -> None:
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"cannot make {output.parent}: {error.strerror}; choose another output folder"
        ) from error
