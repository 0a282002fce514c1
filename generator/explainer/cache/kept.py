"""Values kept on disk between builds: whole, by this very program, or not at all.

A pickle is a program, so that it is read only from the folder that is ours alone, and only if it
was written to its end (its hash says so) by the program that reads it (a file of another version
may name what is no more, or mean another thing by it).
"""

from __future__ import annotations

import hashlib
import pickle
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from explainer.cache.fingerprint import fingerprint
from explainer.cache.place import write_whole
from explainer.processes.collector import paused
from explainer.processes.packed import PROTOCOL

"""Of pickles: the newest that the oldest Python we run on reads, so that all write the same."""
PACKAGE = Path(__file__).resolve().parents[1]
SEAL_BYTES = 64
"""Of the digest before a value: a file cut off or changed in one bit is no value."""


def restore(file: Path) -> Any | None:
    """Return the value that a file keeps; none in any doubt."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    # A view: of an archive there are a hundred megabytes, and no copy of them is needed.
    value = memoryview(data)[SEAL_BYTES:]
    return _loaded(value) if data[:SEAL_BYTES] == _seal(value) else None


def keep(file: Path, value: Any) -> None:
    """Write a value for the next build; where that is not possible, it is made anew then."""
    with suppress(RecursionError):
        data = pickle.dumps(value, PROTOCOL)
        write_whole(file, _seal(data), data)


def _loaded(data: memoryview) -> Any | None:
    # What is loaded stays: looking for garbage in it would take longer than loading it.
    with paused(), suppress(Exception):
        return pickle.loads(data)
    return None


def _seal(data: bytes | memoryview) -> bytes:
    """Return what only this program writes before these very bytes."""
    digest = hashlib.sha256(program())
    digest.update(data)
    return digest.hexdigest().encode()


@cache
def program() -> bytes:
    # Once a process: a preview goes on with the program that it began with.
    return fingerprint([PACKAGE]).encode()
