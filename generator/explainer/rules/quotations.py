"""Words that an article gives as the seed's own, and that are not in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.link import Site
from explainer.problems import Problem
from explainer.rules.places import at


def check(site: Site) -> Iterator[Problem]:
    """Yield each expectation marked as a quotation whose words the seed does not have."""
    for article in site.articles.values():
        seed = site.seeds.get(article.seed)
        text = _plain(" ".join(seed.article.paragraphs)) if seed else ""
        for index, expectation in enumerate(article.expectations):
            if seed and expectation.quote and _plain(expectation.expected) not in text:
                message = (
                    "marked as a quotation, but the seed does not have these words: "
                    'quote exactly or take "quote" out'
                )
                yield at(article, ("expectations", index, "expected"), message)


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).casefold().strip()
