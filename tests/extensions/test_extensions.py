"""A newsroom adds a rule, a check and a kind of page by a package of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).with_name("example")
EXPLAINER = (sys.executable, "-c", "from explainer.cli import main; main()")


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the example into a folder of its own."""
    folder = tmp_path_factory.mktemp("packages")
    install(EXAMPLE, folder)
    return folder


def install(source: Path, folder: Path) -> None:
    copy = shutil.copytree(source, folder / "source")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps"]
    command = [*pip, "--no-build-isolation", "--target", str(folder), str(copy)]
    subprocess.run(command, check=True, capture_output=True)


def explainer(packages: Path, *arguments: object) -> tuple[int, str]:
    path = os.pathsep.join([str(packages), *filter(None, [os.environ.get("PYTHONPATH")])])
    done = subprocess.run(
        [*EXPLAINER, *map(str, arguments)],
        env=os.environ | {"PYTHONPATH": path}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


def test_its_rule_speaks_with_the_others(packages: Path, newsroom: Path) -> None:
    events = newsroom / "content" / "events" / "ferry.yaml"
    first, rest = events.read_text().split("\n  title: ", 1)
    events.write_text(f"{first}\n  title: {'Long ' * 20}{rest}")
    status, said = explainer(packages, "check", "--root", newsroom)
    assert status == 0
    assert f"ferry.yaml:{first.count(chr(10)) + 2}:10: warning: this title has" in said


def test_its_page_is_built_linked_and_checked(
    packages: Path, newsroom: Path, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    status, said = explainer(packages, "build", "--root", newsroom, "--output", site)
    assert status == 0, said
    assert "<h1>Years</h1>" in (site / "years" / "index.html").read_text()
    assert 'href="years/">Years</a>' in (site / "index.html").read_text()
    assert "write a list [no-tables]" in said
    assert json.loads((site / "build.json").read_text())["checks"]["no-tables"] > 0


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("short-titles =", "headings =", 'adds "headings" to explainer.rules, a name that is ours'),
        ("rules:short_titles", "rules:nothing", "cannot be loaded: AttributeError"),
    ],
)
def test_one_that_cannot_be_used_is_named(
    tmp_path: Path, newsroom: Path, old: str, new: str, words: str
) -> None:
    source = shutil.copytree(EXAMPLE, tmp_path / "example")
    project = source / "pyproject.toml"
    project.write_text(project.read_text().replace(old, new))
    install(source, tmp_path / "packages")
    status, said = explainer(tmp_path / "packages", "check", "--root", newsroom)
    assert status == 1
    assert words in said
    assert "Traceback" not in said
