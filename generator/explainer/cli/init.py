"""``explainer init``."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from explainer import scaffold
from explainer.cli.asking import is_at_a_terminal
from explainer.language.counting import counted
from explainer.language.tags import LanguageError, language


class Tag(click.ParamType[str]):
    """The tag of a language, parsed where it is given."""

    name = "tag"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the tag, or end with status 2; on a terminal it is asked for again."""
        try:
            return language(value.strip()).tag
        except LanguageError as error:
            self.fail(str(error), param, ctx)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--title", help="What the site is called.")
@click.option("--publisher", help="Who publishes it.")
@click.option("--licence", help="The licence of your own texts; none if not given.")
@click.option("--bare", is_flag=True, help="Without the example: what you say here, and no more.")
@click.option(
    "--language", "tag", type=Tag(), help="Bare: the language of your texts: en, el, pt-BR."
)
@click.option("--tagline", help="Bare: what the site is, in a sentence.")
@click.option("--side", "sides", multiple=True, help="Bare: who has an account to give; repeated.")
@click.option("--lane", "lanes", multiple=True, help="Bare: a row of the timelines; repeated.")
def init(
    folder: Path, title: str | None, publisher: str | None, licence: str | None, bare: bool,
    tag: str | None, tagline: str | None, sides: tuple[str, ...], lanes: tuple[str, ...],
) -> None:  # fmt: skip
    """Write the first files of a newsroom into FOLDER: a small complete site about an invented
    town, one of each kind, or, with --bare, your own words alone.

    What is not given is asked for on a terminal.
    """
    answers = scaffold.Answers(
        title=_asked(title, "What is the site called?", "Larkmouth, Explained"),
        publisher=_asked(publisher, "Who publishes it?", "The Larkmouth Desk"),
        licence=_asked(licence, "Licence of your texts? (CC BY 4.0, …; empty: none)", ""),
        own=_own(bare, tag, tagline, sides, lanes),
    )
    files = scaffold.start(folder, answers)
    click.echo(f"{counted(len(files), 'file')} in {folder}; next: explainer serve --root {folder}")
    if answers.own:
        click.echo(f'Then: explainer new topic "TITLE" --root {folder}')
    if not answers.licence:
        click.echo("No licence is stated: the pages say that all rights are reserved.")
    if scaffold.generator() is None:
        click.echo("Before you publish: say in explainer.txt where the generator comes from.")


def _asked(given: str | None, question: str, default: str) -> str:
    """Return an answer, asked for where somebody sits at a terminal."""
    if given is not None or not sys.stdin.isatty():
        return default if given is None else given
    return str(click.prompt(question, default=default, show_default=bool(default)))


def _own(
    bare: bool, tag: str | None, tagline: str | None, sides: tuple[str, ...], lanes: tuple[str, ...]
) -> scaffold.Own | None:
    """Return what a newsroom says of itself that begins without the example, as any of it tells."""
    asks = is_at_a_terminal()
    if not (bare or tag or tagline or sides or lanes):
        bare = asks and not click.confirm("Begin with an example of each kind?", default=True)
        if not bare:
            return None
    if asks:
        tag = tag or click.prompt("The language of your texts?", type=Tag(), default="en")
        tagline = tagline or _asked(None, "What is it, in a sentence? (empty: later)", "")
        sides = sides or _several("Who has an account to give? (names, with commas; empty: nobody)")
        lanes = lanes or _several("The rows of its timelines? (talks, money …; empty: later)")
    today = datetime.now(UTC).date().isoformat()
    return scaffold.Own(tag or "en", today, tagline or "", sides, lanes)


def _several(question: str) -> tuple[str, ...]:
    names = _asked(None, question, "").split(",")
    return tuple(name.strip() for name in names if name.strip())
