"""Every kind of page of the built site, and where its pages lie; the heaviest stands for it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

BARE_SEED = "second-talks"

# The first pattern that fits a page says its kind.
PATTERNS: Mapping[str, str] = {
    "home": "index.html",
    "404": "404.html",
    "about": "about/index.html",
    "articles": "articles/index.html",
    "seed": f"articles/{BARE_SEED}/index.html",
    "article": "articles/*/index.html",
    "background": "background/index.html",
    "topic": "background/*/index.html",
    "numbers": "background/*/in-numbers/index.html",
    "period": "background/*/*/index.html",
    "events": "events/index.html",
    "event": "events/*/index.html",
    "timeline": "timeline/index.html",
    "actor": "actors/?*/index.html",
    "place": "places/?*/index.html",
    "document": "documents/?*/index.html",
    "index": "[adp]*s/index.html",
    "glossary": "glossary/index.html",
    "questions": "questions/index.html",
    "question": "questions/*/index.html",
    "sources": "sources/index.html",
    "source-list": "sources/kind/**/index.html",
    "source": "sources/*/index.html",
    "data": "data/index.html",
    "corrections": "corrections/index.html",
}
KINDS = tuple(PATTERNS)


def pages_by_kind(folder: Path) -> dict[str, list[Path]]:
    """Return the pages of each kind, heaviest first; a page is of the first kind that fits it."""
    taken: set[Path] = set()
    found = {}
    for kind, pattern in PATTERNS.items():
        fitting = set(folder.glob(pattern)) - taken
        taken |= fitting
        found[kind] = sorted(fitting, key=lambda page: (-page.stat().st_size, page))
    return found


def address(folder: Path, page: Path) -> str:
    """Return the address of a page under the site's root, as links have it."""
    return page.relative_to(folder).as_posix().removesuffix("index.html")
