"""Headings give the outline of a page: one first, no level skipped, none empty."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.checks.built import Built
from explainer.checks.page import HEADINGS, BuiltPage
from explainer.checks.values import Context, Finding


def of_page(built: Built, page: BuiltPage, context: Context) -> Iterator[Finding]:
    """Walk through the headings of a page."""
    yield from _first_level(page)
    yield from _outline(page)


def _first_level(page: BuiltPage) -> Iterator[Finding]:
    count = sum(1 for _ in page.of("h1"))
    if count != 1:
        yield Finding(page.path, "h1", f"the page has {count} h1 headings; give it exactly one")


def _outline(page: BuiltPage) -> Iterator[Finding]:
    level = 0
    for heading in page.of(*HEADINGS):
        below = int(heading.tag[1])
        if not heading.text:
            message = "the heading is empty; give it words or take it away"
            yield Finding(page.path, heading.place, message)
        if below > level + 1:
            message = f"the outline jumps to h{below}; h{level + 1} comes next"
            yield Finding(page.path, heading.place, message)
        level = below
