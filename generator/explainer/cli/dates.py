"""``explainer dates``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from explainer import reading
from explainer.cli.ends import fail, say
from explainer.cli.options import ROOT
from explainer.history import dated
from explainer.problems import errors
from explainer.progress import progress


@click.command()
@ROOT
def dates(root: Path) -> None:
    """Write into each record when it was added and last changed, from the git history.

    Run it when your changes are committed, and commit what it writes. Nothing else in the files
    changes, and a second run changes nothing. Days that you have stated yourself stay; a later
    change moves "updated". Where a text was changed (an article, a background, a question …), what
    the commits say of it is proposed under "changes": say it for readers, or take it out.
    """
    with progress("Reading the content and its history"):
        content, problems = reading.read(root)
        if errors(problems):
            fail(problems)
        done = dated(root, content)
    for path in done.files:
        click.echo(path)
    say(f"{done.records:,} dated, {done.unknown:,} not yet in the history")
    if done.proposed:
        say(f'{done.proposed:,} proposed under "changes": say in them what a reader should know')
    for path in done.unwritten:
        say(f"error: {path}: nothing written: its lines are not set as expected; date it by hand")
    sys.exit(1 if done.unwritten else 0)
