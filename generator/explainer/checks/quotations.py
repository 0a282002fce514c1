"""A page quotes a seed within limits, marks what it quotes, and republishes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.checks.values import Finding
from explainer.checks.words import blocks
from explainer.wording import Seed, unmarked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explainer.checks.built import Built
    from explainer.checks.values import Context


def check(built: Built, context: Context) -> Iterator[Finding]:
    """Compare each page made from a seed with the seed's paragraphs."""
    for path, paragraphs in context.seeds.items():
        if path not in built.pages:
            message = "the page of a seed is not in the output; build it"
            yield Finding(path, "file", message)
            continue
        seed = Seed(paragraphs)
        quoted: set[int] = set()
        for block in blocks(built.read(path)):
            for run in seed.runs([word for word, _ in block]):
                # A passage quoted twice on a page gives no more of the seed away.
                quoted.update(range(run.in_seed, run.in_seed + run.length))
                for place, message in unmarked(block, run):
                    yield Finding(path, place, message)
        for message in context.quote_limit.beyond(len(quoted), len(seed)):
            yield Finding(path, "page", message)
