"""The command ``explainer``: build, check, seed, new, serve."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from explainer import link, reading, rules
from explainer.problems import FORMATS, Problem, errors

ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The folder that holds content/ and seeds/.",
)


@click.group()
@click.version_option(package_name="explainer")
def main() -> None:
    """Build the site that lets a stranger understand a news article."""


@main.command()
@ROOT
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text")
def check(root: Path, form: str) -> None:
    """Say everything that is wrong in content/ and seeds/, without building."""
    site, problems = load(root)
    click.echo(FORMATS[form](problems), nl=False)
    sys.exit(1 if errors(problems) or site is None else 0)


def load(root: Path) -> tuple[link.Site | None, list[Problem]]:
    """Read, link and check a root folder."""
    content, problems = reading.read(root)
    site = link.link(content)
    if site is not None:
        problems = [*problems, *rules.check(site)]
    return site, sorted(problems)
