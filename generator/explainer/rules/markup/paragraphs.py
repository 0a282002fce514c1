"""Fields of prose that are more than a paragraph: a page has room for one where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link import Site
from explainer.problems import Problem
from explainer.rules.markup.texts import every_text


def check(site: Site) -> Iterator[Problem]:
    """Yield each field that has several paragraphs, a list, a heading or another block."""
    # In many languages a paragraph that begins with an ordinal would be a list.
    for text in every_text(site):
        blocks = [block for block in text.prose.tree.children if block.kind != "nested"]
        kinds = [block.kind for block in blocks]
        if text.location is not None and kinds != ["paragraph"]:
            message = (
                f'"{_key(text.location)}" is one paragraph: take blank lines, lists, headings '
                "and the like out of it"
            )
            # The first paragraph is as it should be: what comes below it is not.
            odd = blocks[1] if kinds[:1] == ["paragraph"] else next(iter(blocks), None)
            yield text.problem(message, odd.line if odd else 0)


def _key(location: tuple[str | int, ...]) -> str:
    return str(next(step for step in reversed(location) if isinstance(step, str)))
