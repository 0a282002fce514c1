"""How commands end and what they say on the way."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import NoReturn

import click

from explainer.problems import FORMATS, Problem


def say(line: str) -> None:
    """Say a line to whoever sits at the terminal; what is printed stays for programs."""
    click.echo(line, err=True)


def stop(why: str, status: int = 1) -> NoReturn:
    """Say what went wrong and end with a status."""
    say(f"error: {why}")
    sys.exit(status)


def fail(problems: Iterable[Problem]) -> NoReturn:
    """Print problems and end with status 1."""
    click.echo(FORMATS["text"](problems), nl=False, err=True)
    sys.exit(1)
