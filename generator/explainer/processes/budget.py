"""What a build may cost: time of the clock, memory of each process.

Limits on content keep every stage cheap; this stops what they did not foresee, and names the file
at work, so that one file which nobody can build does not keep a newsroom guessing.
"""

from __future__ import annotations

import math
import os
import resource
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, NamedTuple

from explainer import progress
from explainer.problems import ExplainerError
from explainer.progress import Hand

if TYPE_CHECKING:
    from explainer.limits import Limits

TICK = 0.25
"""Seconds between two looks; a process fills some 300 MB in the meantime."""
DOING = {
    "read": "reading",
    "link": "linking",
    "check": "checking",
    "plan": "planning",
    "assets": "making the assets of",
    "view": "making",
    "render": "making",
    "verify": "making",
    "publish": "publishing",
}


class OverBudget(ExplainerError):
    """A build took more than it may, by some setting; ``hand`` says what it was at."""

    def __init__(self, passed: Passed, hand: Hand) -> None:
        doing = DOING.get(hand.stage, "beginning")
        super().__init__(f"the build took more than {passed.what} while {doing}")
        self.setting, self.hand = passed.setting, hand


class _Passed(BaseException):
    """Raised wherever the build is: no handler of what can go wrong there may take it for that."""

    def __init__(self, budget: OverBudget) -> None:
        self.budget = budget


class Passed(NamedTuple):
    """What is used up, by which setting, and by which process if it was one."""

    what: str
    setting: str
    process: int | None = None


@dataclass
class Budget:
    """What a build may take, and when it began."""

    limits: Limits | None
    began: float

    def passed(self) -> Passed | None:
        """Return what is used up, if anything is."""
        if self.limits is None:
            return None
        seconds, most = self.limits.build_seconds, self.limits.build_megabytes
        if time.monotonic() - self.began > seconds:
            return Passed(f"{seconds:g} s", "build_seconds")
        largest = max((os.getpid(), *progress.copies()), key=megabytes)
        if megabytes(largest) > most:
            return Passed(f"{most:g} MB of memory", "build_megabytes", largest)
        return None


_none = Budget(None, math.inf)
_current = _none


def allow(limits: Limits) -> None:
    """Let the build that is going on take as much; what has no budget is given none."""
    if _current is not _none:
        _current.limits = limits
        _look()


@contextmanager
def held() -> Iterator[None]:
    """Hold what is done within to a budget: that of a site which states none, until it is read.

    Signals reach the first thread alone; what is built in another has no budget.

    Raises:
        OverBudget: it took more; what it did was undone on the way out.
    """
    # Late: where nothing has changed, the models of settings need not be loaded.
    from explainer.limits import USUAL

    global _current
    if threading.current_thread() is not threading.main_thread() or _current is not _none:
        yield
        return
    _current = Budget(USUAL, time.monotonic())
    before = signal.signal(signal.SIGALRM, _look)
    signal.setitimer(signal.ITIMER_REAL, TICK, TICK)
    try:
        yield
    except _Passed as passed:
        raise passed.budget from None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        _current = _none


@contextmanager
def unhurried() -> Iterator[None]:
    """Wait for somebody else: their time is not ours."""
    left = _current.began - time.monotonic()
    _current.began = math.inf
    try:
        yield
    finally:
        _current.began = time.monotonic() + left


def _look(_signal: int = 0, _frame: FrameType | None = None) -> None:
    if passed := _current.passed():
        # Once: what is undone on the way out takes its time, too.
        signal.setitimer(signal.ITIMER_REAL, 0)
        raise _Passed(OverBudget(passed, progress.in_hand(passed.process)[0]))


def megabytes(process: int) -> float:
    """Return the memory that a process holds."""
    with suppress(OSError, ValueError):
        pages = Path(f"/proc/{process}/statm").read_bytes().split()[1]
        return int(pages) * resource.getpagesize() / 1_000_000
    return 0.0
