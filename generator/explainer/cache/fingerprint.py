"""One hash over everything that a build depends on, without reading any of it as content."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from pathlib import Path

MOST_BYTES = 64 << 20
"""Above the reader's own limits for any file: what is larger is refused, and need not be read."""


def fingerprint(folders: Iterable[Path], *settings: str) -> str:
    """Return a hash of all files below the folders, of the program itself and of settings.

    A file counts by name and bytes, anything else (a link, a pipe, a device) by name and nature.
    """
    digest = hashlib.sha256("\0".join((*_program(), *settings)).encode())
    for folder in folders:
        for line in _lines(folder):
            digest.update(line)
    return digest.hexdigest()


def _program() -> Iterator[str]:
    """Yield what of the machine can change the output: Python and every installed version."""
    yield sys.version
    packages = Path(sysconfig.get_path("purelib"))
    yield from sorted(path.name for path in packages.glob("*.dist-info"))


def _lines(folder: Path) -> Iterator[bytes]:
    yield b"\n" + os.fsencode(folder.name)
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted((*files, *folders)):
            path = Path(place, name)
            yield b"\0" + os.fsencode(path.relative_to(folder)) + b"\0" + _nature(path)


def _nature(path: Path) -> bytes:
    try:
        link = os.fsencode(path.readlink()) if path.is_symlink() else b""
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return link + b"%o" % stat.S_IFMT(status.st_mode)
        if status.st_size > MOST_BYTES:
            return link + b"%d %d" % (status.st_size, status.st_mtime_ns)
        return link + hashlib.sha256(path.read_bytes()).digest()
    except OSError as error:
        return str(error.errno).encode()
