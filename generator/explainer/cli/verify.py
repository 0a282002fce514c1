"""``explainer verify``."""

from __future__ import annotations

from pathlib import Path

import click

from explainer.cli.ends import say
from explainer.copies import compare, is_preview
from explainer.language.counting import counted
from explainer.problems import ExplainerError


class NotAsPublished(ExplainerError):
    """A mirror or a copy is not what was published."""


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--sum", "expected", metavar="SHA256", help="The sum that the publisher tells.")
def verify(folder: Path, expected: str | None) -> None:
    """Say whether a mirror or an unpacked copy holds what was published, file by file."""
    found, differences = compare(folder)
    if is_preview(folder):
        say("warning: this is a preview: drafts are in it, and what waits for its day")
    for line in differences:
        click.echo(line)
    if differences:
        raise NotAsPublished(f"{counted(len(differences), 'file')} not as published")
    if expected and expected.lower() != found:
        raise NotAsPublished(f"the files are those of another edition: {found}")
    click.echo(f"as published: {found}")
