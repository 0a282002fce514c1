from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Start = Callable[..., subprocess.Popen[str]]

BUILDER = Path(__file__).with_name("builder.py")


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """An output folder that holds a good site."""
    folder = tmp_path / "output"
    folder.mkdir()
    (folder / "index.html").write_text("good")
    (folder / "build.json").write_text("{}")
    (folder / ".gitignore").write_text("*\n")
    return folder


@pytest.fixture
def start() -> Iterator[Start]:
    """Start builder.py; whatever still runs at the end is killed."""
    running: list[subprocess.Popen[str]] = []

    def start(*args: object) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, str(BUILDER), *map(str, args)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        running.append(process)
        return process

    yield start
    for process in running:
        process.kill()
        process.communicate()
