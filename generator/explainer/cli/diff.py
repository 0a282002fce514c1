"""``explainer diff``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import click
from msgspec import json

from explainer.comparing.page import page
from explainer.comparing.pages import difference
from explainer.comparing.published import published
from explainer.comparing.saying import lines, markdown
from explainer.comparing.values import Difference
from explainer.language.characters import visible

FORMATS: Mapping[str, Callable[[Difference], str]] = {
    "text": lambda found: "\n".join(map(visible, lines(found))),
    "markdown": lambda found: "\n".join(map(visible, markdown(found))),
    "json": lambda found: json.format(json.encode(found), indent=1).decode(),
    "html": page,
}


@click.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="text", help="As what it is said."
)
def diff(old: Path, new: Path, form: str) -> None:
    """Say in words what a version of a site says other than an OLD one.

    OLD and NEW are built folders, or the data/versions.json of published sites. What matters most
    stands first: facts before words, words before sources; each with what stood before and after.
    """
    click.echo(FORMATS[form](difference(published(old), published(new))))
