"""One hash over everything that a build depends on, without reading any of it as content."""

from __future__ import annotations

import hashlib
import json
import os
import stat
import sys
import time
from collections.abc import Container, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote, urlsplit

HIDDEN = frozenset({".git", ".venv"})
PASSED_OVER = HIDDEN | {"__pycache__", "node_modules"}
"""Folders of programs that hold nothing of theirs; in content, only what is hidden is not read."""
STATED = ("*.dist-info/entry_points.txt", "*.egg-info/entry_points.txt")
OURS = "[explainer."
"""The section of a package's entry points in which it names what it adds."""
AT_REST = 2_000_000_000
"""Nanoseconds after which a change shows in a file's times: some systems count whole seconds."""
MOST_BYTES = 64 << 20
"""Above the reader's own limits for any file: what is larger is refused, and need not be read."""


_hashed: dict[tuple[str, int, int, int, int], bytes] = {}


def fingerprint(folders: Iterable[Path], *settings: str, content: Iterable[Path] = ()) -> str:
    """Return a hash of all files below folders of programs and of content, of the program itself
    and of settings.

    A file counts by name and bytes, anything else (a link, a pipe, a device) by name and nature.
    """
    digest = hashlib.sha256("\0".join((*_program(), *settings)).encode())
    walked = [(folder, HIDDEN) for folder in content]
    walked += [(folder, PASSED_OVER) for folder in (*folders, *_extensions())]
    for line in (line for walk in walked for line in _lines(*walk)):
        digest.update(line)
    return digest.hexdigest()


def _program() -> Iterator[str]:
    """Yield what of the machine can change the output: Python and every installed version."""
    yield sys.version
    yield from sorted(path.name for place in _places() for path in place.glob("*.dist-info"))


def _places() -> Iterator[Path]:
    """Yield the folders that packages are imported from."""
    yield from (Path(place) for place in dict.fromkeys(sys.path) if place)


def _extensions() -> Iterator[Path]:
    """Yield what tells the code of installed packages that add rules, checks or kinds of page.

    Whoever writes one changes its code under one version: in the folder that it is installed from,
    or installed anew, with the list of its files.
    """
    for stated in (file for place in _places() for form in STATED for file in place.glob(form)):
        if OURS in stated.read_text("utf-8", "replace"):
            yield stated.parent
            if stated.parent.suffix == ".egg-info":
                yield stated.parent.parent
            yield from _origin(stated.with_name("direct_url.json"))


def _origin(stated: Path) -> Iterator[Path]:
    """Yield the folder that a package is installed from, if it is one of this machine."""
    with suppress(OSError, ValueError, AttributeError):
        place = urlsplit(json.loads(stated.read_text("utf-8"))["url"])
        if place.scheme == "file":
            yield Path(unquote(place.path))


def _lines(folder: Path, passed_over: Container[str]) -> Iterator[bytes]:
    yield b"\n" + os.fsencode(folder.name)
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in passed_over)
        for name in sorted((*files, *folders)):
            path = Path(place, name)
            yield b"\0" + os.fsencode(path.relative_to(folder)) + b"\0" + _nature(path)


def _digest(path: str, status: os.stat_result) -> bytes:
    """Return the hash of a file; worked out once in a process, of a file that has been at rest."""
    known = (path, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
    if known in _hashed:
        return _hashed[known]
    digest = hashlib.sha256(Path(path).read_bytes()).digest()
    if time.time_ns() - status.st_ctime_ns > AT_REST:
        _hashed[known] = digest
    return digest


def _nature(path: Path) -> bytes:
    try:
        link = os.fsencode(path.readlink()) if path.is_symlink() else b""
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return link + b"%o" % stat.S_IFMT(status.st_mode)
        if status.st_size > MOST_BYTES:
            return link + b"%d %d" % (status.st_size, status.st_mtime_ns)
        return link + _digest(os.fspath(path), status)
    except OSError as error:
        return str(error.errno).encode()
