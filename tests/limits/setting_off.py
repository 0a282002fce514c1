"""Checks a newsroom with each bomb in turn; prints what was said of each, a line of JSON each.

A process of its own, so that one that takes all memory, or does not end, takes no test along.
"""

from __future__ import annotations

import json
import resource
import shutil
import sys
from pathlib import Path

import yaml
from click.testing import CliRunner

from explainer.cli import main

MEMORY = 2_500_000_000
"""Bytes of addresses: the libraries take the half of it before anything is read."""
SECONDS = 120
"""Of the processor, all bombs together: each takes less than one; one that grows by the square of
its length took ten and more."""


def run(base: Path, bombs: Path, work: Path) -> None:
    """Set off each bomb of a file in a copy of a newsroom."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    for bomb in yaml.safe_load(bombs.read_text(encoding="utf-8")):
        root = work / "newsroom"
        shutil.copytree(base, root)
        file = root / bomb["file"]
        stood = file.read_text(encoding="utf-8") if bomb.get("add") else ""
        text = bomb.get("before", "") + bomb["unit"] * bomb["times"] + bomb.get("after", "")
        file.write_text(stood + text, encoding="utf-8")
        result = CliRunner().invoke(main, ["check", "--root", str(root)])
        broken = result.exception is not None and not isinstance(result.exception, SystemExit)
        said = repr(result.exception) if broken else result.output
        print(json.dumps([bomb["name"], result.exit_code, said]), flush=True)
        shutil.rmtree(root)


if __name__ == "__main__":
    run(*map(Path, sys.argv[1:]))
