"""A page makes few requests before its reader touches anything."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.checks.built import Built
from explainer.checks.loads import first_view
from explainer.checks.page import BuiltPage
from explainer.checks.values import Context, Finding


def of_page(built: Built, page: BuiltPage, context: Context) -> Iterator[Finding]:
    """Count what a page loads by itself, the page included."""
    most = context.budgets.requests
    loaded = first_view(built, page)
    if len(loaded) > most:
        names = ", ".join(loaded[1:])
        message = f"{len(loaded)} requests, at most {most}; bundle or delay some of {names}"
        yield Finding(page.path, "page", message)
