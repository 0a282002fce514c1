"""Mistakes that a program can mend, because there is one right answer.

The answer belongs to the problem (`explainer.problems.Edit`), made where the problem is. Here it
is tried on a copy: whatever does not make its problem go, or leads to another, is left to a person.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from explainer.documents.plain_files import PlainFiles
from explainer.fixing.copies import Aside, aside
from explainer.fixing.difference import difference
from explainer.fixing.renaming import Renaming, renamed
from explainer.fixing.rounds import mended
from explainer.fixing.tidying import tidied, written_plainly
from explainer.fixing.values import Change, Fixes
from explainer.fixing.writing import write
from explainer.problems import Problem
from explainer.reading import FOLDERS, SETTINGS

__all__ = ["Change", "Fixes", "Renaming", "difference", "fixes", "renamed", "write"]

Load = Callable[[Path], Sequence[Problem]]


def fixes(root: Path, load: Load) -> Fixes:
    """Return all that can be mended under a root; ``load`` says what is wrong under one."""
    with aside(root) as files:
        written_plainly(files, _paths(files))
        _settings_found(files)
        found = mended(files, lambda: load(files.folder))
        left = _tidied(files, found.left, lambda: load(files.folder))
        changes = tuple(Change(*change) for change in files.changed())
    return Fixes(changes, found.mended, left)


def _settings_found(files: Aside) -> None:
    """Give the settings their ending, without which nothing else is looked at."""
    known = [path for path in _paths(files) if path.casefold() in ("content/site.yml", SETTINGS)]
    if len(known) == 1 and known != [SETTINGS]:
        files.move(known[0], SETTINGS)


def _tidied(
    files: Aside, problems: tuple[Problem, ...], load: Callable[[], Sequence[Problem]]
) -> tuple[Problem, ...]:
    """Tidy what can be without another problem for it; return what is wrong then."""
    for path in _paths(files):
        if path.endswith(".yml"):
            files.move(path, f"{path.removesuffix('.yml')}.yaml")
    before = {path: files.read(path) for path in _paths(files) if path.endswith((".md", ".yaml"))}
    tidied(files, before)
    touched = {path: old for path, old in before.items() if files.read(path) != old}
    after = tuple(load()) if touched else problems
    if _said(after) == _said(problems):
        return after
    for path, old in touched.items():
        files.write(path, old)
    return problems


def _said(problems: Sequence[Problem]) -> Counter[tuple[str, str]]:
    return Counter((p.path, p.message) for p in problems)


def _paths(files: Aside) -> tuple[str, ...]:
    return PlainFiles(files.folder, FOLDERS).names
