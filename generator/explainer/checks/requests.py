"""A page makes few requests before its reader touches anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.checks.loads import first_view
from explainer.checks.values import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explainer.checks.built import Built
    from explainer.checks.values import Context


def check(built: Built, context: Context) -> Iterator[Finding]:
    """Count what each page loads by itself, the page included."""
    most = context.budgets.requests
    for page in built.pages.values():
        loaded = first_view(built, page.path)
        if len(loaded) > most:
            names = ", ".join(loaded[1:])
            message = f"{len(loaded)} requests, at most {most}; bundle or delay some of {names}"
            yield Finding(page.path, "page", message)
