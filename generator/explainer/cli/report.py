"""``explainer report``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from explainer import build as building
from explainer import reports
from explainer.cli.ends import fail
from explainer.cli.options import ROOT
from explainer.link import Site
from explainer.problems import errors


@click.command()
@ROOT
@click.argument("what", type=click.Choice(["balance", "plainness", "sources"]))
def report(root: Path, what: str) -> None:
    """Count what each side has (balance), what statements rest on (sources), or measure openings.

    Plainness measures how hard the openings of articles, questions, backgrounds and topics are to
    read, hardest first, by LIX; about 40 is read at fourteen.
    """
    site, problems = building.load(root)
    if site is None or errors(problems):
        fail(problems)
    else:
        report_of = {
            "balance": balance_lines,
            "plainness": reports.plainness,
            "sources": reports.sourcing,
        }
        lines = report_of[what](site)
        click.echo("".join(f"{line}\n" for line in lines), nl=False)


def balance_lines(site: Site) -> Iterator[str]:
    """Yield the balance of all topics and of each, as a table, and what leans."""
    head = ("accounts", "words", "each", "missing", "sources")
    for topic in (None, *site.topics):
        words = (*head, *(kind.id for kind in reports.balanced(site, topic)))
        yield f"{topic or 'all topics':<40}" + "".join(f"{f' {word}':>10}" for word in words)
        for row in reports.balance(site, topic):
            cells = (row.accounts, row.words, round(row.words_each), row.missing, row.sources)
            numbers = zip(words, (*cells, *row.figures), strict=True)
            columns = (f"{number:>{max(10, len(word) + 1)}}" for word, number in numbers)
            yield f"  {row.name:<38}" + "".join(columns)
    yield "What leans"
    yield from (f"  {line}" for line in reports.leanings(site))
