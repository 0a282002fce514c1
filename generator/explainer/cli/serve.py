"""``explainer serve``."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

import click

from explainer import build as building
from explainer.assets import find_theme
from explainer.cache import folder_of
from explainer.cache.memory import Memory
from explainer.cli.build import make
from explainer.cli.options import OUTPUT, ROOT, release
from explainer.cli.report import asked
from explainer.entry_points import folders
from explainer.export.beside import OnDemand
from explainer.link import Site, published
from explainer.problems import Problem
from explainer.rendering.ahead import made_ahead
from explainer.rendering.guide import Guide
from explainer.rendering.job import Job
from explainer.reports import page
from explainer.reports.table import all_reports
from explainer.serve import Window
from explainer.serve import serve as preview
from explainer.serve.handler import NOTHING_BUILT

PORT, PORTS = 8000, 20
"""Where the preview looks for a free port when none is asked for, and how many it tries."""
HIGHEST = 65535


class Desk:
    """What an editor-in-chief finds in the preview beside the site."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.site: Site | None = None

    def reports(self) -> bytes:
        """Return the page of all reports on the site that was read last."""
        if self.site is None:
            return NOTHING_BUILT
        site, settings = published(self.site), self.site.settings
        question = asked(self.root, site)
        day = "{:04d}-{:02d}-{:02d}".format(*question.today)
        found = all_reports(site, question)
        return page.page(settings.title, settings.language.tag, day, found)


@click.command()
@ROOT
@OUTPUT
@click.option(
    "--port",
    type=click.IntRange(0, HIGHEST),
    default=PORT,
    show_default=True,
    help="The next free one is taken where another program has it; 0 takes any that is free.",
)
def serve(root: Path, output: Path | None, port: int) -> None:
    """Build, watch, and reload the browser at each change; errors stand over the page.

    The page /__reports/ shows what "explainer report" says.
    """
    target = building.place(root, output or root / "output")
    memory = Memory(folder_of(root), preview=True)
    shown = release(None, drafts=True)
    desk = Desk(root)

    def once(window: Window) -> tuple[Problem, ...]:
        def begun(job: Job) -> None:
            window.tell(Guide(job.site, job.plans))
            desk.site = job.site
            for files in made_ahead(job, window.wanted()):
                window.show(files)

        return make(root, target, memory=memory, release=shown, begun=begun)[1]

    ports = range(port, min(port + PORTS, HIGHEST + 1)) if port else (0,)
    again = None
    # Interrupting is how a session ends: nothing went wrong.
    try:
        with suppress(KeyboardInterrupt):
            again = preview(
                root,
                target,
                once,
                beside=[find_theme()],
                code=folders(),
                ports=ports,
                say=click.echo,
                rest=memory.rest,
                own=OnDemand(
                    lambda: desk.site, {page.ADDRESS: desk.reports, page.STYLE: page.style}
                ),
            )
    finally:
        memory.rest()
        memory.save()
    if again:
        _begin_again(again)


def _begin_again(port: int) -> None:
    """Become a new process that loads all code, at the same address: browsers find it there."""
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:], "--port", str(port)])
