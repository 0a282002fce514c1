"""Who looks at which page: told by what browsers ask for."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from threading import Condition
from time import monotonic

MOST = 4
"""Pages that are shown before all others; each takes up to a tenth of a second."""
PATIENCE, CALM = 0.5, 0.05
"""Seconds that a build waits until a page that it shows is asked for, and everything that the page
loads; so long without a request, it has all."""


def file_of(page: str) -> str:
    """Return the file that a page is sent from."""
    return f"{page}index.html" if page[-1:] in ("", "/") else page


class Audience:
    """The pages that are open in browsers."""

    def __init__(self) -> None:
        self._moved = Condition()
        self._open: dict[object, str] = {}
        self._last: str | None = None
        self._asked = 0

    @contextmanager
    def open(self, page: str) -> Iterator[None]:
        """Count a page as open."""
        who = object()
        with self._moved:
            self._open[who] = page
        try:
            yield
        finally:
            with self._moved:
                del self._open[who]

    def asked_for(self, page: str | None = None) -> None:
        """Note that something was asked for, a page perhaps."""
        with self._moved:
            self._asked += 1
            self._last = self._last if page is None else page
            self._moved.notify_all()

    def wanted(self) -> list[str]:
        """Return the addresses of open pages, the one that was asked for last first."""
        with self._moved:
            pages = [self._last] if self._last is not None else []
            pages += reversed(self._open.values())
        return list(dict.fromkeys(pages))[:MOST]

    @contextmanager
    def loading(self, files: Collection[str]) -> Iterator[None]:
        """Tell of files within; if the page that was asked for last is one of them and open still,
        wait then until the browser has it.

        It gets all at once from a process that rests, and waits for each of a dozen files in turn
        from one that works.
        """
        with self._moved:
            awaited = any(
                page == self._last and file_of(page) in files for page in self._open.values()
            )
            asked = self._asked
        yield
        if not awaited:
            return
        end = monotonic() + PATIENCE
        with self._moved:
            self._moved.wait_for(lambda: self._asked > asked, PATIENCE)
            while monotonic() < end and self._moved.wait(CALM):
                pass
