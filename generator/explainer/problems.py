"""What an editor can get wrong: one value for every problem, whoever found it.

Exceptions of this package, as a tree::

    ExplainerError             something a user can mend; its text is for them
    ├── ContentProblems        problems in content/ or seeds/, all of a run at once
    ├── ExtensionError         an installed package adds what cannot be used
    ├── WrongUse               a command or a setting of Pelican that cannot be meant
    ├── SeedError              a raw article that cannot be read
    ├── AssetError             a part of the theme or of the browser parts is missing
    ├── ThemeError             a template cannot be read, or fails with what a page gives it
    ├── UnfitOutput            the built pages have faults
    ├── OutputError            the output folder cannot be used
    │   └── OutputBusy         another build holds it
    ├── WorkerLost             a process of the build ended before its work did
    ├── ContentChanged         another process has read other content than the one that asks it
    ├── HistoryError           the history of the files cannot be read
    ├── ScaffoldError          a file that ``new`` would overwrite, or a seed that is not there
    └── PortTaken              another program answers where the preview should

What reads one value raises an error of its own (`AddressError`, `DateError`, `Refused` …), a
`ValueError` most of the time; whoever reads the record makes a problem of it, at the value's place.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Literal

from explainer.language.characters import visible
from explainer.language.mistyped import as_typed

Severity = Literal["error", "warning"]
LONGEST = 700
"""Letters of a message: one that repeats a value of a thousand words hides what is wrong."""
SUGGESTED = 80
"""Letters of an answer that is said with its problem: more is read better in the difference."""
SHORT, SHORT_ALIKE = 3, 0.75
"""Of a word of three letters, two more or less make another: *id* is not meant by *side*."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What mends a problem: at a place of its file, what stands there and what should."""

    line: int
    column: int
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Move:
    """What mends a file that is called or put amiss: its path, and the one that it should have."""

    path: str
    to: str


Mend = Edit | Move


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend: where it stands (line and column from 1) and what to do about it.

    ``record`` is the one that it stands in, ``about`` the one that it misses, or that is there for
    nothing (``kind:id``): by these, problems of one cause are known (`explainer.rules.told_once`).
    ``mend`` is what to write instead, where there is one right answer (`explainer.fixing`).
    """

    path: str
    line: int
    column: int
    message: str
    severity: Severity = "error"
    rule: str = ""
    record: str = ""
    about: str = ""
    mend: Mend | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        if len(self.message) > LONGEST:
            half = LONGEST // 2
            clipped = f"{self.message[:half]} … {self.message[-half:]}"
            object.__setattr__(self, "message", clipped)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.severity}: {visible(self.message)}"


def instead(problem: Problem, was: str, now: str, further: int = 0) -> Problem:
    """Return a problem that is mended by other letters at its place, or some columns further."""
    if was == now:
        return problem
    return replace(problem, mend=Edit(problem.line, problem.column + further, was, now))


class ExplainerError(Exception):
    """Base of all that a user can mend; Pelican ends with ``exitcode``, as our command does.

    ``details`` were said on the terminal before.
    """

    exitcode = 1
    details: Sequence[str] = ()


class ContentProblems(ExplainerError):
    """Content that cannot be published; carries every problem of the run."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


class WrongUse(ExplainerError):
    """A command, or Pelican's settings, with something in it that cannot be meant."""

    exitcode = 2


def refused(error: OSError) -> str:
    """Return what the system refused, in words, and of which file."""
    return f"{error.filename or 'the file system'}: {error.strerror or error}"


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Return those that stop a build."""
    return [problem for problem in problems if problem.severity == "error"]


def warnings(problems: Iterable[Problem]) -> list[Problem]:
    """Return those that a build goes on with."""
    return [problem for problem in problems if problem.severity == "warning"]


def tally(problems: Collection[Problem]) -> str:
    """Return how many problems there are, errors and warnings apart; nothing where there are none.

    >>> tally([Problem("a", 1, 1, "x"), Problem("a", 2, 1, "y", "warning")])
    '1 error, 1 warning'
    """
    numbers = {"error": len(errors(problems)), "warning": len(warnings(problems))}
    said = (f"{n} {noun}{'s' if n > 1 else ''}" for noun, n in numbers.items() if n)
    return ", ".join(said)


def accept(problems: Iterable[Problem], accepted: Container[tuple[str, str]]) -> list[Problem]:
    """Leave out the warnings whose record and rule an editor accepted, with a reason."""
    return [p for p in problems if p.severity == "error" or (p.record, p.rule) not in accepted]


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that was most likely meant; capitals, ``_`` and ``-`` are alike."""
    alike = {as_typed(other): other for other in sorted(known, reverse=True)}
    wanted = as_typed(word)
    for near in difflib.get_close_matches(wanted, sorted(alike), n=3, cutoff=0.6):
        same = difflib.SequenceMatcher(None, wanted, near).ratio()
        if same >= SHORT_ALIKE or min(len(wanted), len(near)) > SHORT:
            return alike[near]
    return None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ``' (did you mean "x"?)'`` for the nearest known word, or nothing."""
    near = nearest(word, known)
    return f' (did you mean "{near}"?)' if near else ""


def _as_text(problems: Iterable[Problem]) -> str:
    return "".join(f"{problem}\n" for problem in problems)


def _as_json(problems: Iterable[Problem]) -> str:
    return (
        json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2) + "\n"
    )


def _as_github(problems: Iterable[Problem]) -> str:
    """Workflow commands, which GitHub shows beside the line of a pull request."""
    return "".join(
        f"::{p.severity} file={_property(p.path)},line={p.line},col={p.column}::"
        f"{_escape(p.message)}{_escape(_suggested(p.mend))}\n"
        for p in problems
    )


def _suggested(mend: Mend | None) -> str:
    """Return what to write, where it is short; the line itself is beside it."""
    is_short = isinstance(mend, Edit) and "\n" not in mend.now and len(mend.now) <= SUGGESTED
    return f" (explainer fix writes: {mend.now})" if is_short and isinstance(mend, Edit) else ""


def _escape(message: str) -> str:
    return message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _escape(value).replace(":", "%3A").replace(",", "%2C")


FORMATS: Mapping[str, Callable[[Iterable[Problem]], str]] = {
    "text": _as_text,
    "json": _as_json,
    "github": _as_github,
}
TALLIES: Mapping[str, str] = {"text": "{}", "github": "::notice title=explainer check::{}"}
"""How the numbers are said below the problems: of more than ten of a kind, GitHub shows ten."""
