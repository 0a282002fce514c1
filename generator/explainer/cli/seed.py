"""``explainer seed``."""

from __future__ import annotations

import json
from pathlib import Path

import click

from explainer.seeds import as_json, read_seed


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_data", is_flag=True, help="Everything, as JSON.")
def seed(file: Path, as_data: bool) -> None:
    """Say what is understood of a raw article, and what was dropped by which rule."""
    found = as_json(read_seed(file))
    if as_data:
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        click.echo(summary(found), nl=False)


def summary(found: dict[str, object]) -> str:
    """Return what was understood of a seed, a line each."""
    lines = []
    for key, value in found.items():
        if isinstance(value, list):
            lines.append(f"{key}: {len(value)}")
        else:
            lines.append(f"{key}: {value if value is not None else '(the text does not say)'}")
    return "".join(f"{line}\n" for line in lines)
