"""Straight quotation marks become those of the language that a text is written in."""

from __future__ import annotations

import icu
import pytest

from explainer.language.catalogue import catalogue
from explainer.language.quotation import quotation_marks
from explainer.language.tags import Language
from explainer.prose import Prose, plain_text

TYPED = """She said "a 'b' c", and it's "fine"."""


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "She said “a ‘b’ c”, and it’s “fine”."),
        ("tr", "She said “a ‘b’ c”, and it’s “fine”."),
        ("az", "She said “a ‘b’ c”, and it’s “fine”."),
        ("hy", "She said «a «b» c», and it’s «fine»."),
        ("ru", "She said «a „b“ c», and it’s «fine»."),
        ("ka", "She said „a «b» c“, and it’s „fine“."),
        ("fr", "She said «\xa0a “b” c\xa0», and it’s «\xa0fine\xa0»."),
        ("ar", "She said «a “b” c», and it’s «fine»."),
        ("de", "She said „a ‚b‘ c“, and it’s „fine“."),
        ("el", "She said «a “b” c», and it’s «fine»."),
        ("ja", "She said 「a 『b』 c」, and it’s 「fine」."),
    ],
)
def test_straight_marks_are_those_of_the_language(language: str, said: str) -> None:
    text = Prose(TYPED)
    text.quoted_with(quotation_marks(catalogue(Language(language))))

    assert plain_text(text) == said


@pytest.mark.parametrize("language", ["az", "hy", "ka", "ru", "tr"])
def test_marks_are_those_of_cldr(language: str) -> None:
    data, kinds = icu.LocaleData(language), icu.ULocaleDataDelimiterType
    names = ("QUOTATION_START", "QUOTATION_END", "ALT_QUOTATION_START", "ALT_QUOTATION_END")

    marks = quotation_marks(catalogue(Language(language)))

    assert marks == tuple(data.getDelimiter(getattr(kinds, name)) for name in names)
