"""The reference in docs/ is what the model says today."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from explainer import build
from explainer.cli import main

DOCS = Path(__file__).parents[2] / "docs" / "content" / "pages"


def test_it_is_what_make_reference_writes(tmp_path: Path) -> None:
    made = CliRunner().invoke(main, ["reference", str(tmp_path)])

    assert made.exit_code == 0, made.output
    fresh = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    kept = {
        path.name: path.read_text(encoding="utf-8")
        for path in DOCS.glob("*.md")
        if path.name.startswith(("reference", "messages", "commands"))
    }
    assert kept == fresh, "write it anew: make reference"


def test_the_manual_has_no_mistake() -> None:
    _, problems = build.load(DOCS.parents[1])

    assert [str(problem) for problem in problems] == []
