"""A link to a place in a page finds that place."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from explainer.checks.addresses import file_of
from explainer.checks.values import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explainer.checks.built import Built
    from explainer.checks.page import Link, Page
    from explainer.checks.values import Context


def check(built: Built, context: Context) -> Iterator[Finding]:
    """Look up the fragment of every link on the page that it leads to."""
    for page in built.pages.values():
        for link in page.links:
            target = _target(built, link)
            if target and link.target and link.target.fragment not in target.anchors:
                yield Finding(page.path, link.place, _message(link, target))


def _target(built: Built, link: Link) -> Page | None:
    """The page to look in; none if the link names no place in one."""
    if link.target is None or not link.target.fragment:
        return None
    # `#top` needs no element, and `:~:` marks words to highlight, not an id.
    if link.target.fragment == "top" or ":~:" in link.target.fragment:
        return None
    return built.pages.get(file_of(link.target.path))


def _message(link: Link, target: Page) -> str:
    assert link.target is not None
    fragment = link.target.fragment
    near = difflib.get_close_matches(fragment, target.anchors, n=1, cutoff=0.85)
    then = f"did you mean #{near[0]}?" if near else "give an element that id or drop the fragment"
    return f"{target.path} has no element with the id {fragment}; {then}"
