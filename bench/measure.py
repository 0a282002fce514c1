"""What a stage costs: time of the processor and of the clock, memory at its highest."""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Iterator
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

    def _book(self) -> None:
        cost = self.costs.setdefault(self._open[-1], Cost())
        now = _now()
        cost.cpu += now[0] - self._since[0]
        cost.wall += now[1] - self._since[1]
        cost.peak = max(cost.peak, _peak())
        self._since = now


def _now() -> tuple[float, float]:
    uses = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(use.ru_utime + use.ru_stime for use in uses), time.perf_counter()


def _peak() -> int:
    uses = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return max(use.ru_maxrss for use in uses) * RSS_UNIT
