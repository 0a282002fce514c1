"""Schemas and the checker have one verdict over every mistake; where they differ, a file says why.

A fault of form (a key, a type, what is missing, a choice, a pattern) is refused by both. What the
schema refuses, the checker refuses too. Faults that show only across files are the checker's alone.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from test_mistakes import CASES, HERE, laid_over
from trial import Mistake, mistakes, newsroom

from explainer import build
from explainer.model import SiteSettings
from explainer.problems import Problem, errors
from held_to_schema import edited, refusals, settings_of

DIFFERENCES = yaml.safe_load((HERE / "differences.yaml").read_text(encoding="utf-8"))
FORM = frozenset({"shape", "misfiled"})
"""The rules under which the checker tells faults of form."""
TRIED = list(mistakes())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case_has_one_verdict(case: Path, tmp_path: Path) -> None:
    laid_over(HERE / "base", case, tmp_path / "newsroom")

    hold(case.name, HERE / "base", tmp_path / "newsroom")


@pytest.mark.parametrize("mistake", TRIED, ids=lambda mistake: mistake.name)
def test_mistake_has_one_verdict(mistake: Mistake, tmp_path: Path) -> None:
    shutil.copytree(newsroom(mistake.on), tmp_path / "newsroom")
    mistake.make(tmp_path / "newsroom")

    hold(mistake.name, newsroom(mistake.on), tmp_path / "newsroom")


def test_each_difference_has_a_reason_and_a_mistake_that_shows_it() -> None:
    known = {*(case.name for case in CASES), *(mistake.name for mistake in TRIED)}

    assert {entry["shown_by"] for entry in DIFFERENCES} <= known
    assert all(entry["why"] for entry in DIFFERENCES)


def hold(name: str, base: Path, root: Path) -> None:
    """Let both judge a mistake: where one alone refuses a file, a stated difference says why."""
    site, problems = build.load(root)
    by_schema = set(refused(base, root, site.settings if site else settings_of(root)))
    wrong = errors(problems)
    form = [problem for problem in wrong if problem.rule in FORM]
    alone = {(problem.path, "checker"): form for problem in form if problem.path not in by_schema}
    by_checker = {problem.path for problem in wrong}
    alone |= {(path, "schema"): problems for path in by_schema - by_checker}

    reasons = {key: reason(*key, said) for key, said in alone.items()}

    assert [key for key, found in reasons.items() if not found] == []
    shown = [entry["says"] for entry in DIFFERENCES if entry["shown_by"] == name]
    assert set(shown) <= set(reasons.values())


def reason(path: str, only: str, problems: list[Problem]) -> str | None:
    """Return the stated difference that all is of that was said of a file, if it is of one."""
    said = [problem.message for problem in problems if problem.path == path]
    stated = (entry["says"] for entry in DIFFERENCES if entry["only"] == only)
    return next((says for says in stated if all(says in message for message in said)), None)


def refused(base: Path, root: Path, settings: SiteSettings | None) -> Iterator[str]:
    """Yield the files of a mistake that their schemas refuse."""
    for name, path in edited(root):
        before = base / path.relative_to(root)
        if not before.is_file() or before.read_bytes() != path.read_bytes():
            try:
                found = refusals(name, path, settings)
            except (yaml.YAMLError, UnicodeDecodeError, ValueError):
                continue  # Programs say themselves that they can read nothing.
            if found:
                yield path.relative_to(root).as_posix()
