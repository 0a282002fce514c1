"""Where the cache of a newsroom is, and how a file comes into it."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import stat
from contextlib import suppress
from pathlib import Path

from platformdirs import user_cache_path

VARIABLE = "EXPLAINER_CACHE"
"""Names another folder; empty means that nothing is remembered."""


NAME = re.compile(r"[0-9a-f]{16}")
MOST_ROOTS = 32
"""Of so many roots is something remembered, those built last: a worktree is soon forgotten."""


def folder_of(root: Path) -> Path | None:
    """Return the folder for one root, made if it is missing; none where nothing can be kept."""
    place = os.environ.get(VARIABLE)
    if place == "":
        return None
    name = hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:16]
    try:
        folder = (Path(place) if place else user_cache_path("explainer")).resolve() / name
        if folder.is_relative_to(root.resolve()):
            # What a stranger committed there would be believed, and run.
            return None
        if not folder.exists():
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            _forget_the_oldest(folder)
        found = folder.stat()
    except (OSError, RuntimeError):  # RuntimeError: a user without a home
        return None
    # What another user of the machine wrote there would be believed, and run.
    is_ours = found.st_uid == os.geteuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return folder if is_ours else None


def write_whole(file: Path, *parts: bytes) -> None:
    """Write a file of the cache whole; where that is not possible, leave it as it was."""
    half = file.with_suffix(f".{os.getpid()}")
    try:
        with half.open("wb") as opened:
            opened.writelines(parts)
        half.replace(file)
    except OSError:
        with suppress(OSError):
            half.unlink(missing_ok=True)


def _forget_the_oldest(newest: Path) -> None:
    """Leave the caches that were written to last; only what has a name of ours is touched."""
    # Clocks of file systems are coarse: the newest may be as old as others.
    others = (path for path in newest.parent.iterdir() if path != newest)
    ours = [path for path in others if NAME.fullmatch(path.name)]
    ours.sort(key=lambda path: path.lstat().st_mtime_ns, reverse=True)
    for old in ours[MOST_ROOTS - 1 :]:
        shutil.rmtree(old, ignore_errors=True)
