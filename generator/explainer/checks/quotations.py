"""A page quotes a seed within limits, marks what it quotes, and republishes nothing."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from explainer.checks.values import Finding
from explainer.checks.words import blocks
from explainer.wording import RUN, Seed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from explainer.checks.built import Built
    from explainer.checks.values import Context, QuoteLimit
    from explainer.wording import Run, Word


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
                yield from _unmarked(path, block, run)
        for message in _beyond(len(quoted), len(seed), context.quote_limit):
            yield Finding(path, "page", message)


def _unmarked(path: str, block: Sequence[Word], run: Run) -> Iterator[Finding]:
    words = block[run.start : run.start + run.length]
    for marked, group in groupby(words, key=lambda word: word[1]):
        stretch = [word for word, _ in group]
        if not marked and len(stretch) >= RUN:
            beginning = " ".join(stretch[:RUN])
            message = (
                f"{len(stretch)} words as they stand in the seed, not marked as a quotation; "
                "say it in our own words, or quote and attribute it"
            )
            yield Finding(path, f"“{beginning} …”", message)


def _beyond(quoted: int, seed: int, limit: QuoteLimit) -> Iterator[str]:
    if quoted > limit.words:
        yield f"quotes {quoted} words of the seed, at most {limit.words}; quote less"
    if quoted > seed * limit.share:
        share = f"{quoted} of the seed's {seed} words ({quoted / seed:.0%})"
        yield f"quotes {share}, at most {limit.share:.0%}; quote less"
