"""Attacks at length: many newsrooms, other attacks at each place, every file opened."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import click
import markup
from attacking import VECTORS, attacked
from click.testing import CliRunner
from opening import Opened
from playwright.sync_api import sync_playwright

from explainer.cli import main

NEWSROOM = Path(__file__).parents[1] / "newsroom"
OPENED = {".html", ".svg", ".xml", ".json", ".csv", ".txt", ".geojson"}


@click.command()
@click.option("--rounds", default=28, show_default=True, help="Newsrooms that are attacked.")
@click.option("--first", default=0, help="The round to begin with.")
@click.option("--browser", "path", default=None, help="A Chromium; Playwright's own if none.")
def run(rounds: int, first: int, path: str | None) -> None:
    """Attack the texts of a newsroom, so many times, and open every file of what is built."""
    os.environ["EXPLAINER_CACHE"] = ""
    tried = refused = files = 0
    faults: list[str] = []
    step = max(1, len(VECTORS) // rounds)
    with sync_playwright() as playwright, TemporaryDirectory() as work:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        clean = _built(NEWSROOM, Path(work) / "clean")
        ours = markup.kinds(clean) | markup.MARKDOWN
        for number in range(first, first + rounds):
            root, output = Path(work) / f"root-{number}", Path(work) / "site"
            site = attacked(root, NEWSROOM, number * step)
            opened = Opened(_built(root, output), browser)
            opened.all(_files(output))
            tried, refused = tried + site.tried, refused + site.refused
            files += opened.files
            found = [*markup.faults(output, ours), *opened.faults]
            faults += found
            click.echo(f"{number}: {tried:,} tried, {refused:,} refused, {files:,} files opened")
            for line in found:
                click.echo(f"  {line}")
        browser.close()
    click.echo(f"{len(faults)} ran, left or became markup")
    sys.exit(bool(faults))


def _built(root: Path, output: Path) -> Path:
    result = CliRunner().invoke(main, ["build", "--root", str(root), "--output", str(output)])
    if result.exit_code:
        raise click.ClickException(f"{root}: {result.output[-3000:]}")
    return output


def _files(folder: Path) -> list[str]:
    """Return the files that a browser shows: one that it would keep is no page."""
    found = (path for path in sorted(folder.rglob("*")) if path.suffix in OPENED)
    return [path.relative_to(folder).as_posix() for path in found]


if __name__ == "__main__":
    run()
