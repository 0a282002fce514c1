"""Mistakes in a theme are named by template and line, and nothing is published."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from explainer.assets import find_theme
from explainer.cli import main

MISTAKES = [
    ("templates/event.html", "{% if view.what %}", 18, "Encountered unknown tag 'endblock'"),
    ("templates/article.html", "{{ view.nothing }}", 2, "has no attribute 'nothing'"),
    ("templates/actor.html", "{{ view.kind|shout }}", 2, "No filter named 'shout'"),
    ("components/chain/chain.html", "{{ doors + 1 }}", 2, "TypeError: can only concatenate"),
]


@pytest.mark.parametrize(("template", "mistake", "line", "message"), MISTAKES)
def test_template_is_named(
    template: str, mistake: str, line: int, message: str,
    newsroom: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    theme = Path(shutil.copytree(find_theme(), tmp_path / "theme"))
    file = theme / template
    lines = file.read_text().split("\n")
    at = next(n for n, line in enumerate(lines) if "block main" in line or "macro chain" in line)
    file.write_text("\n".join([lines[0], lines[at] + mistake, *lines[1:at], *lines[at + 1 :]]))
    monkeypatch.setattr("explainer.build.find_theme", lambda: theme)
    monkeypatch.setattr("explainer.cli.build.find_theme", lambda: theme)

    output = tmp_path / "site"
    result = CliRunner().invoke(main, ["build", f"--root={newsroom}", f"--output={output}"])

    assert result.exit_code == 1
    assert f"theme/{template}:{line}: " in result.output
    assert message in result.output
    assert isinstance(result.exception, SystemExit)
    assert not output.exists()
