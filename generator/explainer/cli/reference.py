"""``explainer reference``."""

from __future__ import annotations

from pathlib import Path

import click

from explainer.schemas.reference import reference as pages


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def reference(folder: Path) -> None:
    """Write the reference of every kind of file and field into FOLDER, in Markdown."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages():
        (folder / name).write_text(text, encoding="utf-8")
        click.echo(folder / name)
