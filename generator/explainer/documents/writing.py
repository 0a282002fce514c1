"""Files that editors wrote are replaced whole or not at all: a full disk must not cost them one."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Write a file, or leave it as it was, with the rights that it had.

    Raises:
        OSError: it cannot be written; the error names it.
    """
    half = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        half.write_bytes(data)
        with suppress(FileNotFoundError):
            shutil.copymode(path, half)
        half.replace(path)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    finally:
        half.unlink(missing_ok=True)
