"""``explainer`` with something that happens to it when a stage begins, in whichever process.

at_stage.py STAGE SIGNAL ARGUMENT…      the first process gets the signal
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from explainer import progress
from explainer.cli import main


class Striker:
    """A watcher that strikes once, when its stage begins."""

    def __init__(self, stage: str, number: int) -> None:
        self.stage, self.number, self.first = stage, number, os.getpid()

    @contextmanager
    def follow(self, stage: progress.Stage) -> Iterator[None]:
        if stage == self.stage:
            os.kill(self.first, self.number)
        yield

    def forget(self) -> None: ...

    def give(self) -> None: ...

    def take(self, seen: None) -> None: ...


if __name__ == "__main__":
    progress.watchers.append(Striker(sys.argv[1], signal.Signals[sys.argv[2]]))
    main(sys.argv[3:])
