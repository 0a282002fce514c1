"""Ids are unique, and what refers to one finds it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from explainer.checks.built import Built
from explainer.checks.page import BuiltPage
from explainer.checks.values import Context, Finding

_REFER = frozenset(
    (
        *("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details"),
        *("aria-flowto", "aria-activedescendant", "aria-errormessage"),
        *("for", "form", "list", "headers", "popovertarget", "commandfor"),
    )
)


def of_page(built: Built, page: BuiltPage, context: Context) -> Iterator[Finding]:
    """Compare the ids of a page with each other and with what refers to them."""
    yield from _malformed(page)
    yield from _dangling(page)


def _malformed(page: BuiltPage) -> Iterator[Finding]:
    for name, count in Counter(page.ids).items():
        if count > 1:
            yield Finding(page.path, f"#{name}", f"{count} elements have this id; keep it for one")
        if not name or name.split() != [name]:
            message = "an id is empty or has a space in it; write it as one word"
            yield Finding(page.path, f'[id="{name}"]', message)


def _dangling(page: BuiltPage) -> Iterator[Finding]:
    ids = frozenset(page.ids)
    for element in page.elements:
        for name in _REFER.intersection(element.attributes):
            for word in element.words(name):
                if word not in ids:
                    message = f"{name} refers to {word}, an id that is not in the page; mend one"
                    yield Finding(page.path, element.place, message)
    for word in sorted(page.painted - ids):
        message = "a drawing refers to this id, which is not in the page; mend one"
        yield Finding(page.path, f"url(#{word})", message)
