"""Pages that readers had and would not find: by the last list of pages, by the history."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from copied import untranslated
from explainer.cli import main

EDITS = (
    ("content/events/ferry.yaml", "- id: lamp-lit-again\n", "- id: lamp-lit-once-more\n"),
    ("content/articles/crossing-talks.md", "event:lamp-lit-again", "event:lamp-lit-once-more"),
    ("content/articles/crossing-talks.md", "---\nseed", "---\nstatus: draft\nseed"),
    ("content/states.yaml", "lamp-lit-again", "lamp-lit-once-more"),
    ("content/questions/why-no-ferry.md", "aliases: [questions/no-ferry/]\n", ""),
)
TOLD = (Path(__file__).parent / "gone.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a newsroom whose pages were committed, and then changed without a thought of them."""
    folder = tmp_path_factory.mktemp("gone") / "newsroom"
    untranslated(folder)
    someone = ("-c", "user.name=Desk", "-c", "user.email=desk@desk.example")
    for words in (("init", "-q"), ("add", "-A"), (*someone, "commit", "-qm", "All")):
        subprocess.run(["git", "-C", folder, *words], check=True, capture_output=True)
    for name, before, after in EDITS:
        path = folder / name
        text = path.read_text(encoding="utf-8")
        assert before in text, name
        path.write_text(text.replace(before, after), encoding="utf-8")
    (folder / "content/pages/letters.md").unlink()
    return folder


def told(root: Path, *words: str) -> str:
    result = CliRunner().invoke(main, ["check", "--root", str(root), *words])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_pages_of_the_list_that_are_gone_are_told_where_they_went(
    root: Path, built: Path, tmp_path: Path
) -> None:
    report = json.loads((built / "build.json").read_bytes())
    kinds = report["kind_of_page"]
    report["kind_of_page"] = {name: kinds[name] for name in kinds if not name.startswith("tr/")}
    (tmp_path / "build.json").write_text(json.dumps(report))

    assert told(root, "--published", str(tmp_path / "build.json")) == TOLD


def test_pages_that_the_history_knows_are_told_so_too(root: Path) -> None:
    # No record ever had the address that was its former one: the history knows records.
    assert told(root, "--history") == "".join(
        line for line in TOLD.splitlines(keepends=True) if "no-ferry/" not in line
    )


def test_without_a_list_there_is_nothing_to_miss(root: Path, tmp_path: Path) -> None:
    assert told(root, "--published", str(tmp_path / "none.json")) == ""
