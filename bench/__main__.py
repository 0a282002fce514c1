"""``python -m bench 1000``: write an archive, build it in its own process, say what it cost."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, get_args

import click

from bench import edits
from bench.archive import Archive, Sizes
from bench.articles import write_articles
from bench.measure import REST
from bench.records import write_records
from explainer.progress import Stage

MEGABYTE = 1_000_000


@click.command()
@click.argument("articles", type=click.IntRange(2))
@click.option("--seed", default=1, show_default=True, help="The number that all words come from.")
@click.option("--events", type=int)
@click.option("--actors", type=int)
@click.option("--sources", type=int)
@click.option("--questions", type=int)
@click.option("--topics", type=int)
@click.option("--jobs", default=1, show_default=True, help="Processes to build in.")
@click.option("--keep", type=click.Path(path_type=Path), help="Keep archive and output here.")
@click.option("--edits", "with_edits", is_flag=True, help="Edit it in every way, build each time.")
@click.option("--json", "as_data", is_flag=True, help="The figures as JSON.")
def main(
    articles: int,
    seed: int,
    jobs: int,
    keep: Path | None,
    with_edits: bool,
    as_data: bool,
    **stated: int | None,
) -> None:
    """Build an archive of so many ARTICLES; half of them have only their seed."""
    sizes = Sizes.of(articles, **stated)
    with TemporaryDirectory(prefix="bench-") as folder:
        root = keep or Path(folder)
        seconds = generate(Archive(sizes, seed), root)
        click.echo(f"{sizes}, written in {seconds:.1f} s", err=True)
        if with_edits:
            sys.exit(edited(root, jobs))
        figures = measured(root, jobs)
    click.echo(json.dumps(figures, indent=1) if as_data else table(figures))
    sys.exit(0 if figures["published"] else 1)


def edited(root: Path, jobs: int) -> int:
    """Say what each kind of edit costs; return 1 if a build that remembers gave other bytes."""
    click.echo(edits.HEADER)
    differ = 0
    for row in edits.measured(root, jobs):
        click.echo(edits.line(row))
        differ += row.differ
    return int(differ > 0)


def generate(archive: Archive, root: Path) -> float:
    """Write an archive; return the seconds that it took."""
    start = time.perf_counter()
    write_records(archive, root / "content")
    write_articles(archive, root)
    return time.perf_counter() - start


def measured(root: Path, jobs: int) -> dict[str, Any]:
    """Build in a fresh process, whose memory is the build's alone."""
    command = [sys.executable, "-m", "bench.build", str(root), str(jobs)]
    result = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if result.returncode:
        raise click.ClickException(f"the build ended with {result.returncode}, see above")
    figures: dict[str, Any] = json.loads(result.stdout)
    return figures


def table(figures: Mapping[str, Any]) -> str:
    """Return the figures, a stage a line."""
    lines = [f"{'stage':<10}{'CPU s':>9}{'wall s':>9}{'peak MB':>9}"]
    stages: Mapping[str, Mapping[str, float]] = figures["stages"]
    for name in sorted(stages, key=[*get_args(Stage), REST].index):
        cost = stages[name]
        peak = cost["peak"] / MEGABYTE
        lines.append(f"{name:<10}{cost['cpu']:>9.2f}{cost['wall']:>9.2f}{peak:>9.0f}")
    cpu, wall = (sum(cost[key] for cost in stages.values()) for key in ("cpu", "wall"))
    peak = max(cost["peak"] for cost in stages.values()) / MEGABYTE
    lines.append(f"{'all':<10}{cpu:>9.2f}{wall:>9.2f}{peak:>9.0f}")
    lines.append(f"{figures['pages']:,} pages, {figures['bytes']:,} bytes in all")
    return "\n".join((*lines, *figures["notes"]))


if __name__ == "__main__":
    main()
