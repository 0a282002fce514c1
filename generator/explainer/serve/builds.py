"""One editor's session of builds: what came of them, told to whoever follows."""

from __future__ import annotations

import secrets
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from threading import Condition
from typing import Any, Protocol

from msgspec import Struct, structs

from explainer.entry_points import naming_packages
from explainer.problems import (
    ContentProblems,
    ExplainerError,
    Problem,
    errors,
    refused,
    warnings,
)
from explainer.serve.audience import Audience

Say = Callable[[str], None]
Files = Mapping[str, bytes]
"""Files with their paths in the output."""

HEARTBEAT_SECONDS = 15.0
"""A browser that went away is noticed when it is written to; proxies cut what is silent."""


class Guide(Protocol):
    """What knows where pages were written, by their addresses from the site's root.

    It tells of each its ``place`` (``path:line:column``), in ``words`` what it is, and its
    ``status``, with ``until``, where it is held back.
    """

    def page(self, address: str) -> Mapping[str, Any]:
        """Return that of a page, with its ``parts``."""

    def records(self, at: list[str]) -> Mapping[str, Any]:
        """Return that of what has some addresses."""


class Window(Protocol):
    """What a build may show before it is done, and to whom."""

    def wanted(self) -> Sequence[str]:
        """Return the addresses of the pages that are looked at, from the site's root."""

    def show(self, files: Files) -> None:
        """Show files in the place of those that were published, until the build is done."""

    def tell(self, guide: Guide) -> None:
        """Tell where what is shown was written."""


Build = Callable[[Window], Sequence[Problem]]


class Outcome(Struct, frozen=True):
    """What the builds of one session came to: which was the last good one, what is wrong in the
    last one, which files of the one that is going on are shown already, ``ahead`` of all others."""

    good: int = 0
    errors: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    going_on: int = 0
    ahead: Files = {}

    def number(self, file: str) -> int:
        """Return the number of the build that a file is shown from."""
        return self.going_on if file in self.ahead else self.good


class _Old(BaseException):
    """A build need not be done: another will, with later changes. What it showed stands."""


class Builds:
    """Runs the build and tells whoever waits what came of it."""

    def __init__(
        self,
        build: Build,
        say: Say,
        rest: Callable[[], None] = lambda: None,
        folders: Sequence[Path] = (),
        is_old: Callable[[], bool] = lambda: False,
    ) -> None:
        """``folders`` hold what is built from: all that an editor may be shown. Whether a build
        ``is_old``, since there were further changes, is asked when it has shown a page."""
        self._build, self._say, self._rest, self.folders = build, say, rest, folders
        self._is_old = is_old
        self.token = secrets.token_urlsafe()
        self._changed = Condition()
        self.outcome = Outcome()
        self.stopped = False
        self.audience = Audience()
        self.guide: Guide | None = None
        self._nudges = self._runs = 0

    def run(self) -> None:
        """Build once; never raises, since an editor's session outlives any mistake."""
        self._runs += 1
        try:
            wrong, warned = self._attempt()
        except _Old:
            return
        good = self.outcome.good if wrong else self._runs
        self._tell(Outcome(good, tuple(wrong), tuple(warned)))
        self._say(f"{len(wrong)} to mend; the last good site stays" if wrong else "Built.")
        self._rest()

    def _tell(self, outcome: Outcome) -> None:
        with self._changed:
            self.outcome = outcome
            self._changed.notify_all()

    def wanted(self) -> Sequence[str]:
        """Return the addresses of the pages that are looked at."""
        return self.audience.wanted()

    def show(self, files: Files) -> None:
        """Show files while the build goes on; what was wrong before is told until it is done."""
        ahead = {**self.outcome.ahead, **files}
        with self.audience.loading(files):
            self._tell(structs.replace(self.outcome, going_on=self._runs, ahead=ahead))
        if self._is_old():
            raise _Old

    def tell(self, guide: Guide) -> None:
        """Tell where what is shown was written."""
        self.guide = guide

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
        said: Sequence[str] = ()
        try:
            with naming_packages():
                problems = self._build(self)
            lines = [str(problem) for problem in errors(problems)]
        except ContentProblems as error:
            problems = error.problems
            lines = [str(problem) for problem in errors(problems)]
        except ExplainerError as error:
            lines, said = str(error).splitlines(), error.details
        except OSError as error:
            lines = [refused(error)]
        except Exception as error:
            self._say(traceback.format_exc())
            return [f"The generator itself failed: {error!r}"], []
        for line in lines:
            self._say(line)
        return [*lines, *said], [str(problem) for problem in warnings(problems)]
