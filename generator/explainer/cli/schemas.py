"""``explainer schemas``."""

from __future__ import annotations

from pathlib import Path

import click

from explainer import reading
from explainer.cli.options import ROOT
from explainer.schemas.making import schema_files


@click.command()
@ROOT
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def schemas(root: Path, folder: Path) -> None:
    """Write the JSON Schema of every kind of file into FOLDER.

    Sides, lanes and limits are those of the content/site.yaml under the root, if there is one.
    """
    settings = reading.read(root)[0].settings
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in schema_files(settings):
        (folder / name).write_bytes(data)
        click.echo(folder / name)
