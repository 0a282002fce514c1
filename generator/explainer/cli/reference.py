"""``explainer reference``."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import click

from explainer.cli.commands_page import NAME, commands_page
from explainer.schemas.reference import reference as pages


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def reference(folder: Path) -> None:
    """Write the manual's pages of every field, message and command into FOLDER, in Markdown."""
    folder.mkdir(parents=True, exist_ok=True)
    every = cast("click.Group", click.get_current_context().find_root().command)
    for name, text in (*pages(), (NAME, commands_page(every))):
        (folder / name).write_text(text, encoding="utf-8")
        click.echo(folder / name)
