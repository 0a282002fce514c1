"""Schemas and the checker have one verdict over the cases; where they differ, a file says why."""

from __future__ import annotations

from pathlib import Path

import pytest
from one_verdict import DIFFERENCES, hold
from test_mistakes import CASES, HERE, laid_over
from trial import mistakes

from explainer import build


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case_has_one_verdict(case: Path, tmp_path: Path) -> None:
    root = tmp_path / "newsroom"
    laid_over(HERE / "base", case, root)

    hold(case.name, HERE / "base", root, build.load(root))


def test_each_difference_has_a_reason_and_a_mistake_that_shows_it() -> None:
    known = {*(case.name for case in CASES), *(mistake.name for mistake in mistakes())}

    assert {entry["shown_by"] for entry in DIFFERENCES} <= known
    assert all(entry["why"] for entry in DIFFERENCES)
