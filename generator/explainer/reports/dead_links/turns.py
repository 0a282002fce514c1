"""Manners: one question at a time to each host, a pause between two, and an end to all of it."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock

PAUSE = 1.0
"""Seconds between two questions to a host: a reader clicks faster."""
MOST_SECONDS = 1_800.0
"""Of all questions together: 5,000 addresses of some hundred hosts take less."""
LONGEST_REST = 120.0
"""Who asks to be left alone for longer is, for this time."""


class NoTime(Exception):
    """A host is not asked any more: the time is up, or it wants to be left alone."""


class Turns:
    """Whose turn it is, for all hosts that are asked."""

    def __init__(self) -> None:
        self.over = Event()
        self._ends = time.monotonic() + MOST_SECONDS
        self._locks: defaultdict[str, Lock] = defaultdict(Lock)
        self._next: dict[str, float] = {}
        self._all = Lock()

    @contextmanager
    def of(self, host: str) -> Iterator[None]:
        """Wait for a host's turn, and hold it.

        Raises:
            NoTime: it does not come in time.
        """
        with self._all:
            lock = self._locks[host]
        with lock:
            self._wait(max(0.0, self._next.get(host, 0.0) - time.monotonic()))
            try:
                yield
            finally:
                self.leave(host, PAUSE)

    def leave(self, host: str, seconds: float) -> None:
        """Leave a host alone for some seconds, or for longer if that was said before."""
        self._next[host] = max(self._next.get(host, 0.0), time.monotonic() + seconds)

    def _wait(self, seconds: float) -> None:
        is_late = time.monotonic() + seconds > self._ends
        if is_late or seconds > LONGEST_REST or self.over.wait(seconds):
            raise NoTime
