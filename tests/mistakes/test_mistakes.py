"""Mistakes that editors make, each laid over a small sound site, beside what ``check`` prints."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from explainer.cli import main

HERE = Path(__file__).parent
CASES = sorted(path for path in (HERE / "cases").iterdir() if path.is_dir())


def laid_over(base: Path, case: Path, root: Path) -> None:
    """Copy the sound site, then the files of a mistake; take away what it lists as removed."""
    shutil.copytree(base, root)
    shutil.copytree(case, root, dirs_exist_ok=True)
    removed = root / "removed.txt"
    for name in removed.read_text().split() if removed.is_file() else ():
        (root / name).unlink()


def test_sound_site_has_no_problem() -> None:
    result = CliRunner().invoke(main, ["check", "--root", str(HERE / "base")])

    assert (result.exit_code, result.output) == (0, "")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_mistake_earns_its_message(case: Path, tmp_path: Path) -> None:
    expected = (case / "messages.txt").read_text(encoding="utf-8")
    root = tmp_path / "newsroom"
    laid_over(HERE / "base", case, root)

    result = CliRunner().invoke(main, ["check", "--root", str(root)])

    assert result.stdout == expected
    assert result.exit_code == (1 if " error: " in expected else 0)
