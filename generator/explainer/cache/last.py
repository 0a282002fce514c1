"""The last build of an output folder: what went in, and every file that came out."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from explainer.cache.place import write_whole
from explainer.output import stats_below
from explainer.problems import Problem


@dataclass(frozen=True, slots=True)
class Last:
    """A build that was published: the hash of its inputs, its pages, its warnings, and how it left
    the output folder (see `touched`)."""

    inputs: str
    pages: int
    warnings: tuple[Problem, ...]
    output: str


def recall(folder: Path, output: Path, inputs: str) -> Last | None:
    """Return the last build if nothing went in or was touched since; none in any doubt."""
    try:
        kept = json.loads(_file(folder, output).read_text("utf-8"))
        if kept["inputs"] != inputs or kept["output"] != touched(stats_below(output)):
            return None
        warnings = tuple(Problem(**problem) for problem in kept["warnings"])
        return Last(inputs, int(kept["pages"]), warnings, kept["output"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember(folder: Path, output: Path, last: Last) -> None:
    """Keep what a build did; where that is not possible, the next one is done anew."""
    with suppress(OSError):
        write_whole(_file(folder, output), json.dumps(asdict(last)).encode())


def _file(folder: Path, output: Path) -> Path:
    name = hashlib.sha256(os.fsencode(output.resolve())).hexdigest()[:16]
    return folder / f"last-{name}.json"


def touched(files: Mapping[str, os.stat_result]) -> str:
    """Return a hash over name, size and time of each file: who changes one changes its time."""
    known = files.items()
    lines = (f"{name}\0{found.st_size} {found.st_mtime_ns}\n" for name, found in sorted(known))
    return hashlib.sha256("".join(lines).encode("utf-8", "surrogateescape")).hexdigest()
