"""``explainer new``: a first version of what is not there yet."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from explainer.cli import main

BASE = Path(__file__).parents[1] / "mistakes" / "base"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return shutil.copytree(BASE, tmp_path / "newsroom")


def new(root: Path, kind: str, name: str) -> Result:
    return CliRunner().invoke(main, ["new", "--root", str(root), kind, name])


@pytest.mark.parametrize("kind", ["event", "actor", "place", "source", "term"])
def test_all_that_check_says_of_a_new_entry_is_in_its_own_file(kind: str, root: Path) -> None:
    path = new(root, kind, "Ferry Again").output.strip()

    said = CliRunner().invoke(main, ["check", "--root", str(root)]).output
    errors = [line for line in said.splitlines() if ": error: " in line]
    own = Path(path).relative_to(root).as_posix()
    assert errors
    assert all(line.startswith(f"{own}:") for line in errors)


@pytest.mark.parametrize(("kind", "name"), [("term", "Ferry"), ("article", "bridge-talks.txt")])
def test_new_yaml_names_its_schema(kind: str, name: str, root: Path) -> None:
    (root / "content" / "articles" / "bridge-talks.md").unlink()
    result = new(root, kind, name)
    assert result.exit_code == 0, result.output
    built = root / "output" / "schemas"
    built.mkdir(parents=True)
    made = CliRunner().invoke(main, ["schemas", "--root", str(root), str(built)])
    assert made.exit_code == 0, made.output

    written = [Path(path) for path in result.output.split() if path.endswith(".yaml")]

    assert written
    for path in written:
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
