"""Numbers with their words, as a reader sees them."""

from __future__ import annotations

import pytest

from explainer.language.counting import WORDS, counted


@pytest.mark.parametrize(
    ("number", "phrase", "expected"),
    [
        (0, "event", "0 events"),
        (1, "event", "1 event"),
        (2, "event", "2 events"),
        (1234, "source", "1,234 sources"),
        (1, "entry rests", "1 entry rests"),
        (1, "all sources", "The source that the statements of this site rest on."),
        (0, "statements of a source", "a source of no statement on this site yet."),
    ],
)
def test_number_and_words_agree(number: int, phrase: str, expected: str) -> None:
    assert counted(number, phrase) == expected


@pytest.mark.parametrize("phrase", WORDS)
def test_every_phrase_has_a_form_for_any_number(phrase: str) -> None:
    forms = {counted(number, phrase) for number in (0, 1, 2, 5, 21)}
    assert all(form and "{" not in form for form in forms)
    assert counted(1, phrase) != counted(2, phrase)
