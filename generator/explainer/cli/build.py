"""``explainer build``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from explainer import cache
from explainer.assets.find import PACKAGE, find_theme, find_vendor
from explainer.cache.fingerprint import fingerprint
from explainer.cli.ends import say
from explainer.cli.options import BASE_URL, OUTPUT, ROOT, TODAY, moment, release
from explainer.language.counting import counted
from explainer.problems import FORMATS, Problem
from explainer.processes.collector import all_stays
from explainer.progress import progress

if TYPE_CHECKING:
    from explainer.addresses import BaseUrl
    from explainer.cache.memory import Memory
    from explainer.dates import Today
    from explainer.link import Release
    from explainer.rendering.job import Job


@click.command()
@ROOT
@OUTPUT
@BASE_URL
@TODAY
@click.option("--drafts", is_flag=True, help="Show drafts too, and what waits for its day.")
@click.option(
    "--jobs",
    type=click.IntRange(1),
    default=None,
    help="Processes to work in; one for each core if not given.",
)
@click.option(
    "--portable",
    is_flag=True,
    help="Make copies that open from a disk beside the output: all in an archive, each article.",
)
def build(
    root: Path,
    output: Path | None,
    base_url: BaseUrl | None,
    today: Today | None,
    drafts: bool,
    jobs: int | None,
    portable: bool,
) -> None:
    """Build the site, verify it, and put it in the place of the last one."""
    target = output or root / "output"
    kept = cache.folder_of(root)
    # Taken before anything is read: what changes from here on makes the next build a new one.
    content = (root / "content", root / "seeds")
    now = moment(today)
    stated = (str(base_url or ""), repr(now), str(drafts))
    inputs = fingerprint(_program(), *stated, content=content)
    last = cache.recall(kept, target, inputs) if kept else None
    if last is None:
        made = make(root, target, base_url, jobs, kept, release=release(now, drafts))
        last = cache.Last(inputs, *made)
        if kept:
            cache.remember(kept, target, last)
    click.echo(FORMATS["text"](last.warnings), nl=False, err=True)
    click.echo(f"{counted(last.pages, 'page')}, verified, in {target}")
    if drafts:
        say("drafts are among them: a preview, not to be published")
    if portable:
        _copy(target)


def _copy(output: Path) -> None:
    # Late: few builds make copies.
    from explainer import copies

    with progress("Making copies to pass on"):
        folder = copies.make(output)
    click.echo(f"copies that need no server in {folder}")


def _program() -> Sequence[Path]:
    """Return all that a build reads beside content and seeds: theme, program, browser parts."""
    vendor = find_vendor()
    return (find_theme(), PACKAGE, vendor.plotly.parent, vendor.fonts, vendor.minisearch.parent)


def make(
    root: Path,
    output: Path,
    base_url: BaseUrl | None = None,
    jobs: int | None = None,
    kept: Path | None = None,
    memory: Memory | None = None,
    release: Release | None = None,
    begun: Callable[[Job], None] = lambda job: None,
) -> tuple[int, tuple[Problem, ...], str]:
    """Build once; return the number of pages, the warnings and how the output was left.

    It has ``begun`` once its pages can be made, before they are. What the ``memory`` of a
    preview holds, or what is ``kept`` in a folder, is not done again; what is done now is
    remembered, even of a build that fails.
    """
    # Late: where nothing has changed, none of what builds need be loaded.
    with all_stays():
        from explainer import build as building
        from explainer.cache.memory import Memory
        from explainer.plugin.run import run
        from explainer.processes import budget
        from explainer.rendering.gone import published
        from explainer.reports import faults

    memory = memory or (Memory(kept) if kept else None)
    # Whoever looks at drafts is not about to publish.
    is_preview = release is not None and release.drafts
    before = {} if is_preview else published(output / building.REPORT)
    job = None
    try:
        with budget.held():
            with progress("Reading and checking"):
                given = (root, output, base_url, say, jobs, memory, release, before)
                job = building.prepare(*given, begun)
            with progress(f"Rendering and verifying {counted(len(job.plans), 'page')}"):
                run(job)
    except budget.OverBudget as error:
        raise faults.over_budget(error, job.site if job else None) from None
    finally:
        if memory:
            memory.save() if kept else memory.keep()
    return len(job.plans), job.warnings, memory.left if memory else ""
