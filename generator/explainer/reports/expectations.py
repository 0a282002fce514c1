"""Expectations: those whose date has passed and that are still open, and those without a date."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from explainer.language.counting import counted
from explainer.link import Site
from explainer.model import Expectation
from explainer.reports.values import Asked, Part, Report, Row, row

OPEN = frozenset({"not-yet", "in-part"})


def report(site: Site, asked: Asked) -> Report:
    """Return the expectations of articles that somebody should look after."""
    past = tuple(_open(site, lambda one: bool(one.when and one.when.last_day < asked.today)))
    undated = tuple(_open(site, lambda one: one.when is None))
    columns = ("article", "state", "when", "looked at")
    return Report(
        "expectations",
        "Expectations",
        "What articles said was to come and has not come yet, the one looked at longest ago first.",
        f"{counted(len(past), 'past expectations')}; "
        f"{counted(len(undated), 'undated expectations')}",
        (
            Part("Open, and their date has passed", columns, past),
            Part("Open, without a date", columns, undated),
        ),
    )


def _open(site: Site, is_meant: Callable[[Expectation], bool]) -> Iterator[Row]:
    found = [
        (one.as_of.last_day, article.id, number)
        for article in site.articles.values()
        for number, one in enumerate(article.expectations)
        if one.state in OPEN and is_meant(one)
    ]
    for _, identity, number in sorted(found):
        article = site.articles[identity]
        one = article.expectations[number]
        when = one.when.text if one.when else "–"
        cells = (one.expected, article.title, one.state, when, one.as_of.text)
        yield row(site, article, *cells, at=("expectations", number))
