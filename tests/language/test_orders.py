"""Names stand in the order of the site's language, under the letters of its alphabet."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import yaml

from explainer.language.catalogue import catalogue
from explainer.language.tags import language
from explainer.lists import by_letter

ORDERS = yaml.safe_load(Path(__file__).with_name("orders.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("tag", ORDERS)
def test_names_are_in_the_order_of_a_language(tag: str) -> None:
    names = ORDERS[tag]["names"]
    shuffled = random.Random(tag).sample(names, len(names))

    groups = by_letter(((name, name) for name in shuffled), catalogue(language(tag)))

    assert [name for group in groups for name in group.items] == names
    assert " ".join(group.letter for group in groups) == ORDERS[tag]["letters"]
