"""The second newsroom's pages as a reader gets them, beside what they should say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from outline import GOLDEN, goldens

from explainer.assets import find_theme


@pytest.fixture(scope="module")
def pages(built: Path) -> dict[str, str]:
    return {path.name: text for path, text in goldens(built)}


@pytest.mark.parametrize("golden", sorted(GOLDEN.iterdir()), ids=lambda path: path.name)
def test_page_says_what_it_should(golden: Path, pages: dict[str, str]) -> None:
    advice = "if the change is meant: python tests/build/outline.py, and read the difference"

    assert pages[golden.name] == golden.read_text(encoding="utf-8"), advice


def test_newsroom_has_a_page_of_every_kind_that_the_theme_knows(built: Path) -> None:
    kinds = json.loads((built / "build.json").read_bytes())["pages_by_kind"]
    templates = {path.stem for path in (find_theme() / "templates").glob("*.html")}

    assert set(kinds) == templates - {"base"}


def test_every_kind_of_page_has_a_golden_one(pages: dict[str, str]) -> None:
    assert sorted(pages) == sorted(path.name for path in GOLDEN.iterdir())
