"""``explainer check``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import click

from explainer import build as building
from explainer.cache import folder_of
from explainer.cache.memory import Memory
from explainer.cache.place import write_whole
from explainer.cli.ends import say
from explainer.cli.options import ROOT, TODAY, release
from explainer.cli.sarif import as_sarif
from explainer.dates import Today
from explainer.history import once_published
from explainer.language.counting import counted
from explainer.link import Release, Site
from explainer.problems import FORMATS, TALLIES, Problem, errors, tally, warnings
from explainer.processes import budget
from explainer.progress import progress
from explainer.rendering import gone
from explainer.rendering.gone import Published
from explainer.reports import faults, names, translations
from explainer.reports.dead_links import answers, dead, remembered

FORMS = {**FORMATS, "sarif": as_sarif}


@click.command()
@ROOT
@TODAY
@click.option(
    "--format",
    "form",
    type=click.Choice(sorted(FORMS)),
    default="text",
    help="Lines for people (text), for programs (json, sarif), or what GitHub shows at the line.",
)
@click.option(
    "--links",
    is_flag=True,
    help="Ask online whether the addresses of sources and documents answer.",
)
@click.option(
    "--published",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The build.json of what readers have: say which of its pages they would not find.",
)
@click.option("--history", is_flag=True, help="Say so of every page that the git history knows.")
def check(
    root: Path,
    today: Today | None,
    form: str,
    links: bool,
    published: Path | None,
    history: bool,
) -> None:
    """Say everything that is wrong in content/ and seeds/, without building."""
    before = dict(gone.published(published)) if published else {}
    if history:
        with progress("Reading the history"):
            before |= once_published(root)
    with progress("Reading and checking"):
        site, problems = _load(root, release(today), before)
    if links and site is not None:
        with progress("Asking for the sources' addresses"):
            problems += _asked(root, site, today)
    if form == "github" and not root.is_absolute():
        # It shows a message at a file of the repository, of which the root may be a folder.
        problems = [replace(one, path=(root / one.path).as_posix()) for one in problems]
    # Apart: a site with many warnings must not hide the one mistake that stops it.
    click.echo(FORMS[form]([*errors(problems), *warnings(problems)]), nl=False)
    if len(problems) > 1 and form in TALLIES:
        say(TALLIES[form].format(tally(problems)))
    if form == "text" and (mended := sum(problem.mend is not None for problem in problems)):
        say(f'{counted(mended, "problem")} that "explainer fix" mends')
    for line in translations.summaries(site) if form == "text" and site is not None else ():
        say(f'{line}: "explainer report translations" lists the rest')
    if form == "text" and site is not None and (missing := names.summary(site, names.lacks(site))):
        say(f'{missing}: "explainer report names" lists them')
    sys.exit(1 if errors(problems) or site is None else 0)


def _asked(root: Path, site: Site, today: Today | None) -> Iterator[Problem]:
    """Ask for the addresses whose turn it is, and keep what they answered for the report."""
    folder = folder_of(root)
    now = (today or Today(datetime.now(UTC))).on_clock_of(site.settings.timezone)
    said, left = answers(site, remembered.read(folder), date.fromisoformat(now.day))
    if folder:
        write_whole(folder / remembered.FILE, remembered.as_bytes(said))
    return dead(site, said, left)


def _load(root: Path, shown: Release, before: Published) -> tuple[Site | None, list[Problem]]:
    kept = folder_of(root)
    memory = Memory(kept) if kept else None
    try:
        with budget.held():
            loaded = building.load(root, memory=memory, release=shown, before=before)
    except budget.OverBudget as error:
        return None, list(faults.over_budget(error).problems)
    if memory:
        memory.save()
    return loaded
