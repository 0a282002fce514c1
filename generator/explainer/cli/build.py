"""``explainer build``."""

from __future__ import annotations

from pathlib import Path

import click

from explainer import build as building
from explainer.addresses import BaseUrl
from explainer.cli.ends import say
from explainer.cli.options import BASE_URL, OUTPUT, ROOT
from explainer.counting import counted
from explainer.plugin.run import run
from explainer.problems import FORMATS, Problem
from explainer.progress import progress


@click.command()
@ROOT
@OUTPUT
@BASE_URL
@click.option(
    "--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes to work in."
)
def build(root: Path, output: Path | None, base_url: BaseUrl | None, jobs: int) -> None:
    """Build the site, verify it, and put it in the place of the last one."""
    target = output or root / "output"
    pages, problems = make(root, target, base_url, jobs)
    click.echo(FORMATS["text"](problems), nl=False, err=True)
    click.echo(f"{counted(pages, 'page')}, verified, in {target}")


def make(
    root: Path, output: Path, base_url: BaseUrl | None = None, jobs: int = 1
) -> tuple[int, tuple[Problem, ...]]:
    """Build once; return the number of pages and the warnings."""
    with progress("Reading and checking"):
        job = building.prepare(root, output, base_url, say, jobs)
    with progress(f"Rendering and verifying {counted(len(job.pages), 'page')}"):
        run(job)
    return len(job.pages), job.warnings
