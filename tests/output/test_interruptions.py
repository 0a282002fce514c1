"""Killed builds, two at once, and what the next build makes of it."""

from __future__ import annotations

import itertools
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from explainer.output import OutputBusy, staged

Start = Callable[..., subprocess.Popen[str]]


def line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().rstrip("\n")


def text(output: Path) -> str:
    return (output / "index.html").read_text()


def assert_next_build_works(output: Path, start: Start) -> None:
    said, _ = start(output, "next", "build").communicate("go\n")
    assert said == "ready\npublished\n"
    assert text(output) == "next"
    assert [path.name for path in output.parent.iterdir()] == [output.name]


def test_killed_in_the_middle(output: Path, start: Start) -> None:
    process = start(output, "half", "build")
    assert line(process) == "ready"

    process.kill()
    process.wait()

    assert text(output) == "good"
    assert (output.parent / ".output.staging").exists()
    assert_next_build_works(output, start)


def test_killed_while_its_worker_lives_on(output: Path, start: Start) -> None:
    process = start(output, "half", "orphan")
    assert line(process) == "ready"

    process.kill()
    process.wait()

    assert let_go(output)
    with staged(output, wait=False) as stage:
        (stage.folder / "build.json").write_text("{}")
        stage.publish()


def let_go(output: Path) -> bool:
    """Say whether the lock is free soon: a busy machine may put off the worker's first act."""
    for _ in range(50):
        with suppress(OutputBusy), staged(output, wait=False):
            return True
        time.sleep(0.1)
    return False


def test_second_build_waits_and_says_so_once(output: Path, start: Start) -> None:
    first = start(output, "first", "build")
    assert line(first) == "ready"
    second = start(output, "second", "build")
    assert line(second) == f"another build is writing to {output}; waiting for it to finish"

    said, _ = first.communicate("go\n")
    assert said == "published\n"
    assert text(output) == "first"

    said, _ = second.communicate("go\n")
    assert said == "ready\npublished\n"
    assert text(output) == "second"


def test_second_build_takes_over_from_one_that_is_killed(output: Path, start: Start) -> None:
    first = start(output, "first", "build")
    assert line(first) == "ready"
    second = start(output, "second", "build")
    assert "waiting" in line(second)

    first.kill()

    said, _ = second.communicate("go\n")
    assert said == "ready\npublished\n"
    assert text(output) == "second"


def test_second_build_that_will_not_wait_says_so(output: Path, start: Start) -> None:
    first = start(output, "first", "build")
    assert line(first) == "ready"

    with pytest.raises(OutputBusy, match=f"another build is writing to {output}; try again"):
        staged(output, wait=False).__enter__()

    first.communicate("go\n")
    assert text(output) == "first"


def test_builds_of_different_folders_do_not_wait(output: Path, start: Start) -> None:
    first = start(output, "first", "build")
    assert line(first) == "ready"

    said, _ = start(output.parent / "other", "second", "build").communicate("go\n")

    assert said == "ready\npublished\n"


def test_stale_lock_and_leftovers_of_a_killed_build(output: Path, start: Start) -> None:
    (output.parent / ".output.lock").write_text("4711")
    (output.parent / ".output.staging").mkdir()
    (output.parent / ".output.staging" / "index.html").write_text("half")
    (output.parent / ".output.discarded").mkdir()

    assert_next_build_works(output, start)


@pytest.mark.parametrize("way", ["die", "image"])
def test_killed_between_any_two_steps_of_a_swap(output: Path, start: Start, way: str) -> None:
    """After each, the next build finds a whole site, the last good one or the new one."""
    for step in itertools.count():
        process = start(output, f"new {step}", way, step)
        process.communicate()
        with staged(output):
            assert text(output) in ("good", f"new {step}")
            assert (output / "build.json").is_file()
        assert_next_build_works(output, start)
        (output / "index.html").write_text("good")
        if process.returncode == 0:
            break
    assert step > 3
