"""What builds of one root remember of each other, in plain values.

A preview keeps it from one build to the next; a command takes it from the cache's folder and
leaves it there. Nothing in it is ever believed by its age or name: each thing is kept with the
hash of what it was made from, and holds as long as that is the same.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from explainer.cache.kept import keep, restore
from explainer.cache.pages import Pages
from explainer.reading import Readings

READINGS = "readings.pickle"
PAGES = "pages.pickle"


class Memory:
    """What was read and made; ``folder`` is where it is kept, none where it lives here alone."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        readings = self._restored(READINGS)
        self.readings = Readings(readings if isinstance(readings, dict) else {})
        self._kept: Pages | None = None

    @cached_property
    def pages(self) -> Pages:
        """Return the pages of the last build, read when they are first asked for."""
        pages = self._restored(PAGES)
        self._kept = pages if isinstance(pages, Pages) else None
        return self._kept or Pages()

    def keep(self) -> None:
        """Make what is known now the past of the next build, of another process too."""
        last, now = self.readings.last, self.readings.now
        if not now:
            return
        is_same = last.keys() == now.keys() and all(last[asked] is now[asked] for asked in now)
        if self.folder and not is_same:
            keep(self.folder / READINGS, now)
        self.readings = Readings(now)
        pages = self.pages
        if self.folder and pages is not self._kept and pages.key:
            keep(self.folder / PAGES, pages)
        self._kept = pages

    def _restored(self, name: str) -> object:
        return restore(self.folder / name) if self.folder else None
