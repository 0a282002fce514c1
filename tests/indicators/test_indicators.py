"""Each indicator asks for what a newsroom can say or a build sees, in words for readers."""

from __future__ import annotations

import pytest

from explainer.assets import find_theme
from explainer.indicators import STANDARDS, Standard
from explainer.indicators.seen import SEEN
from explainer.language.catalogue import catalogue
from explainer.language.tags import Language
from explainer.model import Disclosures
from explainer.rendering.environment import environment
from explainer.views.disclosing import GROUPS

SAID = [name for names in GROUPS.values() for name in names]
FROM = '{% from "components/disclosures/disclosures.html" import heading_of, unsaid_of %}'


def words(ask: str, name: str) -> str:
    jinja = environment(find_theme(), catalogue(Language("en")))
    return jinja.from_string(f"{FROM}{{{{ {ask}(name) }}}}").render(name=name)


def test_all_that_can_be_said_stands_on_the_page_on_method_once() -> None:
    assert sorted(SAID) == sorted(Disclosures.model_fields)


@pytest.mark.parametrize("standard", STANDARDS, ids=lambda one: one.id)
def test_what_an_indicator_needs_can_be_there(standard: Standard) -> None:
    needs = {need for one in standard.indicators for need in one.needs}
    assert needs <= {*Disclosures.model_fields, *SEEN}


def test_each_has_words_for_readers() -> None:
    assert all(words("heading_of", name) for name in (*SAID, *SEEN))
    can_lack = ("contact", "sources", "ledger", "rule", "accounts")
    assert all(words("unsaid_of", name) for name in (*SAID, *can_lack))
