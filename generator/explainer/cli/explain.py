"""``explainer explain``."""

from __future__ import annotations

import re
import sys

import click

from explainer.schemas.messages import Explained
from explainer.schemas.messages import explain as found

_PLACE = re.compile(r"^.*?:\d+:\d+: (?:error|warning): ")


@click.command()
@click.argument("message", nargs=-1)
def explain(message: tuple[str, ...]) -> None:
    """Say why a MESSAGE of check is said, and what to do.

    Without one, those are explained that are piped in: explainer check | explainer explain
    """
    given = [" ".join(message)] if message else sys.stdin.read().splitlines()
    for line in filter(None, given):
        one = found(_PLACE.sub("", line))
        click.echo(f"{line}\n{_told(one) if one else '  Nothing more is known of this message.'}")


def _told(one: Explained) -> str:
    rules = " or ".join(one.rules)
    accepted = f"\n  A warning is accepted, with a reason, as: {rules}." if rules else ""
    return f"  {one.title}. {one.cause}\n  {one.cure}{accepted}"
