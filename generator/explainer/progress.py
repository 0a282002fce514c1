"""What a build is at: told to whoever measures it, to whoever stops it, and on a terminal."""

from __future__ import annotations

import itertools
import mmap
import os
import struct
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Any, Literal, NamedTuple, Protocol

Stage = Literal["read", "link", "check", "plan", "assets", "view", "render", "verify", "publish"]
ENTRY = struct.Struct("=dq16s224s")
"""What a process is at, where the one that it is a copy of can read it: since when, the process,
the stage, the file or page."""
SLOTS = 64
"""So many processes have an entry of their own; of more, some are not known by what they did."""


class Watcher(Protocol):
    """Who wants to know when each stage of a build begins and ends: whatever measures it."""

    def follow(self, stage: Stage) -> AbstractContextManager[None]:
        """Follow one stage from its beginning to its end; a stage may run inside another."""

    def forget(self) -> None:
        """Begin anew, in a process that is a copy of the one that was watched so far."""

    def give(self) -> Any:
        """Return what was seen in this process since it was last asked; it can be pickled."""

    def take(self, seen: Any) -> None:
        """Take what the same watcher saw in another process."""


class Hand(NamedTuple):
    """What a process has in hand: the stage, and the file or the page, if it is at one."""

    stage: str
    place: str


watchers: list[Watcher] = []
Seen = list[Any]
_board = mmap.mmap(-1, SLOTS * ENTRY.size)
_copies = itertools.count(1)
_slot = _next = 0
_stage = _place = ""


def _count() -> None:
    global _next
    _next = next(_copies)


def _begin_copy() -> None:
    global _slot, _place
    _slot, _place = _next, ""


# What is mapped is shared with copies of this process, so that each has a place to write to.
os.register_at_fork(before=_count, after_in_child=_begin_copy)


@contextmanager
def stage(name: Stage) -> Iterator[None]:
    """Let the watchers follow one stage."""
    global _stage, _place
    before, _stage = _stage, name
    if not before:
        _place = ""
    try:
        with ExitStack() as watching:
            for watcher in watchers:
                watching.enter_context(watcher.follow(name))
            yield
    finally:
        _stage = before


def take_up(place: str) -> None:
    """Note the file or the page that is worked at from now on; none when it is put down."""
    global _place
    _place = place
    if _slot:
        entry = (time.monotonic(), os.getpid(), _stage.encode(), place.encode())
        ENTRY.pack_into(_board, _slot % SLOTS * ENTRY.size, *entry)


def copies() -> list[int]:
    """Return the processes that have worked for this one since `clear`."""
    return [entry[1] for entry in ENTRY.iter_unpack(_board[:]) if entry[1]]


def in_hand(process: int | None = None) -> list[Hand]:
    """Return what all processes are at, or one of them is; first what has been at it for longest.

    What this one is at stands last.
    """
    told = (entry for entry in ENTRY.iter_unpack(_board[:]) if entry[3].strip(b"\0"))
    entries = sorted(entry for entry in told if process in (None, entry[1]))
    texts = ([text.rstrip(b"\0").decode(errors="replace") for text in row[2:]] for row in entries)
    return [*(Hand(*pair) for pair in texts), Hand(_stage, _place)]


def clear() -> None:
    """Forget what copies of this process were at: they have ended."""
    _board[:] = bytes(len(_board))


def forget() -> None:
    """Let all watchers begin anew."""
    for watcher in watchers:
        watcher.forget()


def give() -> Seen:
    """Return what each watcher saw."""
    return [watcher.give() for watcher in watchers]


def take(seen: Seen) -> None:
    """Let each watcher take what it saw elsewhere."""
    for watcher, its in zip(watchers, seen, strict=True):
        watcher.take(its)


@contextmanager
def progress(what: str) -> Iterator[None]:
    """Show a spinner with what is being done while it is done."""
    if not sys.stderr.isatty():
        yield
        return
    # Late: 30 ms that a run in a pipe need not pay.
    from rich.console import Console

    with Console(stderr=True).status(f"{what} …"):
        yield
