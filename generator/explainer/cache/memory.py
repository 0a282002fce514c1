"""What builds of one root remember of each other, in plain values.

A preview keeps it from one build to the next; a command takes it from the cache's folder and
leaves it there. Nothing in it is ever believed by its age or name: each thing is kept with the
hash of what it was made from, and holds as long as that is the same.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Hashable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar, cast

from msgspec import Struct

from explainer.cache.kept import keep, restore
from explainer.cache.last import touched
from explainer.cache.pages import Pages
from explainer.cache.traces import Traces
from explainer.processes.collector import sweep
from explainer.processes.packed import Packed
from explainer.reading import Readings
from explainer.reading.remembered import Asked, Reading

T = TypeVar("T")

READINGS, RULED, PAGES = "readings.pickle", "ruled.pickle", "pages.pickle"
SHOWN = "shown.pickle"
MADE = "made.pickle"


class Once(Struct, frozen=True):
    """A value with the key that it was made for."""

    key: Hashable = None
    value: Any = None


class Memory:
    """What was read, what the rules said, what was made.

    ``folder`` is where it is kept, none where it lives in this process alone. In a ``preview``,
    what nobody need wait for is put off until `rest`.
    """

    def __init__(self, folder: Path | None = None, preview: bool = False) -> None:
        self.folder, self.is_preview = folder, preview
        self.left = ""
        """How the last build left its output folder; nothing in a preview, where nobody asks."""
        self._put_off: list[Callable[[], None]] | None = [] if preview else None
        self._packed: Mapping[Asked, Packed[Reading]] = self._restored(READINGS, dict) or {}
        self.readings = Readings({asked: one.value for asked, one in self._packed.items()})
        self._kept: dict[str, object] = {READINGS: self._packed}

    @cached_property
    def ruled(self) -> Traces:
        """Return what the rules said of each record, read when it is first asked for."""
        return self._first(RULED, Traces())

    @cached_property
    def shown(self) -> Traces:
        """Return what was planned of a site that does not show all that is written."""
        return self._first(SHOWN, Traces())

    @cached_property
    def pages(self) -> Pages:
        """Return the pages of the last build, read when they are first asked for."""
        return self._first(PAGES, Pages())

    @cached_property
    def made(self) -> Once:
        """Return what is made once for a key, and kept until it is asked for under another."""
        return self._first(MADE, Once())

    @property
    def spare(self) -> Path | None:
        """Return the place of a site that was replaced, for the next build to begin with."""
        return self.folder / "spare" if self.folder else None

    @property
    def templates(self) -> Path | None:
        """Return the folder in which templates are kept compiled, each with a hash of its text."""
        if self.folder is None:
            return None
        folder = self.folder / "templates"
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError:
            return None
        return folder

    def published(self, files: Mapping[str, os.stat_result]) -> None:
        """Note how a build has left its output folder."""
        if self._put_off is None:
            self.left = touched(files)

    def keep(self) -> None:
        """Make what is known now the past of the next build."""
        last, now = self.readings.last, self.readings.now
        is_same = last.keys() == now.keys() and all(last[asked] is now[asked] for asked in now)
        if now and not is_same:
            self.readings = Readings(now)

    def save(self) -> None:
        """Write what is new for another process."""
        self.keep()
        known: dict[str, object] = {READINGS: self._readings_packed()}
        known |= {name: vars(self)[at] for at, name in _LATER.items() if at in vars(self)}
        for name, value in known.items():
            if self.folder and value is not self._kept.get(name):
                keep(self.folder / name, value)
                self._kept[name] = value

    def _readings_packed(self) -> Mapping[Asked, Packed[Reading]]:
        """Return the readings of the last build, as they were packed where they are the same."""
        before, last = self._packed, self.readings.last
        same = {asked: one for asked, one in before.items() if last.get(asked) is one.value}
        if len(same) != len(last) or len(same) != len(before):
            new = {asked: Packed(one) for asked, one in last.items() if asked not in same}
            self._packed = same | new
        return self._packed

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what was made for a key; make it where it was made for another, or never."""
        if self.made.key != key:
            self.made = Once(key, make())
        return cast("T", self.made.value)

    def later(self, work: Callable[[], None]) -> None:
        """Do what could wait: in a preview when it rests, else now."""
        if self._put_off is None:
            work()
        else:
            self._put_off.append(work)

    def rest(self) -> None:
        """Do what was put off; the editor has seen the page by now."""
        while self._put_off:
            self._put_off.pop()()
        sweep()

    def _first(self, name: str, nothing: T) -> T:
        value = self._restored(name, type(nothing)) or nothing
        self._kept[name] = value
        return value

    def _restored(self, name: str, wanted: type[T]) -> T | None:
        value = restore(self.folder / name) if self.folder else None
        return value if isinstance(value, wanted) else None


_LATER = {"ruled": RULED, "shown": SHOWN, "pages": PAGES, "made": MADE}
