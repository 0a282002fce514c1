"""Builds, in processes of their own where that matters, and folders compared byte for byte."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from explainer.cli import main

SCRIPTS = Path(sys.executable).parent


def start(root: Path, output: Path, *options: str, seed: str = "0") -> subprocess.Popen[str]:
    """Start ``explainer build``; ``seed`` is Python's hash seed."""
    command = [f"{SCRIPTS}/explainer", "build", "--root", f"{root}", "--output", f"{output}"]
    return subprocess.Popen(
        [*command, *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=os.environ | {"PYTHONHASHSEED": seed},
    )


def build(root: Path, output: Path, *options: str, seed: str | None = None) -> tuple[int, str]:
    """Build to the end; return the status and what was said.

    Where Python's hash seed does not matter it is done in this process, which has imported all.
    """
    if seed is None:
        result = CliRunner().invoke(
            main, ["build", f"--root={root}", f"--output={output}", *options]
        )
        return result.exit_code, result.output
    process = start(root, output, *options, seed=seed)
    said, _ = process.communicate()
    return process.returncode, said


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
