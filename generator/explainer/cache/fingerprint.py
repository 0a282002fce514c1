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
INFO, STATED = (".dist-info", ".egg-info"), "entry_points.txt"
"""What the folders that tell of packages end in, and their file that names entry points."""
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
    yield from sorted(told.name for told in _packages() if told.suffix == INFO[0])


def _packages() -> Iterator[Path]:
    """Yield the folders that tell of packages, wherever packages are imported from."""
    places = (place for place in dict.fromkeys(sys.path) if place)
    entries = (entry for place in places for entry in _entries(place))
    yield from (Path(entry.path) for entry in entries if entry.name.endswith(INFO))


def _extensions() -> Iterator[Path]:
    """Yield what tells the code of installed packages that add rules, checks or kinds of page.

    Whoever writes one changes its code under one version: in the folder that it is installed from,
    or installed anew, with the list of its files.
    """
    for told in _packages():
        if _adds(told / STATED):
            yield told
            if told.suffix == INFO[1]:
                yield told.parent
            yield from _origin(told / "direct_url.json")


def _adds(stated: Path) -> bool:
    """Say whether a package names something of its own that it adds here."""
    try:
        return OURS in stated.read_text("utf-8", "replace")
    except OSError:
        return False


def _origin(stated: Path) -> Iterator[Path]:
    """Yield the folder that a package is installed from, if it is one of this machine."""
    with suppress(OSError, ValueError, AttributeError):
        place = urlsplit(json.loads(stated.read_text("utf-8"))["url"])
        if place.scheme == "file":
            yield Path(unquote(place.path))


def _lines(folder: Path, passed_over: Container[str]) -> Iterator[bytes]:
    yield b"\n" + os.fsencode(folder.name)
    waiting = [(os.fspath(folder), "")]
    while waiting:
        place, inside = waiting.pop()
        for entry in _entries(place):
            is_folder = entry.is_dir()
            if not (is_folder and entry.name in passed_over):
                name = inside + entry.name
                yield b"\0" + os.fsencode(name) + b"\0" + _nature(entry)
                if is_folder and not entry.is_symlink():
                    waiting.append((entry.path, f"{name}/"))


def _entries(folder: str) -> list[os.DirEntry[str]]:
    """Return what lies in a folder by its name; nothing of one that cannot be read."""
    try:
        with os.scandir(folder) as found:
            return sorted(found, key=lambda entry: entry.name)
    except OSError:
        return []


def _digest(path: str, status: os.stat_result) -> bytes:
    """Return the hash of a file; worked out once in a process, of a file that has been at rest."""
    known = (path, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
    if known in _hashed:
        return _hashed[known]
    digest = hashlib.sha256(Path(path).read_bytes()).digest()
    if time.time_ns() - status.st_ctime_ns > AT_REST:
        _hashed[known] = digest
    return digest


def _nature(entry: os.DirEntry[str]) -> bytes:
    try:
        link = os.fsencode(os.readlink(entry.path)) if entry.is_symlink() else b""  # noqa: PTH115
        status = entry.stat()
        if not stat.S_ISREG(status.st_mode):
            return link + b"%o" % stat.S_IFMT(status.st_mode)
        if status.st_size > MOST_BYTES:
            return link + b"%d %d" % (status.st_size, status.st_mtime_ns)
        return link + _digest(entry.path, status)
    except OSError as error:
        return str(error.errno).encode()
