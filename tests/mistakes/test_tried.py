"""Each mistake that is tried brings one message, in the file, on the line, at the value."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import trial

from explainer import build
from explainer.problems import Problem
from explainer.schemas.messages import explain

ALL = list(trial.mistakes())


@pytest.fixture(scope="module")
def sound() -> Counter[Problem]:
    return Counter(build.load(trial.NEWSROOM)[1])


def test_each_mistake_has_a_name_of_its_own() -> None:
    assert [name for name, times in Counter(m.name for m in ALL).items() if times > 1] == []


@pytest.mark.parametrize("mistake", ALL, ids=lambda mistake: mistake.name)
def test_mistake_brings_one_message_where_it_was_made(
    mistake: trial.Mistake, tmp_path: Path, sound: Counter[Problem]
) -> None:
    tried = trial.attempt(mistake, tmp_path, sound)

    assert tried.verdict == "exact", tried.told
    known = explain(tried.problems[0].message)
    assert known, f"schemas/messages.yaml does not explain it: {tried.problems[0].message}"
    if mistake.severity == "warning":
        assert tried.problems[0].rule in known.rules, known.title
