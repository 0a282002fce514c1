"""Long work shows that it goes on, on a terminal; in a pipe it is quiet."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Literal

Stage = Literal["read", "link", "check", "view", "assets", "render", "verify", "publish"]
Watcher = Callable[[Stage], AbstractContextManager[None]]

watchers: list[Watcher] = []
"""Who wants to know when each stage of a build begins and ends: whatever measures it."""


@contextmanager
def stage(name: Stage) -> Iterator[None]:
    """Let the watchers follow one stage; a stage may run inside another."""
    with ExitStack() as watching:
        for watch in watchers:
            watching.enter_context(watch(name))
        yield


@contextmanager
def progress(what: str) -> Iterator[None]:
    """Show a spinner with what is being done while it is done."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(f"{what} …"):
        yield
