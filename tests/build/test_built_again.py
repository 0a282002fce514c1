"""A process that has built a site builds another one, whoever does the work."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

NEWSROOM = Path(__file__).parents[1] / "newsroom"
PATIENCE = 300
"""Seconds for two builds that take four: a copy that waits for threads of its first process has no
end."""
TWICE = """
import sys
from explainer.cli import main
for jobs in ("1", "2"):
    main(["build", "--root", sys.argv[1], "--output", sys.argv[2], "--jobs", jobs],
         standalone_mode=False)
"""


def test_copies_do_their_work_after_a_build_without_them(tmp_path: Path) -> None:
    command = [sys.executable, "-c", TWICE, str(NEWSROOM), str(tmp_path / "site")]

    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)

    assert done.returncode == 0, done.stderr
    assert list((tmp_path / "site").glob("articles/*/*.pdf"))
