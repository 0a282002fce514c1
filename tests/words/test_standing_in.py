"""English among the words of another language says that it is, and keeps its own direction."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from explainer.language.catalogue import catalogue
from explainer.language.standing_in import END, ENGLISH, VALUE
from explainer.language.tags import Language, language
from explainer.rendering.voices import voiced

CASES = yaml.safe_load(Path(__file__).with_name("standing_in.yaml").read_text("utf-8"))
MARKS = str.maketrans({"«": ENGLISH, "‹": VALUE, "›": END, "»": END})


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["given"])
def test_a_page_tells_its_english(case: dict[str, str]) -> None:
    told = voiced(case["given"].translate(MARKS), language(case["language"]))
    assert told == case["page"].translate(MARKS)


def test_only_what_is_not_translated_is_english() -> None:
    words = catalogue(Language("he", 'msgid "Menu"\nmsgstr "תפריט"\n'))
    assert words.gettext("Menu") == "תפריט"
    assert words.gettext("In brief") == f"{ENGLISH}In brief{END}"
    assert words.ngettext("%(num)s event", "%(num)s events", 2) == f"{ENGLISH}2 events{END}"
    assert words.comma == ", "
    assert catalogue(language("en-GB")).gettext("In brief") == "In brief"
