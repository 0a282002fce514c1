"""Numbers are written as the language does it, in figures that all readers know."""

from __future__ import annotations

import re

import pytest

from explainer import dates
from explainer.charts import number_text
from explainer.language.catalogue import catalogue
from explainer.language.tags import Language


@pytest.mark.parametrize(
    ("language", "grouped", "exact", "power"),
    [
        ("en", "1,234,567.5", "40.10", "1.23 × 10¹⁸"),
        ("ar", "1,234,567.5", "40.10", "1.23 × 10¹⁸"),
        ("tr", "1.234.567,5", "40,10", "1,23 × 10¹⁸"),
        ("fr", "1\u202f234\u202f567,5", "40,10", "1,23 × 10¹⁸"),
        ("ru", "1\u00a0234\u00a0567,5", "40,10", "1,23 × 10¹⁸"),
        ("hy", "1\u00a0234\u00a0567,5", "40,10", "1,23 × 10¹⁸"),
        ("de-CH", "1’234’567.5", "40.10", "1.23 × 10¹⁸"),
        ("hi", "12,34,567.5", "40.10", "1.23 × 10¹⁸"),
    ],
)
def test_numbers_are_grouped_as_the_language_does(
    language: str, grouped: str, exact: str, power: str
) -> None:
    words = catalogue(Language(language))

    assert words.number(1234567.5) == grouped
    assert words.number(40.1, 2) == exact
    assert number_text(1.234e18, words) == power


@pytest.mark.parametrize("language", ["ar", "ar-EG", "fa", "bn", "mr", "my", "ne"])
def test_figures_are_the_same_in_every_language(language: str) -> None:
    words = catalogue(Language(language))
    said = [words.number(1234567.5), dates.in_words(dates.parse("1993-04-13"), words)]

    assert [figure for figure in re.findall(r"\d", "".join(said)) if not figure.isascii()] == []
