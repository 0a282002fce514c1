"""``explainer report``."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import json

from explainer import build as building
from explainer.cache import folder_of
from explainer.cli.ends import fail
from explainer.cli.options import ROOT, Moment
from explainer.dates import Today
from explainer.language.characters import visible
from explainer.link import shown
from explainer.problems import errors
from explainer.reports import text
from explainer.reports.dead_links import remembered
from explainer.reports.table import REPORTS, all_reports
from explainer.reports.values import Asked

if TYPE_CHECKING:
    from explainer.link import Site


@click.command()
@ROOT
@click.argument("what", type=click.Choice(sorted(REPORTS)), required=False)
@click.option("--json", "as_data", is_flag=True, help="Everything, as JSON.")
@click.option(
    "--today",
    type=Moment(),
    default=None,
    help="The day on which is asked (2026-04-03); what the clock says if not given.",
)
def report(root: Path, what: str | None, as_data: bool, today: Today | None) -> None:
    """Say what an editor-in-chief asks: all reports with a line each, or one with its tables.

    balance: what each side has, and what leans. sources: what statements rest on. plainness: how
    hard openings are to read. coverage: where the site knows little, and what nothing links to.
    expectations: what was to come and has not been looked after. states: what something has
    happened since. reviews: what is to be read again. names: what has none in a language of the
    site or of a side. translations: what has no page in a further language. links: addresses
    that are dead, have moved or have no copy.
    """
    site, problems = building.load(root)
    if site is None or errors(problems):
        fail(problems)
    # What is asked is what readers have: no draft counts, nor what was taken down.
    site = shown(site)
    question = asked(root, site, today)
    found = [REPORTS[what](site, question)] if what else list(all_reports(site, question))
    if as_data:
        said: object = found[0] if what else found
        click.echo(json.format(json.encode(said), indent=2).decode())
    else:
        _say(text.lines(found[0]) if what else text.overview(found))


def asked(root: Path, site: Site, today: Today | None = None) -> Asked:
    """Return what reports are asked with: the day, and what addresses answered."""
    now = (today or Today(datetime.now(UTC))).on_clock_of(site.settings.timezone)
    year, month, day = map(int, now.day.split("-"))
    return Asked((year, month, day), remembered.read(folder_of(root)))


def _say(lines: Iterable[str]) -> None:
    click.echo("".join(f"{visible(line)}\n" for line in lines), nl=False)
