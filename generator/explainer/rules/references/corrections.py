"""Corrections of pages that do not exist."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from explainer.link import Site
from explainer.model.locating import at_origin
from explainer.problems import Problem
from explainer.rules.references.record_references import unknown


def check(site: Site) -> Iterator[Problem]:
    """Yield each correction whose page is not written ``kind:id`` or does not exist."""
    for correction, origin in site.content.corrections:
        kind, colon, identity = correction.page.partition(":")
        if not colon or kind not in site.records:
            near = _meant(site, identity or correction.page)
            message = f'"{correction.page}" is no page: write "article:ID", "event:ID" …{near}'
            yield at_origin(origin, ("page",), message)
        elif message := unknown(site, kind, identity) or "":
            yield replace(at_origin(origin, ("page",), message), about=correction.page)


def _meant(site: Site, identity: str) -> str:
    """Return the page of this id, whatever its kind."""
    owners = (f"{kind}:{identity}" for kind in site.records if identity in site.records[kind])
    near = next(owners, None)
    return f' (did you mean "{near}"?)' if near else ""
