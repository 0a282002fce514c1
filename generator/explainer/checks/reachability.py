"""Every page can be reached from the home page by links."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.checks.built import Built
from explainer.checks.values import Context, Finding

_HOME = "index.html"


def of_site(built: Built, context: Context) -> Iterator[Finding]:
    """Walk from the home page along all links."""
    if _HOME not in built.facts:
        yield Finding(_HOME, "file", "the site has no home page; build index.html")
        return
    for path in built.facts.keys() - _reached(built):
        if not _is_apart(path):
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


def _is_apart(path: str) -> bool:
    """Servers find the 404 page; drafts are shown only to those who know the address."""
    return path == "404.html" or path.startswith("drafts/")
