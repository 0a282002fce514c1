"""One editor's session of builds: what came of them, told to whoever follows."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator, Sequence
from threading import Condition

from msgspec import Struct

from explainer.problems import (
    ContentProblems,
    ExplainerError,
    Problem,
    errors,
    refused,
    warnings,
)

Build = Callable[[], Sequence[Problem]]
Say = Callable[[str], None]

HEARTBEAT_SECONDS = 15.0
"""A browser that went away is noticed when it is written to; proxies cut what is silent."""


class Outcome(Struct, frozen=True):
    """What the builds of one session came to: how many were good, what is wrong in the last."""

    good: int = 0
    errors: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    def after(self, wrong: Sequence[str], warned: Sequence[str] = ()) -> Outcome:
        """Return the outcome once a further build found these errors, or none, and warnings."""
        return Outcome(self.good if wrong else self.good + 1, tuple(wrong), tuple(warned))


class Builds:
    """Runs the build and tells whoever waits what came of it."""

    def __init__(self, build: Build, say: Say, rest: Callable[[], None] = lambda: None) -> None:
        self._build, self._say, self._rest = build, say, rest
        self._changed = Condition()
        self.outcome = Outcome()
        self.stopped = False
        self._nudges = 0

    def run(self) -> None:
        """Build once; never raises, since an editor's session outlives any mistake."""
        wrong, warned = self._attempt()
        with self._changed:
            self.outcome = self.outcome.after(wrong, warned)
            self._changed.notify_all()
        self._say(f"{len(wrong)} to mend; the last good site stays" if wrong else "Built.")
        self._rest()

    def stop(self) -> None:
        """Let those who follow go."""
        with self._changed:
            self.stopped = True
            self._changed.notify_all()

    def nudge(self) -> None:
        """Let those who follow give a sign of life now, and see so who is still there."""
        with self._changed:
            self._nudges += 1
            self._changed.notify_all()

    def follow(self) -> Iterator[Outcome | None]:
        """Yield the outcome now and at each change; None as a sign of life in between."""
        seen: Outcome | None = None
        while not self.stopped:
            current = self.outcome
            yield current if current is not seen else None
            seen = current
            with self._changed:
                self._changed.wait_for(self._moved_since(seen), timeout=HEARTBEAT_SECONDS)

    def _moved_since(self, seen: Outcome) -> Callable[[], bool]:
        nudges = self._nudges
        return lambda: self.stopped or self.outcome is not seen or self._nudges != nudges

    def _attempt(self) -> tuple[list[str], list[str]]:
        """Return the errors and the warnings of a build, and say the errors."""
        problems: Sequence[Problem] = ()
        try:
            problems = self._build()
            lines = [str(problem) for problem in errors(problems)]
        except ContentProblems as error:
            problems = error.problems
            lines = [str(problem) for problem in errors(problems)]
        except ExplainerError as error:
            lines = str(error).splitlines()
        except OSError as error:
            lines = [refused(error)]
        except Exception as error:
            self._say(traceback.format_exc())
            return [f"The generator itself failed: {error!r}"], []
        for line in lines:
            self._say(line)
        return lines, [str(problem) for problem in warnings(problems)]
