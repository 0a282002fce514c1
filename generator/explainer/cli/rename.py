"""``explainer rename``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from explainer import build as building
from explainer import fixing
from explainer.cli.ends import fail, is_asked, say
from explainer.cli.options import ROOT
from explainer.language.characters import visible
from explainer.language.counting import counted
from explainer.model import KINDS
from explainer.problems import errors
from explainer.progress import progress


@click.command()
@click.argument("kind", type=click.Choice([*(kind.name for kind in KINDS), "period"]))
@click.argument("old")
@click.argument("new")
@ROOT
@click.option("--write", "--yes", "is_sure", is_flag=True, help="Write without asking.")
def rename(kind: str, old: str, new: str, root: Path, is_sure: bool) -> None:
    """Give a record another id: where it stands, in all that names it, in its file's name.

    A period is called by its topic and its own id, TOPIC/PERIOD, and its new id alone.

    Its page keeps the address that it had, among its "aliases": whoever comes there is led on.
    What would change is shown first, and written when you say so.
    """
    with progress("Looking for all that names it"):
        site, problems = building.load(root)
        if site is None or errors(problems):
            fail(problems)
        changes = fixing.renamed(root, site, fixing.Renaming(kind, old, new))
    for change in changes:
        click.echo("".join(f"{visible(line)}\n" for line in fixing.difference(change)), nl=False)
    say(f"{counted(len(changes), 'file')} to change")
    if not is_sure and not is_asked():
        say("nothing is written yet: --write does")
        sys.exit(1)
    for change in fixing.write(root, changes):
        say(f"error: {change.path}: changed meanwhile, or its new name is taken: not written")
