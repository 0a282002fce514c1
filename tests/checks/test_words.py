"""Which words of a page are a seed's, and which of them are marked as quoted."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from explainer.checks.words import blocks
from explainer.language.text_reuse import Wording, fold, folded, words_of

CASES = (Path(__file__).with_name("words.txt")).read_text().split("\n\n")
SEED = Wording(
    (
        "The captain said on Monday that the old boat would not sail again this winter.",
        "“We have no choice,” he said, because the islands’ council won't pay for repairs.",
    )
)


def marked(source: str) -> str:
    """The words in common: those marked as quoted in [ ], blocks apart by |."""
    shown = []
    for pieces in blocks(LexborHTMLParser(source)):
        block, words = words_of(pieces), folded("".join(text for text, _ in pieces))
        runs = [block[run.start :][: run.length] for run in SEED.runs(words)]
        shown += [" ".join(f"[{word}]" if q else word for word, q in run) for run in runs]
    return " | ".join(shown).replace("] [", " ")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.splitlines()[0])
def test_words_in_common(case: str) -> None:
    _name, source, *expected = case.strip().splitlines()

    assert marked(source) == "".join(expected)


def test_words_are_alike_whatever_their_case_accents_and_apostrophes() -> None:
    assert fold("The CAFE\u0301’s boat") == fold("the café's Boat")


def test_length_of_a_seed_counts_words_only() -> None:
    assert len(Wording(("One, two — three!", "", "Four."))) == 4
