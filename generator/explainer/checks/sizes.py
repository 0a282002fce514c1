"""What a reader has to load, for the report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from explainer.checks.built import weight
from explainer.checks.loads import first_view, scripts, stylesheets

if TYPE_CHECKING:
    from collections.abc import Iterable

    from explainer.checks.built import Built
    from explainer.checks.page import Page


def sizes(built: Built) -> dict[str, Any]:
    """Count files and bytes; weigh the largest page of each part of the site (bytes gzipped)."""
    largest: dict[str, Page] = {}
    for page in built.pages.values():
        part = page.path.split("/")[0]
        if part not in largest or built.files[page.path] > built.files[largest[part].path]:
            largest[part] = page
    return {
        "files": len(built.files),
        "bytes": sum(built.files.values()),
        "pages": len(built.pages),
        "largest_pages": {part: _weights(built, page) for part, page in largest.items()},
    }


def _weights(built: Built, page: Page) -> dict[str, Any]:
    def weigh(paths: Iterable[str]) -> int:
        return sum(weight(built, path) for path in paths)

    loaded = first_view(built, page.path)
    return {
        "page": page.path,
        "html": weight(built, page.path),
        "css": weigh(stylesheets(built, page.path)),
        "javascript": weigh(scripts(built, page.path)),
        "first_view": weigh(loaded),
        "requests": len(loaded),
    }
