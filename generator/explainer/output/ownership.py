"""Whether an output folder may be replaced: never delete what no build wrote."""

from __future__ import annotations

from pathlib import Path

from explainer.output.errors import OutputError
from explainer.problems import WrongUse

IGNORE = ".gitignore"
IGNORE_ALL = b"*\n"
"""The one line of the output's .gitignore; the repository tracks that file all the same."""


def check_apart(output: Path, *sources: Path) -> None:
    """Raise WrongUse if a build would put its pages among its sources, or replace them.

    All paths are absolute, with links followed.
    """
    for source in sources:
        if output == source or source in output.parents:
            raise WrongUse(f"{output} is inside {source}, which is read; choose another output")
        if output in source.parents:
            raise WrongUse(f"{output} holds {source}, which is read; choose another output folder")


def check_replaceable(output: Path) -> None:
    """Raise OutputError unless the folder is missing, empty, or one that a build wrote."""
    if output.is_mount():
        raise OutputError(
            f"{output} is a mount point and cannot be replaced at once; "
            f"choose a folder inside it, such as {output / 'site'}"
        )
    if output.exists() and not output.is_dir():
        raise OutputError(f"{output} is a file, not a folder; choose another output folder")
    if output.exists() and not _is_ours(output):
        raise OutputError(
            f"{output} holds files that no build wrote (it has no build.json); "
            "choose an empty or new folder, or empty this one yourself"
        )


def _is_ours(output: Path) -> bool:
    if (output / "build.json").is_file():
        return True
    names = {path.name for path in output.iterdir()}
    # Tools mark their caches by the same .gitignore, so that it counts only where a site is.
    return names <= {IGNORE} or (_ignores_all(output) and "index.html" in names)


def _ignores_all(output: Path) -> bool:
    ignore = output / IGNORE
    return ignore.is_file() and ignore.read_bytes().startswith(IGNORE_ALL)
