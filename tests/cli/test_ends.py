"""How commands end: in words and an exit code, never in a traceback."""

from __future__ import annotations

import resource
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

EXPLAINER = (sys.executable, "-c", "from explainer.cli import main; main()")
WAIT = 60.0
TOO_SMALL = 4096
"""Bytes a file may have: less than any page."""


@pytest.fixture
def taken() -> Iterator[int]:
    """Return a port that another program has."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def run(*arguments: object, before: Callable[[], None] | None = None) -> tuple[int, str]:
    done = subprocess.run(
        [*EXPLAINER, *map(str, arguments)],
        capture_output=True, text=True, check=False, timeout=WAIT, preexec_fn=before,
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


def start(*arguments: object) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    command = [*EXPLAINER, *map(str, arguments)]
    return subprocess.Popen(command, stdout=pipe, stderr=subprocess.STDOUT, text=True)


def lines_until(part: str, process: subprocess.Popen[str]) -> list[str]:
    """Return what a command says, to the first line with a part."""
    assert process.stdout
    said = [process.stdout.readline()]
    while part not in said[-1]:
        assert said[-1], "the command ended"
        said.append(process.stdout.readline())
    return said


@pytest.mark.parametrize("port", ["70000", "-1", "http"])
def test_a_port_that_cannot_be_is_wrong_use(newsroom: Path, port: str) -> None:
    status, said = run("serve", "--root", newsroom, "--port", port)
    assert status == 2
    assert "--port" in said
    assert "Traceback" not in said


def test_the_next_free_port_is_taken_for_one_that_another_program_has(
    newsroom: Path, taken: int
) -> None:
    process = start("serve", "--root", newsroom, "--port", taken)
    said = lines_until("http://127.0.0.1:", process)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=WAIT)
    assert f"Port {taken} is taken by another program\n" in said
    assert taken < int(said[-1].strip().strip("/").rpartition(":")[2]) < taken + 20


def test_where_no_port_is_free_that_is_said(newsroom: Path) -> None:
    with ExitStack() as last:
        with suppress(OSError):  # Another program has it: as well.
            last.enter_context(socket.create_server(("127.0.0.1", 65535)))
        status, said = run("serve", "--root", newsroom, "--port", 65535)
    assert status == 1
    assert "Port 65535 is taken by another program" in said
    assert "error: no port is free here: choose another with --port" in said


def test_interrupting_the_preview_is_how_it_ends(newsroom: Path) -> None:
    process = start("serve", "--root", newsroom, "--port", 0)
    lines_until("http://127.0.0.1:", process)
    process.send_signal(signal.SIGINT)
    said, _ = process.communicate(timeout=WAIT)
    assert (process.returncode, said) == (0, "")


def test_an_interrupted_build_says_nothing_and_leaves_nothing(newsroom: Path) -> None:
    process = start("build", "--root", newsroom)
    staging = newsroom / ".output.staging"
    while not staging.exists():
        assert process.poll() is None, "the build ended first"
    process.send_signal(signal.SIGINT)
    said, _ = process.communicate(timeout=WAIT)
    assert process.returncode == 130
    assert "Traceback" not in said
    assert sorted(path.name for path in newsroom.iterdir()) == ["content", "seeds"]


def test_a_file_system_that_takes_no_more_is_said(newsroom: Path) -> None:
    def full() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (TOO_SMALL, TOO_SMALL))

    status, said = run("build", "--root", newsroom, before=full)
    assert status == 1
    assert "error: " in said
    assert "File too large" in said
    assert "Traceback" not in said
    assert sorted(path.name for path in newsroom.iterdir()) == ["content", "seeds"]


def test_an_output_folder_of_somebody_else_is_left_alone(newsroom: Path, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "letter.txt").write_text("Dear Ann")
    status, said = run("build", "--root", newsroom, "--output", theirs)
    assert status == 1
    assert "holds files that no build wrote" in said
    assert [path.name for path in theirs.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("command", ["build", "serve"])
@pytest.mark.parametrize(
    "place", ["content", "content/images/site", "seeds/../seeds", "link", ".", ".."]
)
def test_an_output_among_what_is_read_is_wrong_use(
    command: str, place: str, newsroom: Path
) -> None:
    (newsroom / "link").symlink_to("content")
    before = sorted(newsroom.rglob("*"))

    status, said = run(command, "--root", newsroom, "--output", newsroom / place)

    assert status == 2
    assert "choose another output" in said
    assert sorted(newsroom.rglob("*")) == before
