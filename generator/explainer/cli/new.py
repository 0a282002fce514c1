"""``explainer new``: a command a kind, with its fields as options."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from explainer import scaffold
from explainer.cli.asking import answered, is_at_a_terminal
from explainer.cli.options import ROOT
from explainer.scaffold.given import typed, wrong
from explainer.scaffold.shape import Field, fields
from explainer.schemas.descriptions import meaning
from explainer.schemas.examples import parts as classes
from explainer.schemas.files import FILES

NAMES = {
    "article": "SEED",
    "background": "PERIOD",
    "correction": "PAGE",
    "seed": "SEED",
    "image": "NAME",
}
"""What the name of something new is; of all other kinds its title, or its id with hyphens."""
TRANSLATION = "translation"
RESERVED = frozenset({"root", "into", "file", "help"})
"""Options that are no field of what is begun."""


class Kinds(click.Group):
    """A command a kind; its options are the fields of the kind, made when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*scaffold.KINDS, TRANSLATION, *scaffold.parts()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in scaffold.KINDS:
            return _command(cmd_name)
        if cmd_name == TRANSLATION:
            return _translation()
        return _part(cmd_name) if cmd_name in scaffold.parts() else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Say of an unknown kind which there are."""
        choices = ", ".join(self.list_commands(ctx))
        if args[0] not in self.list_commands(ctx):
            ctx.fail(f"there is nothing of the kind {args[0]!r} to begin: there are {choices}")
        return super().resolve_command(ctx, args)


@click.command(cls=Kinds)
@ROOT
def new(root: Path) -> None:
    """Write the first version of something: a gap for each field that it needs.

    Fields may be given as options; on a terminal those that are missing are asked for.
    `explainer new KIND --help` lists them.
    """


def _command(kind: str) -> click.Command:
    file = FILES[kind]
    return click.Command(
        kind,
        params=[_name(NAMES.get(kind, "TITLE")), *_OURS, *_options(fields(file, None))],
        callback=lambda **given: _begin(kind, **given),
        help=f"{_first(meaning(file.model))}\n\nGoes to {file.places[-1]}.",
        short_help=_first(meaning(file.model)),
    )


def _translation() -> click.Command:
    said = "The texts of a record in a further language."
    return click.Command(
        TRANSLATION,
        params=[*(click.Argument([name]) for name in ("kind", "identity", "language")), _ROOT],
        callback=_begin_translation,
        help=f"{said}\n\nGoes beside the record's own file, as NAME.LANGUAGE.",
        short_help=said,
    )


def _begin_translation(kind: str, identity: str, language: str, root: Path | None) -> None:
    context = click.get_current_context()
    above = context.parent.params["root"] if context.parent else Path()
    made = scaffold.translation(root or above, kind, identity, language)
    click.echo(f"{(root or above) / made.path}")


def _part(word: str) -> click.Command:
    """Return the command for a part of what is there: of a record, or of the settings."""
    holders = scaffold.parts()[word]
    field = next(iter(holders.values()))
    whose = " or ".join(f"{kind}:ID" for kind in holders)
    is_settings = any(FILES[kind].form == "settings" for kind in holders)
    file = FILES[next(iter(holders))]
    said = _first(meaning(next(c for c in classes(file.model) if c.__name__ == field.part)))
    return click.Command(
        word,
        params=[_name("NAME" if is_settings else whose), _ROOT, *_options(field.inner)],
        callback=lambda **given: _begin(word, into=None, file=None, **given),
        help=f"{said}\n\nGoes to the {field.key} of {'the site' if is_settings else whose}.",
        short_help=said,
    )


def _name(metavar: str) -> click.Argument:
    return click.Argument(["name"], metavar=metavar)


def _options(known: Iterable[Field]) -> list[click.Option]:
    return [_option(field) for field in known if field.key not in RESERVED and not field.inner]


def _first(text: str | None) -> str:
    return (text or "").partition("\n")[0]


def _option(field: Field) -> click.Option:
    name = f"--{field.key.replace('_', '-')}"
    said = f"{field.told} (needed)" if field.needed and field.key != "id" else field.told
    return click.Option([name, f"field_{field.key}"], help=said, multiple=field.is_list)


_ROOT = click.Option(
    ["--root"],
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder that holds content/ and seeds/.",
)
_OURS = [
    _ROOT,
    click.Option(["--into"], help="The list that gets the entry; a file of its own if not given."),
    click.Option(
        ["--file"],
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="The picture, table or outlines that it goes with.",
    ),
]


def _begin(
    kind: str, name: str, root: Path | None, into: str | None, file: Path | None, **given: Any
) -> None:
    context = click.get_current_context()
    above = context.parent.params["root"] if context.parent else Path()
    wish = scaffold.wish(root or above, kind, name, file)
    start = scaffold.begin(wish, dict(_checked(wish, given)))
    if is_at_a_terminal():
        start = answered(wish, start)
    made = scaffold.finish(wish, start, into)
    for written in made.files:
        click.echo(f"{wish.root / written.path}")
    if made.todo:
        click.echo(made.todo, err=True)


def _checked(wish: scaffold.Wish, given: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the fields that were given as options, each as it will stand in the file."""
    for field in wish.fields:
        words = given.get(f"field_{field.key}")
        if words:
            value = typed(field, [words] if isinstance(words, str) else words)
            if said := wrong(wish, field, value):
                raise click.BadParameter(said, param_hint=f"--{field.key.replace('_', '-')}")
            yield field.key, value
