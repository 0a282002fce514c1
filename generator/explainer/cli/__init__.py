"""The command ``explainer``: a module a command, loaded when it is called."""

from __future__ import annotations

import errno
import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from typing import Any

import click

from explainer import progress
from explainer.cli.ends import BY_SIGNAL, Ended, fail, heard, stop
from explainer.problems import ContentProblems, ExplainerError, refused

COMMANDS: Mapping[str, str] = {
    name: f"explainer.cli.{name}"
    for name in (
        "build",
        "check",
        "fix",
        "seed",
        "report",
        "new",
        "dates",
        "rename",
        "init",
        "serve",
        "verify",
        "diff",
        *("schemas", "reference", "explain"),
        "export",
    )
} | {"import": "explainer.cli.importing"}
INTERRUPTED = BY_SIGNAL + signal.SIGINT


class Commands(click.Group):
    """All commands; whatever goes wrong in one ends in words and an exit code, here alone."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command; its module is loaded now, so that a run pays for its own alone."""
        if cmd_name not in COMMANDS:
            return None
        module = COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(module), module.rpartition(".")[2])
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; exit with 1 after a problem, 2 after wrong use, and as a shell says it
        after a signal: 130 when interrupted, 143 when terminated, 129 when hung up."""
        try:
            with heard(), _naming_packages():
                return super().invoke(ctx)
        except ContentProblems as error:
            fail(error.problems)
        except ExplainerError as error:
            stop(str(error), error.exitcode)
        except OSError as error:
            if error.errno == errno.EPIPE:  # Whoever read our output has gone: click's matter.
                raise
            stop(refused(error))
        except MemoryError:
            stop(f"this machine has no memory left{_at(progress.in_hand()[-1].place)}")
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except Ended as end:
            ctx.exit(end.status)


@contextmanager
def _naming_packages() -> Iterator[None]:
    try:
        yield
    except Exception:
        # Late: most commands end well, and need none of what finds packages.
        from explainer.entry_points import naming_packages

        with naming_packages():
            raise


def _at(place: str) -> str:
    return f", at {place}" if place else ""


@click.group(cls=Commands)
@click.version_option(package_name="explainer")
def main() -> None:
    """Build the site that lets a stranger understand a news article."""
