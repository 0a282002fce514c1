"""The editor's own program, opened at a line.

A program is started rather than a link like ``vscode://`` given to the page: it works with any
editor that has a window, and no page knows where this machine keeps its files.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

ASKED = ("EXPLAINER_EDITOR", "VISUAL", "EDITOR")
"""Where an editor says which program is theirs; the first that has a window."""
GOTO, PLAIN = ("--goto", "{path}:{line}:{column}"), ("{path}:{line}:{column}",)
JETBRAINS = ("--line", "{line}", "--column", "{column}", "{path}")
VIM, EMACS = ("+{line}", "{path}"), ("-n", "+{line}:{column}", "{path}")
PROGRAMS: Mapping[str, tuple[str, ...]] = {
    "code": GOTO,
    "codium": GOTO,
    "code-insiders": GOTO,
    "cursor": GOTO,
    "windsurf": GOTO,
    "zed": PLAIN,
    "subl": PLAIN,
    "idea": JETBRAINS,
    "pycharm": JETBRAINS,
    "webstorm": JETBRAINS,
    "kate": JETBRAINS,
    "gedit": ("+{line}:{column}", "{path}"),
    "xed": VIM,
    "pluma": VIM,
    "mousepad": ("--line={line}", "--column={column}", "{path}"),
    "mate": ("--line", "{line}:{column}", "{path}"),
    "bbedit": VIM,
    "gvim": VIM,
    "mvim": VIM,
    "emacsclient": EMACS,
}
"""Programs with a window, and how each is told of a place. One in a terminal (vim, nano) cannot be
started from a page: the terminal is the preview's."""
NONE = (
    "no editor with a window is known here: set EXPLAINER_EDITOR to one "
    "(code, subl, kate …, or a command with {path}, {line} and {column} in it)"
)
PLACE = re.compile(r"(?P<path>[^\0\n]+?):(?P<line>\d{1,9})(?::(?P<column>\d{1,9}))?")


class Place(Struct, frozen=True):
    """A place in a file, as messages and pages name it."""

    path: str
    line: int
    column: int = 1

    @classmethod
    def parse(cls, text: str) -> Place | None:
        """Return the place that ``path:line:column`` tells of, or ``path:line``."""
        found = PLACE.fullmatch(text)
        return found and cls(found["path"], int(found["line"]), int(found["column"] or 1))


def found_below(place: Place, folders: Iterable[Path]) -> Path | None:
    """Return the file of a place if it lies in one of some folders, wherever links lead.

    It is named from the folder above, or in full.
    """
    for folder in folders:
        file = (folder.parent / place.path).resolve()
        if file.is_relative_to(folder.resolve()) and file.is_file():
            return file
    return None


def opened(file: Path, place: Place, environment: Mapping[str, str] = os.environ) -> str:
    """Open a file at a line, in a program of its own; return why that cannot be, if so."""
    command = next(_commands(environment), None)
    if command is None:
        return NONE
    told = {"path": str(file), "line": str(place.line), "column": str(place.column)}
    quiet = subprocess.DEVNULL
    try:
        # Without a shell: a file may have any name.
        subprocess.Popen(
            [_filled(part, told) for part in command],
            stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True,
        )  # fmt: skip
    except OSError as error:
        return f"{command[0]}: {error.strerror}"
    return ""


def _filled(part: str, told: Mapping[str, str]) -> str:
    return re.sub(r"\{(path|line|column)\}", lambda found: told[found[1]], part)


def _commands(environment: Mapping[str, str]) -> Iterator[list[str]]:
    for name in ASKED:
        command = _split(environment.get(name, ""))
        if any("{path}" in part for part in command):
            yield command
        elif command and (program := Path(command[0]).stem) in PROGRAMS:
            yield [*command, *PROGRAMS[program]]
    for program, arguments in PROGRAMS.items():
        if found := shutil.which(program, path=environment.get("PATH")):
            yield [found, *arguments]


def _split(command: str) -> list[str]:
    try:
        return shlex.split(command)
    except ValueError:
        return []
