"""``explainer seed``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import click

from explainer.language.characters import visible
from explainer.reading import Sidecar, read_beside
from explainer.seeds import Dropped, SeedArticle, as_json, with_sidecar

# A line of a terminal; the whole text is in --json.
_WIDTH = 76


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_data", is_flag=True, help="Everything, as JSON.")
def seed(file: Path, as_data: bool) -> None:
    """Say what is understood of a raw article, and which lines were dropped by which rule.

    A sidecar beside it, NAME.yaml, is read too.
    """
    article, sidecar = read_beside(file)
    told = with_sidecar(article, sidecar) if sidecar else article
    if as_data:
        click.echo(json.dumps(as_json(told), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(map(visible, summary(told, sidecar))))


def summary(article: SeedArticle, sidecar: Sidecar | None) -> Iterator[str]:
    """Yield what was understood of a seed, a line each, and the lines that each rule dropped."""
    stated = sidecar.model_dump(exclude_none=True) if sidecar else {}
    for name, value in (as_json(article) | stated).items():
        if isinstance(value, list):
            yield f"{name}: {len(value)}"
        else:
            whose = " (stated by the sidecar)" if name in stated else ""
            yield f"{name}: {'(the text does not say)' if value is None else value}{whose}"
    yield "what was dropped, by which rule:" if article.dropped else "nothing was dropped"
    rules = sorted(article.dropped, key=lambda drop: drop.reason)
    for rule, drops in groupby(rules, key=lambda drop: drop.reason):
        yield f"  {rule}"
        yield from map(_line, drops)


def _line(drop: Dropped) -> str:
    short = drop.text if len(drop.text) <= _WIDTH else f"{drop.text[:_WIDTH]}…"
    return f"    {drop.line:>5}  {short}"
