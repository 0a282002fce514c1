"""What this version of the site says, for comparison with another (`explainer diff`): the words and
facts of each record, and the version of each page with the records that stand on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from msgspec import Raw, json

from explainer import addresses
from explainer.link import Key, Site
from explainer.link.versions import SITE, STYLE, beside, said, said_of_site, said_of_style
from explainer.link.versions import Version as RecordVersion
from explainer.views.planning import PagePlan
from explainer.views.titles import title_of
from explainer.views.told import name_of
from explainer.views.values import Version
from explainer.views.where_shown import home_of

OF_SITE: Mapping[Key, tuple[str, Callable[[Site], bytes]]] = {
    SITE: (addresses.ABOUT, said_of_site),
    STYLE: (addresses.METHOD, said_of_style),
}
"""What is said of the site itself, with the page on which it stands."""
FORM = 1
"""Of the file: another number is read otherwise."""


def versions(
    site: Site, plans: Iterable[PagePlan], made: Mapping[str, Version | None]
) -> tuple[str, bytes]:
    """Return the file, its name first; ``made`` are the versions of pages by their files."""
    places = {key: place for place, key in enumerate(site.versions)}
    value = {
        "form": FORM,
        "title": site.settings.title,
        "base_url": str(site.settings.base_url or ""),
        "as_of": str(site.settings.as_of),
        "names": _names(site),
        "records": {"/".join(key): _record(site, key, one) for key, one in site.versions.items()},
        "pages": {
            plan.address: _page(plan, version, places)
            for plan in plans
            if (version := made.get(addresses.file_of(plan.address)))
        },
    }
    return addresses.VERSIONS, json.encode(value) + b"\n"


def _names(site: Site) -> dict[str, str]:
    """Return what sides and lanes are called, which records name by their ids."""
    settings = site.settings
    named = (("side", settings.sides), ("lane", settings.lanes))
    return {f"{kind}/{one.id}": one.name for kind, some in named for one in some}


def _page(plan: PagePlan, version: Version, places: Mapping[Key, int]) -> dict[str, Any]:
    """Return what is told of a page; its records by their places among all."""
    date = {"changed": version.date.machine} if version.date else {}
    shown = [places[key] for key in version.records]
    return {"title": plan.title, "kind": plan.kind, "version": version.digest, **date} | (
        {"records": shown} if shown else {}
    )


def _record(site: Site, key: Key, version: RecordVersion) -> dict[str, Any]:
    date = {"changed": str(version.changed)} if version.changed else {}
    return {"version": version.digest, **date, **dict(_told(site, key))}


def _told(site: Site, key: Key) -> Iterator[tuple[str, Any]]:
    kind, identity = key
    if kind in site.records:
        record = site.records[kind][identity]
        yield "name", name_of(site, key)
        yield "at", home_of(site, key)
        yield "says", Raw(said(record))
        if files := beside(site, record):
            yield "files", Raw(files)
    elif key in OF_SITE:
        home, say = OF_SITE[key]
        yield "name", site.settings.title
        yield "at", home
        yield "says", Raw(say(site))
    elif kind == "seed":
        # Not what it says: a page quotes a few words of it, and we republish nothing.
        yield "name", title_of(site.words, site.seeds[identity])
        yield "at", site.address(kind, identity)
