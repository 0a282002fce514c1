"""``explainer rename``: an id is changed everywhere, and no address is lost."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from explainer.cli import main

NEWSROOM = Path(__file__).parents[1] / "newsroom"
NEW = (Path(__file__).parent / "new_ids.txt").read_text(encoding="utf-8").split("\n")
REFUSED = (Path(__file__).parent / "refused.txt").read_text(encoding="utf-8").strip().split("\n")


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def addresses(root: Path, output: Path) -> set[str]:
    result = run("build", "--root", root, "--output", output)
    assert result.exit_code == 0, result.output
    return set(json.loads((output / "build.json").read_bytes())["kind_of_page"])


def test_every_page_is_where_it_was_and_nothing_names_what_is_not_there(
    tmp_path: Path, built: Path
) -> None:
    root = tmp_path / "newsroom"
    shutil.copytree(NEWSROOM, root)
    before = run("check", "--root", root)
    comments = comments_of(root)

    for line in filter(None, NEW):
        result = run("rename", *line.split(), "--root", root, "--write")
        assert result.exit_code == 0, result.output

    after = run("check", "--root", root)
    assert (after.exit_code, after.stdout) == (before.exit_code, before.stdout)
    assert comments_of(root) == comments
    known = json.loads((built / "build.json").read_bytes())["kind_of_page"]
    # A series has no page, so nothing tells what its chart's frame was called: the manual says so.
    pages = {name for name in known if not name.startswith("embed/chart/")}
    assert pages <= addresses(root, tmp_path / "site")


def comments_of(root: Path) -> list[str]:
    files = sorted((root / "content").rglob("*.yaml"))
    lines = (line for file in files for line in file.read_text(encoding="utf-8").split("\n"))
    return sorted(line for line in lines if line.lstrip().startswith("#"))


def test_nothing_is_written_before_it_is_said_so(tmp_path: Path) -> None:
    root = tmp_path / "newsroom"
    shutil.copytree(NEWSROOM, root)

    result = run("rename", "event", "ferry-stops", "ferry-ends", "--root", root)

    assert result.exit_code == 1
    assert (
        "-- id: ferry-stops\n+- id: ferry-ends\n+  aliases: [events/ferry-stops/]" in result.stdout
    )
    assert "ferry-ends" not in (root / "content/events/ferry.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("line", REFUSED)
def test_what_cannot_be_meant_is_refused(line: str) -> None:
    words, said = line.split(" → ")

    result = run("rename", *words.split(), "--root", NEWSROOM)

    assert result.exit_code == 2
    assert said in result.output
