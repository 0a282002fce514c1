"""Raw articles of invented outlets, each beside what a careful reader would say of it."""

import json
from pathlib import Path

import pytest

from explainer.seeds import as_json, read_seed

FIXTURES = Path(__file__).parent / "fixtures"
ARTICLES = sorted(path for path in FIXTURES.iterdir() if path.suffix != ".json")


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.name)
def test_article_is_read_as_a_careful_reader_would(article: Path) -> None:
    expected = json.loads(article.with_suffix(".json").read_text(encoding="utf-8"))

    assert as_json(read_seed(article)) == expected
