"""All reports, by the names that the command has for them; a new one is a module and a line."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from explainer.link import Site
from explainer.reports import (
    balance,
    coverage,
    expectations,
    links,
    names,
    plainness,
    reviews,
    sourcing,
    states,
    translations,
)
from explainer.reports.values import Asked, Report

REPORTS: Mapping[str, Callable[[Site, Asked], Report]] = {
    "balance": balance.report,
    "sources": sourcing.report,
    "plainness": plainness.report,
    "coverage": coverage.report,
    "expectations": expectations.report,
    "states": states.report,
    "reviews": reviews.report,
    "names": names.report,
    "translations": translations.report,
    "links": links.report,
}


def all_reports(site: Site, asked: Asked) -> tuple[Report, ...]:
    """Return every report."""
    return tuple(report(site, asked) for report in REPORTS.values())
