"""What of a page has soft hyphens, and that they are all that is added."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from explainer.language.hyphenation import SOFT
from explainer.rendering.breaking import breakable, whole

CASES = yaml.safe_load(Path(__file__).with_name("breaks.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES)
def test_long_words_may_be_broken(case: str) -> None:
    given, shown = CASES[case]["given"], CASES[case]["shown"]
    assert breakable(given, "de") == _soft(given, shown)
    assert whole(breakable(given, "de")) == given


def _soft(given: str, shown: str) -> str:
    """Return what is shown with soft hyphens where it has hyphens that were not given."""
    at, letters = 0, []
    for letter in shown:
        if at < len(given) and letter == given[at]:
            at += 1
            letters.append(letter)
        else:
            assert letter == "-"
            letters.append(SOFT)
    return "".join(letters)
