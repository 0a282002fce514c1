"""``explainer fix``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from explainer import build as building
from explainer import fixing
from explainer.cache import folder_of
from explainer.cache.memory import Memory
from explainer.cli.ends import is_asked, say
from explainer.cli.options import ROOT
from explainer.language.characters import visible
from explainer.language.counting import counted
from explainer.problems import FORMATS, Problem, errors, tally
from explainer.progress import progress


@click.command()
@ROOT
@click.option("--write", "--yes", "is_sure", is_flag=True, help="Write without asking.")
def fix(root: Path, is_sure: bool) -> None:
    """Mend what has one right answer: shown as a difference first, written when you say so.

    Dates in other forms, keys and ids with a slip, marks and spaces of word processors, tabs, names
    of files: what "check" knows the answer to. All else in the files stays as it is.
    """
    with progress("Trying what can be mended"):
        found = fixing.fixes(root, _loader(root))
    for change in found.changes:
        click.echo("".join(f"{visible(line)}\n" for line in fixing.difference(change)), nl=False)
    say(_sum(found))
    if found.left:
        click.echo(FORMATS["text"](errors(found.left)), nl=False, err=True)
        say(f"left to you: {tally(found.left)}")
    if not found.changes:
        return
    if not is_sure and not is_asked():
        say("nothing is written yet: --write does")
        sys.exit(1)
    _write(root, found)


def _write(root: Path, found: fixing.Fixes) -> None:
    left = fixing.write(root, found.changes)
    for change in left:
        say(f"error: {change.path}: changed meanwhile, or its new name is taken: not written")
    sys.exit(1 if left else 0)


def _sum(found: fixing.Fixes) -> str:
    files = counted(len(found.changes), "file")
    if found.mended:
        return f"{counted(len(found.mended), 'problem')} mended in {files}"
    return f"{files} put in order" if found.changes else "nothing to mend"


def _loader(root: Path) -> fixing.Load:
    kept = folder_of(root)
    memory = Memory(kept) if kept else None

    def load(folder: Path) -> Sequence[Problem]:
        problems = building.load(folder, memory=memory)[1]
        if memory:
            memory.keep()
        return problems

    return load
