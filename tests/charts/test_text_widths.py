"""Texts are measured on the safe side and shortened where they don't fit."""

import pytest

from explainer.charts.text import clean, hyphenated, shorten, width, wrap


@pytest.mark.parametrize(
    "text", ["Istiridye çorbası ığüşöç", "Əsas məsələ", "Паром через пролив", "Ναυτικός", "漢字"]
)
def test_no_letter_is_free(text):
    assert width(text, 10) >= len(text.replace(" ", "")) * 2


def test_bold_is_not_narrower():
    assert width("The ferry", 12, bold=True) > width("The ferry", 12)


def test_a_combining_accent_takes_no_room():
    assert width("e\u0301", 10) == width("e", 10)


def test_short_texts_stay_and_long_ones_end_at_a_word():
    assert shorten("Treaty", 12, 200) == "Treaty"
    assert shorten("The treaty, of the sound", 12, 85) == "The treaty…"
    assert shorten("Treaty", 12, 1) == ""


def test_wrapped_lines_fit_and_lose_nothing_that_fits():
    lines = wrap("The court rules for neither island", 14, 120, 4)
    assert " ".join(lines) == "The court rules for neither island"
    assert all(width(line, 14) <= 120 for line in lines)


def test_what_is_beyond_the_last_line_is_marked():
    lines = wrap("The court of the archipelago rules for neither island", 14, 120, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")


def test_control_characters_and_line_ends_are_dropped():
    assert clean(" a\x00b\n\tc ") == "a b c"


def test_a_word_wider_than_its_room_is_broken_as_its_language_does_it():
    text = hyphenated("Schifffahrtsrecht", 12, 90, "de", bold=True)
    assert wrap(text, 12, 90, 2, bold=True) == ("Schifffahrts-", "recht")
    assert hyphenated("Alles Recht", 12, 90, "de", bold=True) == "Alles Recht"


def test_a_text_without_spaces_is_wrapped_where_its_language_may_break() -> None:
    lines = wrap("二つの町と一本の川。水は誰のものか", 10, 100, 3)

    assert len(lines) == 2
    assert "".join(lines) == "二つの町と一本の川。水は誰のものか"
    assert not any(line.startswith("。") for line in lines)
