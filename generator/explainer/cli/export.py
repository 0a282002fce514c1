"""``explainer export``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from explainer import reading
from explainer.cli.ends import fail
from explainer.cli.options import ROOT
from explainer.problems import errors
from explainer.sheets.columns import SHEETS
from explainer.sheets.out import sheet, template


@click.command()
@ROOT
@click.argument("kind", type=click.Choice(sorted(SHEETS)))
@click.option("--template", "empty", is_flag=True, help="The heads and an example, no records.")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="The file.")
def export(root: Path, kind: str, empty: bool, output: Path | None) -> None:
    """Write all records of a KIND as a spreadsheet (CSV) that `explainer import` takes back.

    Texts stand as they are in the files, Markdown and all; parts of a record that fit in no cell
    (accounts, figures, offices) stay out, and an import leaves them as they are.
    """
    if empty:
        data = template(SHEETS[kind])
    else:
        content, problems = reading.read(root)
        if errors(problems):
            fail(errors(problems))
        data = sheet(SHEETS[kind], content.records[SHEETS[kind].name])
    if output:
        output.write_bytes(data)
    else:
        sys.stdout.buffer.write(data)
