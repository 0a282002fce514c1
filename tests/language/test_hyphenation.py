"""Long words are broken as their language breaks them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from explainer.language.hyphenation import SOFT, softened

BREAKS = yaml.safe_load(Path(__file__).with_name("breaks.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("tag", BREAKS)
def test_words_are_broken_as_their_language_does_it(tag: str) -> None:
    for word in BREAKS[tag]:
        assert softened(word.replace("-", ""), tag).replace(SOFT, "-") == word
