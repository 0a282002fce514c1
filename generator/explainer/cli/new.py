"""``explainer new``."""

from __future__ import annotations

from pathlib import Path

import click

from explainer import scaffold
from explainer.cli.options import ROOT


@click.command()
@ROOT
@click.argument("kind", type=click.Choice(scaffold.KINDS))
@click.argument("name")
def new(root: Path, kind: str, name: str) -> None:
    """Write the first version of an article (NAME is its seed) or of an entry (NAME is its id)."""
    for file in scaffold.new(root, kind, name):
        click.echo(f"{root / file.path}")
