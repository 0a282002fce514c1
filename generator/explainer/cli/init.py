"""``explainer init``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from explainer import scaffold
from explainer.language.counting import counted


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--title", help="What the site is called.")
@click.option("--publisher", help="Who publishes it.")
@click.option("--licence", help="The licence of your own texts; none if not given.")
def init(folder: Path, title: str | None, publisher: str | None, licence: str | None) -> None:
    """Write a small complete site, one of each kind, into FOLDER, to start from.

    What is not given is asked for on a terminal.
    """
    answers = scaffold.Answers(
        title=_asked(title, "What is the site called?", "Larkmouth, Explained"),
        publisher=_asked(publisher, "Who publishes it?", "The Larkmouth Desk"),
        licence=_asked(licence, "Licence of your texts? (CC BY 4.0, …; empty: none)", ""),
    )
    files = scaffold.start(folder, answers, scaffold.generator())
    click.echo(f"{counted(len(files), 'file')} in {folder}; next: explainer serve --root {folder}")
    if not answers.licence:
        click.echo("No licence is stated: the pages say that all rights are reserved.")


def _asked(given: str | None, question: str, default: str) -> str:
    """Return an answer, asked for where somebody sits at a terminal."""
    if given is not None or not sys.stdin.isatty():
        return default if given is None else given
    return str(click.prompt(question, default=default, show_default=bool(default)))
