"""The command ``explainer``: build, check, seed, report, new, init, serve."""

from __future__ import annotations

import errno
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from explainer import build as building
from explainer import reports, scaffold
from explainer.addresses import AddressError, BaseUrl, base_url
from explainer.counting import counted
from explainer.dead_links import dead
from explainer.link import Site
from explainer.problems import FORMATS, ContentProblems, ExplainerError, Problem, errors
from explainer.progress import progress
from explainer.seeds import as_json, read_seed

ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The folder that holds content/ and seeds/.",
)
OUTPUT = click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=None,
    help="Where the site goes; output/ under the root if not given.",
)


class PublicAddress(click.ParamType[BaseUrl]):
    """The address of a site: an http(s) address, parsed where it is given."""

    name = "url"

    def convert(
        self, value: str | BaseUrl, param: click.Parameter | None, ctx: click.Context | None
    ) -> BaseUrl:
        """Return the address, or end with status 2."""
        try:
            return value if isinstance(value, BaseUrl) else base_url(value)
        except AddressError as error:
            self.fail(f'"{value}": {error}', param, ctx)


BASE_URL = click.option(
    "--base-url",
    type=PublicAddress(),
    default=None,
    help="The site's public address; site.yaml's if not given.",
)


INTERRUPTED = 128 + 2
"""What a shell reports of a program that SIGINT, number 2, ended."""
PORTS = range(8000, 8020)
"""Where the preview looks for a free port when none is asked for."""


class Commands(click.Group):
    """All commands; whatever goes wrong in one ends in words and an exit code, here alone."""

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


@main.command()
@ROOT
@OUTPUT
@BASE_URL
@click.option(
    "--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes to work in."
)
def build(root: Path, output: Path | None, base_url: BaseUrl | None, jobs: int) -> None:
    """Build the site, verify it, and put it in the place of the last one."""
    target = output or root / "output"
    pages, problems = make(root, target, base_url, jobs)
    click.echo(FORMATS["text"](problems), nl=False, err=True)
    click.echo(f"{counted(pages, 'page')}, verified, in {target}")


def make(
    root: Path, output: Path, base_url: BaseUrl | None = None, jobs: int = 1
) -> tuple[int, tuple[Problem, ...]]:
    """Build once; return the number of pages and the warnings."""
    with progress("Reading and checking"):
        job = building.prepare(root, output, base_url, _say, jobs)
    with progress(f"Rendering and verifying {counted(len(job.pages), 'page')}"):
        from explainer.plugin.run import run

        run(job)
    return len(job.pages), job.warnings


@main.command()
@ROOT
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text")
@click.option("--links", is_flag=True, help="Ask online whether the sources' addresses answer.")
def check(root: Path, form: str, links: bool) -> None:
    """Say everything that is wrong in content/ and seeds/, without building."""
    with progress("Reading and checking"):
        site, problems = building.load(root)
    if links and site is not None:
        with progress("Asking for the sources' addresses"):
            problems += dead(site)
    click.echo(FORMATS[form](problems), nl=False)
    sys.exit(1 if errors(problems) or site is None else 0)


@main.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_data", is_flag=True, help="Everything, as JSON.")
def seed(file: Path, as_data: bool) -> None:
    """Say what is understood of a raw article, and what was dropped by which rule."""
    found = as_json(read_seed(file))
    if as_data:
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        click.echo(summary(found), nl=False)


def summary(found: dict[str, object]) -> str:
    """Return what was understood of a seed, a line each."""
    lines = []
    for key, value in found.items():
        if isinstance(value, list):
            lines.append(f"{key}: {len(value)}")
        else:
            lines.append(f"{key}: {value if value is not None else '(the text does not say)'}")
    return "".join(f"{line}\n" for line in lines)


@main.command()
@ROOT
@click.argument("what", type=click.Choice(["balance", "sources"]))
def report(root: Path, what: str) -> None:
    """Count what each side has (balance), or what the statements rest on (sources)."""
    site, problems = building.load(root)
    if site is None or errors(problems):
        fail(problems)
    else:
        lines = {"balance": balance_lines, "sources": reports.sourcing}[what](site)
        click.echo("".join(f"{line}\n" for line in lines), nl=False)


def balance_lines(site: Site) -> Iterator[str]:
    """Yield the balance of all topics and of each, as a table, and what leans."""
    head = ("accounts", "words", "each", "missing", "sources")
    for topic in (None, *site.topics):
        words = (*head, *(kind.id for kind in reports.balanced(site, topic)))
        yield f"{topic or 'all topics':<40}" + "".join(f"{f' {word}':>10}" for word in words)
        for row in reports.balance(site, topic):
            cells = (row.accounts, row.words, round(row.words_each), row.missing, row.sources)
            numbers = zip(words, (*cells, *row.figures), strict=True)
            columns = (f"{number:>{max(10, len(word) + 1)}}" for word, number in numbers)
            yield f"  {row.name:<38}" + "".join(columns)
    yield "What leans"
    yield from (f"  {line}" for line in reports.leanings(site))


@main.command()
@ROOT
@click.argument("kind", type=click.Choice(scaffold.KINDS))
@click.argument("name")
def new(root: Path, kind: str, name: str) -> None:
    """Write the first version of an article (NAME is its seed) or of an entry (NAME is its id)."""
    for file in scaffold.new(root, kind, name):
        click.echo(f"{root / file.path}")


@main.command()
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


@main.command()
@ROOT
@OUTPUT
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=None,
    help=f"0 takes any that is free; the first free one from {PORTS[0]} on if not given.",
)
def serve(root: Path, output: Path | None, port: int | None) -> None:
    """Build, watch, and reload the browser at each change; errors stand over the page."""
    from explainer.assets import find_theme
    from explainer.serve import serve as preview

    target = building.place(root, output or root / "output")

    def once() -> tuple[Problem, ...]:
        return make(root, target)[1]

    ports = PORTS if port is None else (port,)
    # Interrupting is how a session ends: nothing went wrong.
    with suppress(KeyboardInterrupt):
        preview(root, target, once, theme=find_theme(), ports=ports, say=click.echo)


def _say(line: str) -> None:
    click.echo(line, err=True)


def stop(why: str, status: int = 1) -> None:
    """Say what went wrong and end with a status."""
    click.echo(f"error: {why}", err=True)
    sys.exit(status)


def fail(problems: Iterable[Problem]) -> None:
    """Print problems and end with status 1."""
    click.echo(FORMATS["text"](problems), nl=False, err=True)
    sys.exit(1)
