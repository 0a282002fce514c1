"""Every page can be reached from the home page by links."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.checks.built import Built
from explainer.checks.values import Context, Finding

_HOME, _NOT_FOUND = "index.html", "404.html"
"""Servers find the page for 404 by its name."""


def of_site(built: Built, context: Context) -> Iterator[Finding]:
    """Walk from the home page along all links; what asks not to be listed is found otherwise."""
    if _HOME not in built.facts:
        yield Finding(_HOME, "file", "the site has no home page; build index.html")
        return
    for path in built.facts.keys() - _reached(built):
        if not built.facts[path].hidden and path != _NOT_FOUND:
            message = "no way leads here from the home page; link to it from a list or a page"
            yield Finding(path, "file", message)


def _reached(built: Built) -> set[str]:
    reached = {_HOME}
    todo = [_HOME]
    while todo:
        for path in built.facts[todo.pop()].ways:
            if path in built.facts and path not in reached:
                reached.add(path)
                todo.append(path)
    return reached
