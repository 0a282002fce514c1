"""``explainer new``: a first version of what is not there yet."""

from __future__ import annotations

import os
import pty
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from explainer.cli import main
from explainer.scaffold import KINDS
from gaps import gaps, indent

BASE = Path(__file__).parents[1] / "mistakes" / "base"
NAMES = {
    "source": "Ein Brief über den Hafen",
    "actor": "Անի Հակոբյան",
    "place": "渡し場",
    "document": "Договор о мосте",
    "term": "Fährgeld",
    "event": "The ferry sails: again",
    "topic": "La pêche",
    "page": "Method",
    "background": "bridge/open",
    "article": "bridge-talks",
    "question": "Why is the bridge shut?",
    "series": "Toll by year",
    "image": "Harbour at dawn",
    "map": "Three towns",
    "state": "Ferry",
    "correction": "event:bridge-built",
    "seed": "bridge-talks",
}
IDS = {
    "source": "ein-brief-uber-den-hafen",
    "actor": "ani-hakobyan",
    "document": "dogovor-o-moste",
    "topic": "la-peche",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return shutil.copytree(BASE, tmp_path / "newsroom")


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def new(root: Path, kind: str, name: str, *more: str | Path) -> Result:
    return run("new", "--root", root, kind, name, *more)


def written(root: Path, result: Result) -> list[str]:
    assert result.exit_code == 0, result.output
    return [str(Path(path).relative_to(root)) for path in result.stdout.split()]


def said(root: Path) -> list[tuple[str, int]]:
    lines = run("check", "--root", root).stdout.splitlines()
    return [(path, int(line)) for path, line, *_ in (line.split(":") for line in lines)]


@pytest.mark.parametrize("kind", KINDS)
def test_check_says_one_thing_of_each_gap_and_nothing_else(kind: str, root: Path) -> None:
    if kind == "article":
        (root / "content" / "articles" / "bridge-talks.md").unlink()
    files = written(root, new(root, kind, NAMES[kind]))

    wanted = [(file, line) for file in files if file[-3:] != "csv" for line in gaps(root / file)]
    if kind == "background":
        # What its file is there for stands below the front matter.
        lines = (root / files[0]).read_text(encoding="utf-8").splitlines()
        wanted.append((files[0], lines.index("---", 1) + 2))

    assert sorted(said(root)) == sorted(wanted)


@pytest.mark.parametrize("kind", IDS)
def test_ids_are_made_of_titles_in_any_alphabet(kind: str, root: Path) -> None:
    assert Path(written(root, new(root, kind, NAMES[kind]))[0]).stem == IDS[kind]


def test_a_name_without_letters_makes_no_id(root: Path) -> None:
    refused = new(root, "topic", "…")
    assert refused.exit_code == 1
    assert 'no id can be made of "…"' in refused.output


@pytest.mark.parametrize(("kind", "name"), [("term", "Ferry"), ("article", "bridge-talks.txt")])
def test_new_yaml_names_its_schema(kind: str, name: str, root: Path) -> None:
    (root / "content" / "articles" / "bridge-talks.md").unlink()
    result = new(root, kind, name)
    built = root / "output" / "schemas"
    built.mkdir(parents=True)
    made = run("schemas", "--root", root, built)
    assert made.exit_code == 0, made.output

    paths = [root / path for path in written(root, result) if path.endswith(".yaml")]

    assert paths
    for path in paths:
        first = path.read_text(encoding="utf-8").splitlines()[0]
        schema = first.removeprefix("# yaml-language-server: $schema=")
        assert (path.parent / schema).resolve().parent == built.resolve()
        assert (path.parent / schema).is_file()


TAKEN = {
    (
        "event",
        "bridge-built",
    ): 'the event of "bridge-built" is written already: content/events.yaml:1',
    ("source", "wend-courier"): "content/sources.yaml:1",
    ("article", "bridge-talks"): "content/articles/bridge-talks.md:2",
}


@pytest.mark.parametrize(("kind", "name"), TAKEN)
def test_what_is_written_already_is_not_begun_again(kind: str, name: str, root: Path) -> None:
    before = sorted(root.rglob("*"))

    result = new(root, kind, name)

    assert result.exit_code == 1
    assert TAKEN[kind, name] in result.output
    assert sorted(root.rglob("*")) == before


EVENT = (
    *("--date", "1999", "--what", "It sails: daily [@bridge-book].", "--lane", "river"),
    *("--importance", "3", "--sources", "bridge-book,wend-courier", "--actors", "oren-vale"),
)


@pytest.mark.parametrize("into", [(), ("--into", "content/events.yaml")])
def test_what_is_given_leaves_no_gap(into: tuple[str, ...], root: Path) -> None:
    before = (root / "content" / "events.yaml").read_text(encoding="utf-8")

    written(root, new(root, "event", "The ferry sails: again", *EVENT, *into))

    assert said(root) == []
    assert (root / "content" / "events.yaml").read_text(encoding="utf-8").startswith(before)


WRONG = {
    ("--date", "last year"): '"last year" is not a date',
    ("--lane", "rivr"): 'did you mean "river"',
    ("--importance", "9"): '"importance" must be at most 3, not 9',
    ("--actors", "oren-vael"): 'actor "oren-vael" is not in the actors (did you mean "oren-vale"?)',
    ("--colour", "red"): "No such option",
    ("--into", "content/places.yaml"): "content/places.yaml holds no events",
    ("--into", "content/events/../../talks.yaml"): "holds no events",
}


@pytest.mark.parametrize("option", WRONG)
def test_what_cannot_stand_there_is_told_before_anything_is_written(
    option: tuple[str, str], root: Path
) -> None:
    before = sorted(root.rglob("*"))
    refused = new(root, "event", "The ferry sails", *option)
    assert refused.exit_code != 0
    assert WRONG[option] in refused.output
    assert sorted(root.rglob("*")) == before


FILL = {
    "now": "Other words of ours",
    "date": '"1999"',
    "start": '"1999"',
    "as_of": '"2031-05"',
    "known_until": '"2031-05-06"',
    "importance": "2",
    "sources": "[bridge-book]",
    "source": "bridge-book",
    "language": "de",
    "id": "later",
    "period": "open",
    "west": "9",
    "east": "10",
    "south": "50",
    "north": "51",
    "file": "river.geojson",
}
STILL = {
    "image": ["no picture"],
    "series": ["a header and no rows"],
    "article": [
        *('the section "In brief" is empty', 'the section "What happened" is empty'),
        'the section "Why it matters" is empty',
        'the section "What is not known" is empty',
    ],
}
"""What only a second file, or the text below the front matter, mends."""


def fill(line: str) -> str:
    key, _, comment = line.strip(" -").partition(":")
    first = re.search(r"One of: ([^,.]+)", comment)
    value = first[1] if first else FILL.get(key, "Words of ours")
    below = f"\n{' ' * indent(line)}  {value}" if ">-" in line else f" {value}"
    return line.partition("  #")[0].rstrip() + below


@pytest.mark.parametrize("kind", KINDS)
def test_it_passes_check_once_its_gaps_are_filled(kind: str, root: Path) -> None:
    if kind == "article":
        (root / "content" / "articles" / "bridge-talks.md").unlink()
    for file in written(root, new(root, kind, NAMES[kind])):
        lines = (root / file).read_text(encoding="utf-8").splitlines()
        for number in gaps(root / file):
            lines[number - 1] = fill(lines[number - 1])
        (root / file).write_text("\n".join(lines) + "\n", encoding="utf-8")

    told = run("check", "--root", root).stdout.splitlines()
    # What a draft lacks in sections is a warning.
    errors = [line for line in told if ": error: " in line or "the section" in line]

    wanted = STILL.get(kind, [])
    assert len(errors) == len(wanted), errors
    assert all(any(words in line for line in errors) for words in wanted), errors


def test_on_a_terminal_it_asks_for_what_is_needed(root: Path) -> None:
    ours, theirs = pty.openpty()
    command = (sys.executable, "-c", "from explainer.cli import main; main()")
    asking = subprocess.Popen(
        (*command, "new", "--root", root, "source", "Toll book"),
        stdin=theirs,
        stdout=theirs,
        stderr=subprocess.STDOUT,
        env={key: value for key, value in os.environ.items() if key != "CI"},
    )
    os.write(ours, b"Vale Press\nbok\nbook\n\n")
    assert asking.wait() == 0

    source = (root / "content" / "sources" / "toll-book.yaml").read_text(encoding="utf-8")
    assert "publisher: Vale Press\n" in source
    assert "kind: book\n" in source
    assert [path for path, _ in said(root)] == ["content/sources/toll-book.yaml"]


def test_where_nobody_can_answer_nothing_is_asked(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = pty.openpty()
    command = (sys.executable, "-c", "from explainer.cli import main; main()")
    monkeypatch.setenv("CI", "true")
    asking = subprocess.Popen(
        (*command, "new", "--root", root, "source", "Toll book"), stdin=theirs, stdout=theirs
    )
    assert asking.wait() == 0
    os.close(ours)


def test_a_table_comes_along_and_gives_its_columns(root: Path) -> None:
    given = root.parent / "My Toll.csv"
    given.write_text("Year,Toll paid\n1999,3\n", encoding="utf-8")

    files = written(root, new(root, "series", "Toll, by year", "--file", given))

    assert files == ["content/series/toll-by-year.yaml", "content/series/toll-by-year.csv"]
    assert (root / files[1]).read_bytes() == given.read_bytes()
    assert "x: Year\ncolumns:\n  - key: Toll paid\n" in (root / files[0]).read_text("utf-8")


def test_outlines_come_along_and_say_how_far_they_reach(root: Path) -> None:
    given = root.parent / "Wide River.geojson"
    shutil.copy(root / "content" / "maps" / "river.geojson", given)

    made, outlines = written(root, new(root, "map", "The river", "--file", given))

    text = (root / made).read_text(encoding="utf-8")
    assert outlines == "content/maps/wide-river.geojson"
    assert "  - file: wide-river.geojson\n" in text
    assert re.search(r"extent:\n  west: [\d.]+\n  south: [\d.]+\n", text)


def test_no_other_file_comes_along(root: Path) -> None:
    refused = new(root, "image", "A view", "--file", root / "content" / "site.yaml")
    assert refused.exit_code == 1
    assert "no file with one of the endings .png" in refused.output
