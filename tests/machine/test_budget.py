"""A build that takes more than it may ends in words, at the file that it was at."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from explainer import checks, progress
from explainer.checks import Context, Survey
from explainer.checks.built import Built
from explainer.cli import main
from explainer.limits import Limits
from explainer.processes import budget

PAGE, FIRST = "events/ferry-stops/index.html", "actors/northmark/index.html"
"""Two pages that different processes make: each is given 64 after one another."""
ADVICE = "make it smaller (limits.build_{} in content/site.yaml allows more)"


def limit(newsroom: Path, setting: str) -> None:
    with (newsroom / "content" / "site.yaml").open("a") as file:
        file.write(f"\nlimits:\n  {setting}\n")


def build(newsroom: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["build", f"--root={newsroom}", *options])


@pytest.mark.parametrize(
    ("setting", "what"),
    [("build_seconds: 0.000001", "1e-06 s"), ("build_megabytes: 1", "1 MB of memory")],
)
@pytest.mark.parametrize("command", ["build", "check"])
def test_a_budget_of_the_settings_is_kept(
    setting: str, what: str, command: str, newsroom: Path
) -> None:
    limit(newsroom, setting)

    result = CliRunner().invoke(main, [command, f"--root={newsroom}"])

    assert result.exit_code == 1
    (line,) = (line for line in result.output.splitlines() if "error: " in line)
    assert f":1:1: error: the build took more than {what} while " in line
    assert line.startswith(("content/", "seeds/"))
    assert line.endswith(ADVICE.format("seconds" if "seconds" in setting else "megabytes"))
    assert sorted(path.name for path in newsroom.iterdir()) == ["content", "seeds"]


@pytest.fixture
def stuck(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Make one page one without an end; return the file in which its process writes its number."""
    sign, survey = tmp_path / "sign", checks.survey

    def endless(built: Built, path: str, context: Context) -> Survey:
        if path != PAGE:
            return survey(built, path, context)
        sign.with_suffix(".half").write_text(str(os.getpid()))
        sign.with_suffix(".half").rename(sign)
        while True:
            time.sleep(0.01)

    monkeypatch.setattr("explainer.checks.survey", endless)
    return sign


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_page_that_has_no_end_is_named_and_its_process_ended(
    jobs: int, newsroom: Path, stuck: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def passed(_: budget.Budget) -> budget.Passed | None:
        # Until the other process has made all other pages, it may be at one of them for longer.
        is_alone = len(progress.in_hand()) <= 2
        return budget.Passed("9 s", "build_seconds") if stuck.exists() and is_alone else None

    monkeypatch.setattr(budget.Budget, "passed", passed)

    result = build(newsroom, f"--jobs={jobs}")

    assert result.exit_code == 1
    error = f"error: the build took more than 9 s while making {PAGE}; {ADVICE.format('seconds')}"
    assert f"content/events/ferry.yaml:1:1: {error}\n" in result.output
    assert sorted(path.name for path in newsroom.iterdir()) == ["content", "seeds"]
    assert int(stuck.read_text()) == os.getpid() or has_ended(int(stuck.read_text()))


def test_the_process_that_takes_the_memory_is_the_one_named(
    newsroom: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(built: Built, path: str, context: Context) -> Survey:
        filled = b"x" * (900_000_000 if path == PAGE else 1)
        while filled and path in (PAGE, FIRST):
            time.sleep(0.01)
        return survey(built, path, context)

    survey = checks.survey
    monkeypatch.setattr("explainer.checks.survey", endless)
    limit(newsroom, f"build_megabytes: {budget.megabytes(os.getpid()) + 450:.0f}")

    result = build(newsroom, "--jobs=2")

    assert f" MB of memory while making {PAGE}; " in result.output


def has_ended(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return False


def test_who_waits_for_another_build_spends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[object] = []
    passed = budget.Budget.passed

    def look(mine: budget.Budget) -> budget.Passed | None:
        looks.append(passed(mine))
        return None

    monkeypatch.setattr(budget.Budget, "passed", look)
    with budget.held(), budget.unhurried():
        budget.allow(Limits(build_seconds=1e-9))
        while len(looks) < 3:
            time.sleep(0.01)
        budget.allow(Limits())
    assert not any(looks)


@pytest.mark.parametrize("value", ["0", "-1", "much"])
def test_a_limit_that_is_none_is_a_problem_at_its_line(value: str, newsroom: Path) -> None:
    limit(newsroom, f"build_seconds: {value}")

    result = CliRunner().invoke(main, ["check", f"--root={newsroom}"])

    assert result.exit_code == 1
    assert "content/site.yaml:" in result.output
    assert "build_seconds" in result.output
