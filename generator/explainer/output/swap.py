"""Put a finished folder in the place of the last one.

Linux can exchange two folders in one step. Where it can't, the last one steps aside first, and
`recover` brings it back should the process die between the steps.
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
from pathlib import Path

from explainer.output.errors import OutputError
from explainer.output.neighbours import Neighbours

# <fcntl.h> and <linux/fs.h>: from the working folder; exchange two names in one step.
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_CANNOT_EXCHANGE = {errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.EXDEV, errno.EPERM}


def swap(beside: Neighbours) -> None:
    """Make the staging folder the output folder; delete the one that was there.

    Raises OutputError if the system refuses; the last good output is whole then.
    """
    try:
        if not beside.output.exists():
            beside.staging.rename(beside.output)
        elif not exchange(beside.staging, beside.output):
            _step_aside(beside)
            beside.staging.rename(beside.output)
    except OSError as error:
        recover(beside)
        raise OutputError(
            f"cannot replace {beside.output}: {error.strerror or error}; "
            "choose another output folder, one whose parent can be written to"
        ) from error
    for old in (beside.staging, beside.previous, beside.kept):
        beside.discard(old)


def recover(beside: Neighbours) -> None:
    """Bring the last good output back if a build died while it was replacing it."""
    if beside.kept.exists():
        if beside.output.exists():
            shutil.rmtree(beside.output)
        beside.kept.rename(beside.output)
    if beside.previous.exists():
        if beside.output.exists():
            beside.discard(beside.previous)
        else:
            beside.previous.rename(beside.output)


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where the system has no such step."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    paths = (_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other))
    if renameat2(*paths, _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _CANNOT_EXCHANGE:
        return False
    raise OSError(code, os.strerror(code), str(other))


def _step_aside(beside: Neighbours) -> None:
    try:
        beside.output.rename(beside.previous)
    except OSError as error:
        # A folder that came with a container's image cannot be renamed, only copied and deleted.
        if error.errno != errno.EXDEV:
            raise
        beside.copy_of_output()
        shutil.rmtree(beside.output)
