"""Case and the time that a text takes, by language."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from explainer.language import reading_speed
from explainer.language.casing import capitalised, folded
from explainer.language.tags import Language

SPEEDS = yaml.safe_load((Path(__file__).parent / "speeds.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", SPEEDS, ids=lambda case: case["tag"])
def test_a_text_takes_as_long_as_its_language_is_read(case: dict[str, Any]) -> None:
    text, language = case["text"] * 1000, Language(case["tag"])
    assert round(reading_speed.minutes(text, language)) == case["minutes"]
    assert reading_speed.words(text, language) == case["words"]


@pytest.mark.parametrize(
    ("text", "other"),
    [("SINIR", "sınır"), ("İskele", "ISKELE"), ("Straße", "STRASSE"), ("ΛΌΓΟΣ", "λόγος")],
)
def test_what_differs_in_case_alone_is_one(text: str, other: str) -> None:
    assert folded(text) == folded(other)


def test_a_term_begins_a_sentence_as_its_language_has_it() -> None:
    assert capitalised("iskele") == ("Iskele", "İskele")
    assert capitalised("ısı") == ("Isı",)
    assert capitalised("նավ") == ("Նավ",)
    assert capitalised("ﬁre") == ("FIre",)
