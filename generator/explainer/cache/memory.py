"""What builds of one root remember of each other, in plain values.

A preview keeps it from one build to the next; a command takes it from the cache's folder and
leaves it there. Nothing in it is ever believed by its age or name: each thing is kept with the
hash of what it was made from, and holds as long as that is the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from explainer.cache.kept import keep, restore
from explainer.reading import Readings

READINGS = "readings.pickle"


@dataclass(slots=True)
class Memory:
    """What was read; ``folder`` is where it is kept, none where it lives in a preview alone."""

    folder: Path | None = None
    readings: Readings = field(default_factory=Readings)

    @classmethod
    def of(cls, folder: Path | None) -> Memory:
        """Return what the last command left in a folder."""
        memory = cls(folder)
        if folder and isinstance(last := restore(folder / READINGS), dict):
            memory.readings = Readings(last)
        return memory

    def keep(self) -> None:
        """Make what is known now the past of the next build, of another process too."""
        last, now = self.readings.last, self.readings.now
        if not now:
            return
        is_same = last.keys() == now.keys() and all(last[asked] is now[asked] for asked in now)
        if self.folder and not is_same:
            keep(self.folder / READINGS, now)
        self.readings = Readings(now)
