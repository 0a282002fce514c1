"""Outlines that no map draws."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from explainer.link import Site
from explainer.problems import Problem
from explainer.rules.files.maps import written


def check(site: Site) -> Iterator[Problem]:
    """Yield a warning for each file of outlines that no layer names."""
    outlines, lost = site.content.outlines, site.content.lost
    used: Collection[str] = {
        item.layer.file for record in site.maps.values() for item in written(record)
    }
    # A name mistyped is one mistake; what could not be read may have used any.
    if lost or used - outlines.keys():
        return
    for file, outline in outlines.items():
        if file not in used:
            message, about = "no map draws these outlines", f"outline:{file}"
            yield Problem(outline.path, 1, 1, message, "warning", about=about)
