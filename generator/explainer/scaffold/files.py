"""Files that are written once, and never over another; lists that get an entry more."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from explainer.documents.writing import write_whole
from explainer.problems import ExplainerError


class ScaffoldError(ExplainerError):
    """A file that stands already, a folder in use, or a seed that is not there."""


class NewFile(Struct, frozen=True):
    """A file to write: its path under the root and its text.

    ``replaces`` says that one of that name stands already, and that this is the same and more.
    """

    path: str
    text: str | bytes
    replaces: bool = False


def write(root: Path, files: tuple[NewFile, ...]) -> None:
    """Write new files; none is written where one stands already.

    Raises:
        ScaffoldError: a file of that name stands already.
    """
    for file in files:
        if not file.replaces and (root / file.path).exists():
            raise ScaffoldError(f"{file.path} stands already; choose another name")
    for file in files:
        path = root / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        data = file.text.encode("utf-8") if isinstance(file.text, str) else file.text
        write_whole(path, data)
