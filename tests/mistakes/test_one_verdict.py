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
from trial import NEWSROOM, Mistake, mistakes

from explainer import build
from explainer.model import SiteSettings
from explainer.problems import errors
from held_to_schema import edited, refusals, settings_of

DIFFERENCES = yaml.safe_load((HERE / "differences.yaml").read_text(encoding="utf-8"))
FORM = frozenset({"shape", "misfiled"})
"""The rules under which the checker tells faults of form."""
TRIED = list(mistakes())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case_has_one_verdict(case: Path, tmp_path: Path) -> None:
    laid_over(HERE / "base", case, tmp_path / "newsroom")

    assert differences(HERE / "base", tmp_path / "newsroom") == stated(case.name)


@pytest.mark.parametrize("mistake", TRIED, ids=lambda mistake: mistake.name)
def test_mistake_has_one_verdict(mistake: Mistake, tmp_path: Path) -> None:
    shutil.copytree(NEWSROOM, tmp_path / "newsroom")
    mistake.make(tmp_path / "newsroom")

    assert differences(NEWSROOM, tmp_path / "newsroom") == stated(mistake.name)


def test_each_stated_difference_is_of_a_mistake() -> None:
    known = {*(case.name for case in CASES), *(mistake.name for mistake in TRIED)}

    assert {entry["mistake"] for entry in DIFFERENCES} <= known
    assert all(entry["why"] for entry in DIFFERENCES)


def stated(name: str) -> dict[str, str]:
    """Return who alone refuses which file of a mistake, as it is written down."""
    return {entry["file"]: entry["only"] for entry in DIFFERENCES if entry["mistake"] == name}


def differences(base: Path, root: Path) -> dict[str, str]:
    """Return who alone refuses which file: the schema, or the checker for its form."""
    site, problems = build.load(root)
    wrong = errors(problems)
    by_checker = {problem.path for problem in wrong}
    by_form = {problem.path for problem in wrong if problem.rule in FORM}
    by_schema = set(refused(base, root, site.settings if site else settings_of(root)))
    alone = dict.fromkeys(by_form - by_schema, "checker")
    return alone | dict.fromkeys(by_schema - by_checker, "schema")


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
