"""A mistake in the code of an installed package: told at its line, and gone when it is mended."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SMALLEST = Path(__file__).parents[1] / "smallest"
SERVE = ("-c", "from explainer.cli import main; main()", "serve", "--port", "0")
RULE = """from explainer.extending import at

def short_titles(site):
    yield from ()
"""


@pytest.fixture
def rule(tmp_path: Path) -> Path:
    """Return the file of a rule that a package adds; it is installed in a folder of the path."""
    info = tmp_path / "sound_words-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: sound-words\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[explainer.rules]\nshort = sound_words:short_titles\n")
    package = tmp_path / "sound_words"
    package.mkdir()
    (package / "__init__.py").write_text(RULE, encoding="utf-8")
    return package / "__init__.py"


@pytest.fixture
def said(rule: Path, tmp_path: Path) -> Iterator[Iterator[str]]:
    """Return the lines that a preview says, of a site that the package is installed for."""
    path = os.pathsep.join([str(rule.parents[1]), *sys.path])
    command = [sys.executable, *SERVE, "--root", SMALLEST, "--output", tmp_path / "output"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": path}
    ) as process:
        assert process.stdout
        yield iter(process.stdout.readline, "")
        process.terminate()


def line_with(part: str, said: Iterator[str]) -> str:
    return next(line for line in said if part in line)


def test_a_mistake_in_a_package_is_told_at_its_line_until_it_is_mended(
    rule: Path, said: Iterator[str]
) -> None:
    address = line_with("http://", said)
    rule.write_text(RULE.replace("()", "nothing"), encoding="utf-8")
    assert line_with(rule.name, said).startswith(f"{rule}:4: NameError: ")
    assert line_with("http://", said) == address
    rule.write_text(RULE, encoding="utf-8")
    assert line_with("Built", said)
    assert line_with("http://", said) == address
