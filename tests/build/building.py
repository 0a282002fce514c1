"""Builds in processes of their own, and folders compared byte for byte."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

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


def build(root: Path, output: Path, *options: str, seed: str = "0") -> tuple[int, str]:
    """Build to the end; return the status and what was said."""
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
