"""Questions on a terminal: for what a new record needs and nobody has given."""

from __future__ import annotations

import os
import sys
from typing import Any

import click
from msgspec.structs import replace

from explainer import scaffold
from explainer.scaffold.given import choices, typed, wrong
from explainer.scaffold.shape import Field


def is_at_a_terminal() -> bool:
    """Say whether somebody can answer: machines that have a terminal say that they are machines."""
    return sys.stdin.isatty() and sys.stdout.isatty() and not os.environ.get("CI")


def answered(wish: scaffold.Wish, start: scaffold.Begun) -> scaffold.Begun:
    """Return what is known of something new, with what was answered; nothing leaves a gap."""
    asked = scaffold.asked(wish, start)
    if asked:
        click.echo("Press Enter to leave a gap.")
    said = {field.key: value for field in asked if (value := _answer(wish, field)) is not None}
    return replace(start, values={**start.values, **said})


def _answer(wish: scaffold.Wish, field: Field) -> Any:
    """Ask until an answer can stand in the field, or there is none."""
    says_enough = field.reference or field.choices or field.is_prose
    such = f"such as {field.example}" if field.example and not says_enough else ""
    hint = ", ".join(choices(wish, field)) or such
    question = f"{field.key}: {field.told}{f' ({hint})' if hint else ''}"
    while True:
        words = click.prompt(question, default="", show_default=False)
        if not words.strip():
            return None
        value = typed(field, [words])
        said = wrong(wish, field, value)
        if said is None:
            return value
        click.echo(f"  {said}")
