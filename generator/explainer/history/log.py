"""The history of a folder, as git tells it: for each commit, the files that it changed."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from explainer.problems import ExplainerError

COMMIT = "\x01"
"""Begins a commit among the changes, and stands in no name of a file of ours."""
WORDS = "\x02"
"""Stands between its day and what it says."""
MERGES = ("Merge pull request ", "Merge branch ", "Merge remote-tracking ")
"""What programs write over a merge; what people say of it stands below."""


class HistoryError(ExplainerError):
    """The history cannot be read; the message says what to do."""


class Commit(Struct, frozen=True):
    """The day of a commit, and the content of each file that it changed, ``None`` if it is gone.

    Content is named by its hash. ``subject`` is what the commit says of itself in a line.
    """

    day: str
    files: Mapping[str, str | None]
    subject: str = ""


def commits(root: Path, folder: str) -> Iterator[Commit]:
    """Yield the commits that changed a folder, the oldest first.

    Of a merge it is what came with it into the branch that is looked at, on the day it came:
    that is when it changed here. Days are those on the committer's own calendar.

    Raises:
        HistoryError: there is no git, no repository, or only the end of its history.
    """
    if _git(root, "rev-parse", "--is-shallow-repository").strip() == b"true":
        raise HistoryError(
            "only the end of the history is here: fetch it all with git fetch --unshallow"
        )
    told = _git(
        root,
        *("log", "--reverse", "--first-parent", "-m", "--relative", "--raw", "--no-renames"),
        *("--no-abbrev", "-z", f"--format={COMMIT}%cs{WORDS}%B", "HEAD", "--", folder),
    )
    return _parsed(os.fsdecode(told).split("\0"))


def _parsed(tokens: Iterable[str]) -> Iterator[Commit]:
    said, files = "", dict[str, str | None]()
    words = iter(token.lstrip("\n") for token in tokens)
    for word in words:
        if word.startswith(COMMIT):
            if files:
                yield _commit(said, files)
            said, files = word[1:], {}
        elif word.startswith(":"):
            _, _, _, now, _ = word.split(" ", 4)
            files[next(words)] = now if now.strip("0") else None
    if files:
        yield _commit(said, files)


def _commit(said: str, files: Mapping[str, str | None]) -> Commit:
    day, _, words = said.partition(WORDS)
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    told = [line for line in lines if not line.startswith(MERGES)]
    return Commit(day, files, (told or [""])[0])


def texts(root: Path, hashes: Iterable[str]) -> Mapping[str, bytes]:
    """Return what files held, by their hashes."""
    wanted = tuple(dict.fromkeys(hashes))
    told = _git(root, "cat-file", "--batch", said="".join(f"{name}\n" for name in wanted).encode())
    held: dict[str, bytes] = {}
    at = 0
    for name in wanted:
        end = told.index(b"\n", at)
        size = int(told[at:end].split()[-1])
        held[name] = told[end + 1 : end + 1 + size]
        at = end + size + 2
    return held


def _git(root: Path, *words: str, said: bytes | None = None) -> bytes:
    command = ["git", "-C", str(root), "-c", "core.quotePath=false", *words]
    try:
        done = subprocess.run(command, input=said, capture_output=True, check=True)
    except FileNotFoundError as error:
        raise HistoryError("git is not installed here, and it keeps the history") from error
    except subprocess.CalledProcessError as error:
        why = error.stderr.decode(errors="replace").strip().partition("\n")[0]
        raise HistoryError(f"git says: {why}") from error
    return done.stdout
