"""A link to a place in a page finds that place."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator

from explainer.checks.built import Built
from explainer.checks.page import BuiltPage
from explainer.checks.values import Context, Finding


def of_page(built: Built, page: BuiltPage, context: Context) -> Iterator[Finding]:
    """Look up what the links of a page name in the page itself."""
    for link, file, fragment in page.aims:
        if file == page.path and fragment not in page.anchors:
            yield Finding(page.path, link.place, _message(file, fragment, page.anchors))


def of_site(built: Built, context: Context) -> Iterator[Finding]:
    """Look up what pages name in others."""
    named: dict[str, dict[str, list[str]]] = {}
    for path, facts in built.facts.items():
        for file, fragment in facts.named:
            named.setdefault(file, {}).setdefault(fragment, []).append(path)
    for file, fragments in named.items():
        anchors = frozenset(built.facts[file].anchors) if file in built.facts else None
        for fragment, pages in fragments.items():
            if anchors is not None and fragment not in anchors:
                message = _message(file, fragment, anchors)
                yield from (
                    f for path in pages for f in _links(built, path, file, fragment, message)
                )


def _links(built: Built, path: str, file: str, fragment: str, message: str) -> Iterator[Finding]:
    """Find the links of a page that name a place; it is read again, since that is rare."""
    for link in built.page(path).links:
        if link.aim == (file, fragment):
            yield Finding(path, link.place, message)


def _message(file: str, fragment: str, anchors: Collection[str]) -> str:
    near = difflib.get_close_matches(fragment, sorted(anchors), n=1, cutoff=0.85)
    then = f"did you mean #{near[0]}?" if near else "give an element that id or drop the fragment"
    return f"{file} has no element with the id {fragment}; {then}"
