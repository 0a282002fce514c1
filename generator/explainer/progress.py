"""Long work shows that it goes on, on a terminal; in a pipe it is quiet."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Any, Literal, Protocol

Stage = Literal["read", "link", "check", "plan", "assets", "view", "render", "verify", "publish"]


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


watchers: list[Watcher] = []
Seen = list[Any]


@contextmanager
def stage(name: Stage) -> Iterator[None]:
    """Let the watchers follow one stage."""
    with ExitStack() as watching:
        for watcher in watchers:
            watching.enter_context(watcher.follow(name))
        yield


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
