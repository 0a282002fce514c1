"""``explainer changed``."""

from __future__ import annotations

from pathlib import Path

import click

from explainer.copies.changed import changed as lines


@click.command()
@click.argument("before", type=click.Path(dir_okay=False, path_type=Path))
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
def changed(before: Path, folder: Path) -> None:
    """Say which pages of a built FOLDER are other than those of an earlier build.

    BEFORE is the build.json of that build. The list is Markdown, for the summary of a workflow.
    """
    for line in lines(before, folder):
        click.echo(line)
