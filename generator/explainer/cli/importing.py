"""``explainer import``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from explainer import build as building
from explainer import reading
from explainer.cache import folder_of
from explainer.cache.memory import Memory
from explainer.cli.ends import fail, is_asked, say, stop
from explainer.cli.options import ROOT
from explainer.documents.writing import write_whole
from explainer.fixing.copies import aside
from explainer.language.characters import visible
from explainer.limits import Limits
from explainer.problems import Problem, errors, warnings
from explainer.progress import progress
from explainer.reading import Content
from explainer.sheets.columns import SHEETS, columns
from explainer.sheets.meeting import Meeting, meet
from explainer.sheets.opening import opened
from explainer.sheets.sheet import Sheet
from explainer.sheets.told import at_rows
from explainer.sheets.writing import Change, changes, is_place, place_for, text_in


class Given(click.ParamType[tuple[str, str]]):
    """A cell for all new rows that leave it empty: ``KEY=VALUE``."""

    name = "key=value"

    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        """Return key and value, or end with status 2."""
        key, sign, text = value.partition("=")
        if not sign:
            self.fail(f'"{value}" has no "=": write it as lane=diplomacy', param, ctx)
        return key.strip(), text


@click.command("import")
@ROOT
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--kind", type=click.Choice(sorted(SHEETS)), help="What the rows are.")
@click.option("--set", "given", type=Given(), multiple=True, help="A value for new rows without.")
@click.option("--into", help="The file for new records: content/events/talks.yaml.")
@click.option("--write", "--yes", "write", is_flag=True, help="Write without asking.")
def importing(
    root: Path,
    file: Path,
    kind: str | None,
    given: Sequence[tuple[str, str]],
    into: str | None,
    write: bool,
) -> None:
    """Take the rows of a spreadsheet, a timeline (TimelineJS) or the records that a site gives away
    (`data/events.json`) into the content.

    A row whose id is known changes that record where a cell says something else, and an empty cell
    takes the value out; columns that are not there change nothing. A row with a new id, or with
    none, is a new record. Comments stay. Nothing is written while a row has an error.
    """
    with progress("Reading and checking"):
        content, found = reading.read(root)
        if errors(found) or content.settings is None:
            # A record that cannot be read would be taken for one that is not there.
            fail(errors(found))
        sheet, problems = opened(file.read_bytes(), str(file), kind, content.settings.lanes)
        if sheet is None or errors(problems):
            fail(problems)
        _must_be_known(sheet, dict(given), into)
        meetings, made = _made(root, content, sheet, dict(given), into)
        limits = content.settings.limits
        problems += _told(root, sheet, meetings, made, limits) if made else []
    if errors(problems):
        say("nothing written:")
        fail([*errors(problems), *warnings(problems)])
    for line in (line for change in made for line in change.diff()):
        click.echo(visible(line))
    for problem in problems:
        say(str(problem))
    is_written = bool(made) and (write or is_asked())
    if is_written:
        _write(root, made)
    say(_summary(meetings, is_written))


def _must_be_known(sheet: Sheet, given: Mapping[str, str], into: str | None) -> None:
    kind = SHEETS[sheet.kind]
    known = columns(kind.name)
    if unknown := given.keys() - known.keys():
        message = f"{sheet.kind} have no {', '.join(sorted(unknown))}; they have {', '.join(known)}"
        raise click.UsageError(message)
    if into is not None and not is_place(kind, into):
        where = f"content/{kind.folder}/NAME.yaml"
        raise click.UsageError(f"{sheet.kind} are read from {where}, and not from {into}")


def _made(
    root: Path, content: Content, sheet: Sheet, given: Mapping[str, str], into: str | None
) -> tuple[list[Meeting], list[Change]]:
    kind = SHEETS[sheet.kind]
    records = content.records[kind.name]
    meetings, problems = meet(sheet, {record.id: record for record in records}, given)
    if problems:
        fail(problems)
    assert content.settings is not None
    place = into or place_for(kind, sheet.name, records)
    made, problems = changes(root, sheet, meetings, place, content.settings.limits)
    if problems:
        fail(problems)
    return meetings, made


def _told(
    root: Path,
    sheet: Sheet,
    meetings: Sequence[Meeting],
    made: Sequence[Change],
    limits: Limits,
) -> list[Problem]:
    """Return what `check` would say if all were written: at rows, and of what it says new."""
    with aside(root) as files:
        _write(files.folder, made)
        # By what the last check knew, which is left as it is: the copy is no newsroom.
        kept = folder_of(root)
        found = building.load(files.folder, memory=Memory(kept) if kept else None)[1]
    at, elsewhere = at_rows(found, sheet, meetings, made, limits)
    if errors(elsewhere):
        known = {(one.path, one.message) for one in building.load(root)[1]}
        at += [one for one in errors(elsewhere) if (one.path, one.message) not in known]
    return sorted(at)


def _write(root: Path, made: Sequence[Change]) -> None:
    meanwhile = [change.path for change in made if text_in(root / change.path) != change.old]
    if meanwhile:
        stop(f"{', '.join(meanwhile)}: changed meanwhile: nothing written, begin again")
    for change in made:
        path = root / change.path
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, change.new.encode())


def _summary(meetings: Sequence[Meeting], write: bool) -> str:
    new = sum(meeting.record is None for meeting in meetings)
    changed = sum(meeting.record is not None and bool(meeting.values) for meeting in meetings)
    same = len(meetings) - new - changed
    said = f"{new:,} new, {changed:,} changed, {same:,} as they were"
    return said if write or not new + changed else f"{said}; to write it, add --write"
