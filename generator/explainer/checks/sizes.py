"""What a reader has to load, for the report."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from explainer.checks.built import Built, weight


def sizes(built: Built) -> dict[str, Any]:
    """Count files and bytes; weigh the largest page of each part of the site (bytes gzipped)."""
    largest: dict[str, str] = {}
    for path in built.facts:
        part = path.split("/")[0]
        if part not in largest or built.files[path] > built.files[largest[part]]:
            largest[part] = path
    return {
        "files": len(built.files),
        "bytes": sum(built.files.values()),
        "pages": len(built.facts),
        "largest_pages": {part: _weights(built, path) for part, path in largest.items()},
    }


def _weights(built: Built, path: str) -> dict[str, Any]:
    def weigh(paths: Iterable[str]) -> int:
        return sum(weight(built, path) for path in paths)

    facts = built.facts[path]
    loaded = (path, *facts.first_view)
    return {
        "page": path,
        "html": weight(built, path),
        "css": weigh(facts.stylesheets),
        "javascript": weigh(facts.scripts),
        "first_view": weigh(loaded),
        "requests": len(loaded),
    }
