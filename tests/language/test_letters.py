"""Words are told apart in scripts that write vowels as marks, and in those without spaces."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from explainer.language.text_reuse import amount, fold
from explainer.prose.names import Name, NameIndex

CASES = yaml.safe_load(Path(__file__).with_name("letters.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES["words"], ids=lambda case: case["text"])
def test_how_many_words_a_text_has(case: dict[str, object]) -> None:
    assert amount(fold(str(case["text"]))) == case["has"]


@pytest.mark.parametrize("case", CASES["names"], ids=lambda case: f"{case['name']} {case['text']}")
def test_a_name_is_found_as_a_word_of_its_own(case: dict[str, object]) -> None:
    index = NameIndex([Name(str(case["name"]), "place", "one")])
    assert len(list(index.find(str(case["text"])))) == case["found"]
