"""Numbers with their words, as an editor is told them."""

from __future__ import annotations

import pytest

from explainer.language.counting import WORDS, counted


@pytest.mark.parametrize(
    ("number", "phrase", "expected"),
    [
        (0, "page", "0 pages"),
        (1, "page", "1 page"),
        (2, "page", "2 pages"),
        (1234, "source", "1,234 sources"),
        (1, "due reviews", "1 record is due"),
    ],
)
def test_number_and_words_agree(number: int, phrase: str, expected: str) -> None:
    assert counted(number, phrase) == expected


@pytest.mark.parametrize("phrase", WORDS)
def test_every_phrase_has_a_form_for_any_number(phrase: str) -> None:
    forms = {counted(number, phrase) for number in (0, 1, 2, 5, 21)}
    assert all(form and "{" not in form for form in forms)
    assert counted(1, phrase) != counted(2, phrase)
