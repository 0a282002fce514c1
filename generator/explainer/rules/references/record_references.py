"""Ids in fields that name no record: unknown sources, actors, places, sides, lanes …"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from explainer.addresses import is_slug
from explainer.link import Site
from explainer.model import UNSORTED, FigureKind, Lane, Ref, Side, SiteSettings, walk
from explainer.model.locating import at, at_origin, in_place_of
from explainer.problems import Problem, did_you_mean
from explainer.rules.references.meant import meant

HOMES: Mapping[str, str] = {
    "source": "the sources",
    "actor": "the actors",
    "place": "the places",
    "document": "the documents",
    "term": "the glossary",
    "event": "the events",
    "topic": "the topics",
    "question": "the questions",
    "page": "the pages",
    "series": "the series",
    "image": "the images",
    "map": "the maps",
    "state": "the states",
    "article": "the articles",
    "background": "the backgrounds",
    "seed": "seeds/",
    "side": "the sides of site.yaml",
    "lane": "the lanes of site.yaml",
    "figure": "the figures of site.yaml",
}


def known_ids(site: Site, kind: str) -> Collection[str]:
    """Return the ids of a kind; some kinds are in the settings."""
    entries = _LISTED.get(kind)
    if kind == "seed":
        return site.seeds
    return [entry.id for entry in entries(site.settings)] if entries else site.records[kind]


_LISTED: Mapping[str, Callable[[SiteSettings], Iterable[Side | Lane | FigureKind]]] = {
    "side": lambda settings: settings.sides,
    "lane": lambda settings: settings.lanes,
    "figure": lambda settings: settings.figures,
}


def place_of(site: Site, kind: str, identity: str) -> Problem | None:
    """Return where a record or a setting has its id, if it is a value of a file of ours."""
    if kind in site.records:
        return at(site.records[kind][identity], ("id",), "")
    if kind in _LISTED and site.content.settings_origin:
        index = [entry.id for entry in _LISTED[kind](site.settings)].index(identity)
        return at_origin(site.content.settings_origin, (f"{kind}s", index, "id"), "")
    return None


def counts_anything(site: Site, kind: str, identity: str) -> bool:
    """Say whether a figure may be of this kind although it is in no list."""
    is_free = not site.settings.figures and is_slug(identity)
    return kind == "figure" and (is_free or identity in UNSORTED)


def unknown(site: Site, kind: str, identity: str) -> str | None:
    """Return what is wrong with an id, or ``None`` where there is such a record."""
    known = known_ids(site, kind)
    if identity in known or counts_anything(site, kind, identity):
        return None
    if site.content.lost.holds(kind, identity):
        return None
    if len(several := _several(identity, known)) > 1:
        return f'"{identity}" are several {kind}s: write a comma between them, {", ".join(several)}'
    other = _of_another_kind(site, kind, identity)
    meant_here = (
        _by_what_it_says(site, kind, identity)
        or did_you_mean(identity, known)
        or _longer(identity, known)
    )
    near = f"{other}{meant_here}" or _all(site, kind)
    return f'{kind} "{identity}" is not in {HOMES[kind]}{near}'


def _longer(identity: str, known: Collection[str]) -> str:
    """Return the one id that begins with what was written."""
    found = [one for one in known if one.startswith(f"{identity.casefold()}-")]
    return f' (did you mean "{found[0]}"?)' if len(found) == 1 else ""


def _forms(name: str) -> tuple[str, str]:
    """Return how a name, or an address, may be written in the place of an id."""
    plain = name.casefold().rstrip("/")
    return plain, plain.replace(" ", "-")


_BETWEEN = re.compile(r"(?:\s*[;,&/+]\s*|\s+and\s+|\s+)")


def _several(identity: str, known: Collection[str]) -> list[str]:
    """Return the ids that one text is, with something else than a comma between them."""
    parts = list(filter(None, _BETWEEN.split(identity)))
    return parts if all(part in known for part in parts) else []


def _by_what_it_says(site: Site, kind: str, identity: str) -> str:
    """Return the id of the record that is written with its name or its address instead."""
    said = identity.casefold().rstrip("/")
    for record in site.records.get(kind, {}).values():
        names = (record.label, *getattr(record, "aliases", ()), getattr(record, "url", None) or "")
        if said in (form for name in names for form in _forms(name)):
            return f' (did you mean "{record.id}"?)'
    return ""


def _of_another_kind(site: Site, kind: str, identity: str) -> str:
    """Return of what other kind there is a record of this id."""
    others = (other for other in site.records if identity in site.records[other])
    other = next(others, None)
    return f": it is {_AN.get(other, 'a')} {other}" if other else ""


def _all(site: Site, kind: str) -> str:
    """Return which ids there are where they are few."""
    known = known_ids(site, kind) if kind in _LISTED else ()
    return f": there are {', '.join(known)}" if known else ""


_AN = {"event": "an", "actor": "an", "article": "an", "image": "an"}


def check(site: Site) -> Iterator[Problem]:
    """Yield each id that names nothing."""
    for _, record in site.everything():
        for location, marker, text in walk(record, Ref):
            message = unknown(site, marker.kind, text)
            if message:
                about = f"{marker.kind}:{text}"
                found = replace(at(record, location, message), about=about)
                known = known_ids(site, marker.kind)
                several = _several(text, known)
                now = ", ".join(several) or meant(site, marker.kind, text, known)
                yield in_place_of(found, record.origin, location, text, now, bool(several))
