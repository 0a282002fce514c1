"""Corrections of pages that do not exist, of nothing, of what was not said yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from explainer.link import Site
from explainer.model.locating import at_origin, in_place_of
from explainer.problems import Problem
from explainer.rules.references.meant import meant
from explainer.rules.references.record_references import unknown


def check(site: Site) -> Iterator[Problem]:
    """Yield each correction of no page, of nothing, or of what was not said yet."""
    for correction, origin in site.content.corrections:
        if correction.was == correction.now:
            message = '"now" says the same as "was": one of them is not what it should be'
            yield at_origin(origin, ("now",), message)
        if correction.since and correction.since.first_day > correction.date.last_day:
            message = '"since" is after the day on which it was corrected'
            yield at_origin(origin, ("since",), message)
        kind, colon, identity = correction.page.partition(":")
        if not colon or kind not in site.records:
            identity = identity or correction.page.rstrip("/").rpartition("/")[2]
            near = _meant(site, identity)
            message = f'"{correction.page}" is no page: write "article:ID", "event:ID" …{near}'
            told = at_origin(origin, ("page",), message)
            owners = _owners(site, identity)
            now = owners[0] if len(owners) == 1 else None
            yield in_place_of(told, origin, ("page",), correction.page, now)
        elif message := unknown(site, kind, identity) or "":
            told = replace(at_origin(origin, ("page",), message), about=correction.page)
            one = meant(site, kind, identity, site.records[kind])
            whole = f"{kind}:{one}" if one else None
            yield in_place_of(told, origin, ("page",), correction.page, whole)


def _meant(site: Site, identity: str) -> str:
    """Return the page of this id, whatever its kind."""
    near = next(iter(_owners(site, identity)), None)
    return f' (did you mean "{near}"?)' if near else ""


def _owners(site: Site, identity: str) -> list[str]:
    return [f"{kind}:{identity}" for kind in site.records if identity in site.records[kind]]
