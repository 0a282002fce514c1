"""What a stage costs: time of the processor and of the clock, memory at its highest."""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

REST = "other"
# Linux counts in kilobytes, macOS in bytes (getrusage(2) of each).
RSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass
class Cost:
    """Seconds of all processes, seconds of the clock, bytes of the greatest process."""

    cpu: float = 0.0
    wall: float = 0.0
    peak: int = 0


@dataclass
class Meter:
    """Follows stages, one inside another: each second counts for the innermost only."""

    costs: dict[str, Cost] = field(default_factory=dict)
    _open: list[str] = field(default_factory=lambda: [REST])
    _since: tuple[float, float] = (0.0, 0.0)

    def begin(self) -> None:
        """Start counting; what belongs to no stage is *other*: imports, most of all."""
        self._since = _now()

    @contextmanager
    def follow(self, stage: str) -> Iterator[None]:
        """Count what happens inside for this stage."""
        self._book()
        self._open.append(stage)
        try:
            yield
        finally:
            self._book()
            self._open.pop()

    def end(self) -> None:
        """Count what is left."""
        self._book()

    def forget(self) -> None:
        """Begin anew in a process that was just copied."""
        self.costs.clear()
        self._open[:] = [REST]
        self.begin()

    def give(self) -> dict[str, Cost]:
        """Return what this process has cost so far, and count from there."""
        self._book()
        costs, self.costs = self.costs, {}
        return costs

    def take(self, seen: Mapping[str, Cost]) -> None:
        """Count what another process has cost; its clock ran beside ours."""
        for stage, cost in seen.items():
            ours = self.costs.setdefault(stage, Cost())
            ours.cpu += cost.cpu
            ours.peak = max(ours.peak, cost.peak)

    def _book(self) -> None:
        cost = self.costs.setdefault(self._open[-1], Cost())
        now = _now()
        cost.cpu += now[0] - self._since[0]
        cost.wall += now[1] - self._since[1]
        cost.peak = max(cost.peak, _peak())
        self._since = now


def _now() -> tuple[float, float]:
    """Return seconds of this process: those that work for it tell theirs."""
    return time.process_time(), time.perf_counter()


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * RSS_UNIT
