"""Each mistake that is tried brings one message, in the file, on the line, at the value.

Its schema has the same verdict: to make and check a newsroom is most of the work, so both are asked
of the one.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import trial
from one_verdict import hold

from explainer.schemas.messages import explain

ALL = list(trial.mistakes())


def test_newsrooms_without_a_mistake_are_sound() -> None:
    newsrooms = (*trial.NEWSROOMS, trial.TRANSLATED, trial.START)
    told = {on: [str(problem) for problem in trial.sound(on)] for on in newsrooms}

    assert [said for on in told for said in told[on] if " error: " in said] == []


def test_each_mistake_has_a_name_of_its_own() -> None:
    assert [name for name, times in Counter(m.name for m in ALL).items() if times > 1] == []


@pytest.mark.parametrize("mistake", ALL, ids=lambda mistake: mistake.name)
def test_mistake_brings_one_message_where_it_was_made_and_its_schema_agrees(
    mistake: trial.Mistake, tmp_path: Path
) -> None:
    tried = trial.attempt(mistake, tmp_path)

    assert tried.verdict == "exact", tried.told
    known = explain(tried.problems[0].message)
    assert known, f"schemas/messages.yaml does not explain it: {tried.problems[0].message}"
    if mistake.severity == "warning":
        assert tried.problems[0].rule in known.rules, known.title
    hold(mistake.name, trial.newsroom(mistake.on), tmp_path, tried.loaded)
