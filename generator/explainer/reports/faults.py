"""What is found in built pages although their content passed every check: said as what it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explainer import addresses
from explainer.checks import Report
from explainer.language.counting import counted
from explainer.limits import raised_by
from explainer.link import Site
from explainer.problems import ContentProblems, Problem
from explainer.processes.budget import OverBudget
from explainer.reading import SETTINGS

NOT_THE_EDITORS = (
    "The content passed every check, so this is a fault of the generator or of a package that "
    "adds to it: please report it, with the lines above and the content that they name"
)


def lines(report: Report, site: Site) -> Iterator[str]:
    """Yield a line for each finding, with the file that the page was made from."""
    files = _files(site) if report.findings else {}
    for finding in report.findings:
        file = files.get(finding.page)
        yield f"{finding} (made from {file})" if file else str(finding)


def verdict(report: Report) -> str:
    """Return what became of a build with errors among its findings, and whose they are."""
    number = counted(len(report.errors), "fault")
    return f"{number} in the built pages; nothing was published. {NOT_THE_EDITORS}"


def over_budget(error: OverBudget, site: Site | None = None) -> ContentProblems:
    """Return what a build that took too much was at, at the file that it came from."""
    place = error.hand.place
    # Once a site was read, what is worked at are its pages.
    file = _files(site).get(place, SETTINGS) if site else place
    what = "this file" if file == place else place
    advice = f"make it smaller{raised_by(error.setting)}"
    message = f"{error} {what if place else 'the site'}; {advice}"
    return ContentProblems([Problem(file or SETTINGS, 1, 1, message)])


def _files(site: Site) -> Mapping[str, str]:
    """Return the content file of each page that is about one record or one seed."""
    homes = {
        site.address(kind, record.id): record.origin.path
        for kind, record in site.everything()
        if kind in addresses.ADDRESSES and kind != "term"
    }
    seeds = {addresses.address("article", seed.slug): seed.path for seed in site.bare_seeds}
    periods = {
        site.address("period", f"{topic}/{period}"): background.origin.path
        for (topic, period), background in site.narratives.items()
    }
    return {addresses.file_of(at): path for at, path in (homes | seeds | periods).items()}
