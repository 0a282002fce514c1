"""Whatever ends a command, and whenever: in order, with the exit code that says what it was."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

STRIKER = Path(__file__).with_name("at_stage.py")
STATUS = {"SIGINT": 130, "SIGTERM": 143, "SIGHUP": 129}
STAGES = (
    ("read", "SIGTERM", 2),
    ("link", "SIGHUP", 1),
    ("check", "SIGINT", 2),
    ("plan", "SIGTERM", 1),
    ("assets", "SIGHUP", 2),
    ("view", "SIGTERM", 2),
    ("render", "SIGINT", 1),
    ("verify", "SIGHUP", 2),
    ("publish", "SIGTERM", 1),
)


@pytest.fixture
def public(built: Path, tmp_path: Path) -> Path:
    """Return an output folder with a good site in it."""
    return Path(shutil.copytree(built, tmp_path / "site" / "public"))


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which commands keep what is theirs for a while."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    return tmp_path / "temporary"


def struck(stage: str, name: str, *arguments: object) -> tuple[int, str, bool]:
    """Run a command that gets a signal; return its status, what it said, and whether a process of
    it lives on."""
    command = [sys.executable, STRIKER, stage, name, *map(str, arguments)]
    pipe = subprocess.PIPE
    process = subprocess.Popen(
        command, stdout=pipe, stderr=subprocess.STDOUT, text=True, start_new_session=True
    )
    said, _ = process.communicate()
    try:
        os.killpg(process.pid, 0)
    except ProcessLookupError:
        return process.returncode, said, False
    return process.returncode, said, True


@pytest.mark.parametrize(("stage", "name", "jobs"), STAGES)
def test_a_build_that_a_signal_ends_leaves_the_last_good_one_and_nothing_else(
    stage: str, name: str, jobs: int, newsroom: Path, public: Path, temporary: Path
) -> None:
    before = {path: path.stat().st_ino for path in (public, *public.rglob("*"))}

    options = ("--root", newsroom, "--output", public, "--jobs", jobs)
    status, said, lives = struck(stage, name, "build", *options)

    assert status == STATUS[name], said
    assert "Traceback" not in said
    assert not lives
    assert {path: path.stat().st_ino for path in (public, *public.rglob("*"))} == before
    assert [path.name for path in public.parent.iterdir()] == ["public"]
    assert list(temporary.iterdir()) == []


def test_a_check_that_is_terminated_says_nothing(newsroom: Path, temporary: Path) -> None:
    status, said, lives = struck("check", "SIGTERM", "check", "--root", newsroom)

    assert (status, said, lives) == (143, "", False)
    assert list(temporary.iterdir()) == []


def test_a_hang_up_that_is_to_be_ignored_is_ignored(newsroom: Path) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)  # as nohup does
    try:
        status, said, _ = struck("render", "SIGHUP", "build", "--root", newsroom)
    finally:
        signal.signal(signal.SIGHUP, before)

    assert status == 0, said
