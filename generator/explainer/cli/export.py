"""``explainer export``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from explainer import link, reading
from explainer.cli.ends import fail
from explainer.cli.options import ROOT
from explainer.model import Event
from explainer.problems import errors
from explainer.sheets.columns import SHEETS
from explainer.sheets.out import sheet, template
from explainer.sheets.timelinejs import timeline


@click.command()
@ROOT
@click.argument("kind", type=click.Choice(sorted(SHEETS)))
@click.option("--template", "empty", is_flag=True, help="The heads and an example, no records.")
@click.option("--timelinejs", is_flag=True, help="Events as a timeline for TimelineJS (JSON).")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="The file.")
def export(root: Path, kind: str, empty: bool, timelinejs: bool, output: Path | None) -> None:
    """Write all records of a KIND as a spreadsheet (CSV) that ``explainer import`` takes back.

    Texts stand as they are in the files, Markdown and all; parts of a record that fit in no cell
    (accounts, figures, offices) stay out, and an import leaves them as they are.
    """
    if timelinejs and kind != "events":
        raise click.UsageError("a timeline has events: explainer export events --timelinejs")
    data = template(SHEETS[kind]) if empty else _written(root, kind, timelinejs)
    if output:
        output.write_bytes(data)
    else:
        sys.stdout.buffer.write(data)


def _written(root: Path, kind: str, timelinejs: bool) -> bytes:
    content, problems = reading.read(root)
    if errors(problems) or content.settings is None:
        fail(errors(problems))
    records = content.records[SHEETS[kind].name]
    if timelinejs:
        # Others show it as it is: no draft is among it, nor what waits for its day.
        site = link.link(content)
        events = link.shown(site).of("event", Event).values() if site else ()
        return timeline(events, content.settings)
    return sheet(SHEETS[kind], records)
