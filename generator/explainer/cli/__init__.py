"""The command ``explainer``: a module a command, loaded when it is called."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from explainer.cli.ends import fail, stop
from explainer.problems import ContentProblems, ExplainerError

COMMANDS: Mapping[str, str] = {
    name: f"explainer.cli.{name}"
    for name in ("build", "check", "seed", "report", "new", "dates", "init", "serve", "verify")
}
INTERRUPTED = 128 + 2
"""What a shell reports of a program that SIGINT, number 2, ended."""


class Commands(click.Group):
    """All commands; whatever goes wrong in one ends in words and an exit code, here alone."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command; its module is loaded now, so that a run pays for its own alone."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(COMMANDS[cmd_name]), cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; exit with 1 after a problem, 2 after wrong use, 130 when interrupted."""
        try:
            return super().invoke(ctx)
        except ContentProblems as error:
            fail(error.problems)
        except ExplainerError as error:
            stop(str(error), error.exitcode)
        except OSError as error:
            if error.errno == errno.EPIPE:  # Whoever read our output has gone: click's matter.
                raise
            stop(f"{error.filename or 'the file system'}: {error.strerror or error}")
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)


@click.group(cls=Commands)
@click.version_option(package_name="explainer")
def main() -> None:
    """Build the site that lets a stranger understand a news article."""
