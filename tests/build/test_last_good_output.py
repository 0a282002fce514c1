"""Whatever becomes of a build, the last good output stays whole."""

from __future__ import annotations

import os
import shutil
import signal
import time
from pathlib import Path

import pytest
from building import build, contents, start
from click.testing import CliRunner

from explainer.checks import Context, Survey
from explainer.checks.built import Built
from explainer.cli import main

WAIT = 60.0
PAUSE = 0.01
"""Seconds between two looks: a build writes its pages for a tenth of a second at least, and who
looks all the time takes half of the machine from it."""


@pytest.fixture
def public(built: Path, tmp_path: Path) -> Path:
    """Return an output folder with a good site in it."""
    return Path(shutil.copytree(built, tmp_path / "public"))


def neighbours(public: Path) -> list[str]:
    return [path.name for path in public.parent.iterdir() if path.name.startswith(".public")]


def test_mistake_in_content_leaves_it(newsroom: Path, public: Path, built: Path) -> None:
    events = newsroom / "content" / "events" / "ferry.yaml"
    events.write_text(events.read_text().replace("lane: talks", "lane: talk", 1))

    status, said = build(newsroom, public)

    assert status == 1
    assert 'lane "talk" is not in the lanes of site.yaml (did you mean "talks"?)' in said
    assert contents(public) == contents(built)
    assert neighbours(public) == []


def test_fault_of_the_generator_leaves_it_and_says_whose_it_is(
    newsroom: Path, public: Path, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("explainer.build.POLICY", "default-src 'none'")
    command = ["build", f"--root={newsroom}", f"--output={public}"]
    (newsroom / "seeds" / "lamp-restored.txt").write_text("Another lamp is lit on Mew Rock.\n")

    result = CliRunner().invoke(main, command)

    assert result.exit_code == 1
    assert "faults in the built pages; nothing was published" in result.output
    assert "this is a fault of the generator" in result.output
    line = next(line for line in result.output.split("\n") if line.startswith("events/ferry-stops"))
    assert line.endswith("(made from content/events/ferry.yaml)")
    assert contents(public) == contents(built)
    assert neighbours(public) == []


def test_killed_build_leaves_it_and_the_next_one_takes_away_what_is_gone(
    newsroom: Path, public: Path, built: Path
) -> None:
    process = start(newsroom, public)
    _wait_for_staged_pages(public)
    process.send_signal(signal.SIGKILL)
    process.communicate()

    assert process.returncode == -signal.SIGKILL
    assert contents(public) == contents(built)

    (newsroom / "seeds" / "night-nets.html").unlink()
    (newsroom / "seeds" / "night-nets.yaml").unlink()
    status, said = build(newsroom, public)
    assert (status, neighbours(public)) == (0, []), said
    assert not (public / "articles" / "night-nets").exists()


def test_terminated_build_leaves_it(newsroom: Path, public: Path, built: Path) -> None:
    process = start(newsroom, public)
    _wait_for_staged_pages(public)
    process.send_signal(signal.SIGTERM)
    process.communicate()

    assert process.returncode != 0
    assert contents(public) == contents(built)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_interrupted_build_leaves_it(jobs: str, newsroom: Path, public: Path, built: Path) -> None:
    process = start(newsroom, public, "--jobs", jobs)
    _wait_for_staged_pages(public)
    process.send_signal(signal.SIGINT)
    said, _ = process.communicate()

    assert process.returncode == 130, said
    assert "Traceback" not in said
    assert contents(public) == contents(built)
    assert neighbours(public) == []


def test_killed_worker_leaves_it_and_is_told_of(
    newsroom: Path, public: Path, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = os.getpid()

    def survey(built: Built, path: str, context: Context) -> Survey:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError("with two jobs, pages are looked over in other processes")

    monkeypatch.setattr("explainer.checks.survey", survey)
    options = [f"--root={newsroom}", f"--output={public}", "--jobs=2"]

    result = CliRunner().invoke(main, ["build", *options], env={"EXPLAINER_CACHE": ""})

    assert result.exit_code == 1
    assert "a process of the build ended before its work did" in result.output
    assert contents(public) == contents(built)
    assert neighbours(public) == []


def test_two_builds_at_once_take_turns(newsroom: Path, built: Path, tmp_path: Path) -> None:
    public = tmp_path / "public"
    builds = [start(newsroom, public, seed=seed) for seed in ("1", "2")]

    said = [process.communicate()[0] for process in builds]

    assert [process.returncode for process in builds] == [0, 0], said
    assert contents(public) == contents(built)
    assert neighbours(public) == []


def test_folder_of_somebody_else_is_not_replaced(newsroom: Path, tmp_path: Path) -> None:
    theirs = tmp_path / "public"
    theirs.mkdir()
    (theirs / "thesis.txt").write_text("The only copy.")

    result = CliRunner().invoke(main, ["build", f"--root={newsroom}", f"--output={theirs}"])

    assert result.exit_code == 1
    assert result.output.startswith("error: ")
    assert "holds files that no build wrote" in result.output
    assert contents(theirs) == {"thesis.txt": b"The only copy."}


def _wait_for_staged_pages(public: Path) -> None:
    """Wait until a build has written some of its pages, and not yet all of them."""
    deadline = time.monotonic() + WAIT
    staged = public.with_name(f".{public.name}.staging")
    while not any(staged.rglob("index.html")):
        assert time.monotonic() < deadline, "no page was written"
        time.sleep(PAUSE)
