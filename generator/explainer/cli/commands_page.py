"""The manual's page of commands, made from the commands themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click

from explainer.schemas.front_matter import head

NAME = "commands.md"
_SUMMARY = "What `explainer` can be asked to do; `explainer COMMAND --help` says the same."
_ENDS = """\
A command ends with 0 when it is done, 1 where something is to be mended (all of it printed), 2
after wrong use; 130, 143 or 129 where Ctrl-C, SIGTERM or SIGHUP ended it. `--root DIR` names the
folder that holds `content/` and `seeds/`; it is the one that you are in, if left out.
"""
_WIDE = 1_000
"""Letters of a line: a page wraps them itself."""


def commands_page(group: click.Group) -> str:
    """Return the page of all commands of a group."""
    with click.Context(group) as context:
        names = group.list_commands(context)
        known = [(name, group.get_command(context, name)) for name in names]
        told = [_command(name, command) for name, command in known if command]
    front = head("Commands", _SUMMARY, below="reference", order=32)
    return "\n\n".join((front, _ENDS.strip(), *told)) + "\n"


def _command(name: str, command: click.Command) -> str:
    with click.Context(command, info_name=f"explainer {name}", terminal_width=_WIDE) as context:
        usage = command.get_usage(context).removeprefix("Usage: ")
        rows = "\n".join(_options(command, context))
        kinds = command.list_commands(context) if isinstance(command, click.Group) else ()
    inner = (f"COMMAND is one of {', '.join(f'`{kind}`' for kind in kinds)}.",) if kinds else ()
    table = (f"| option | meaning |\n| --- | --- |\n{rows}",) if rows else ()
    typed = f"```text\n{_line(usage)}\n```"
    return "\n\n".join((f"## {name}", typed, _prose(command), *inner, *table))


def _prose(command: click.Command) -> str:
    paragraphs = re.split(r"\n\s*\n", (command.help or "").replace("\b", ""))
    return "\n\n".join(_plain(paragraph) for paragraph in paragraphs)


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for option in command.get_params(context):
        record = option.get_help_record(context)
        is_common = not {"--help", "--root"}.isdisjoint(option.opts)
        if record and isinstance(option, click.Option) and not is_common:
            names = _line(record[0]).replace("|", "\\|")
            yield f"| `{names}` | {_plain(record[1])} |"


def _line(text: str) -> str:
    return " ".join(text.split())


def _plain(text: str) -> str:
    """Return words as Markdown shows them: what is typed as code, no bracket that could link."""
    typed = re.sub(r"(?<![\w`])(--[a-z-]+|\w+_\w+)(?![\w`])", r"`\1`", _line(text))
    return typed.replace("[", "(").replace("]", ")").replace("|", "\\|")
