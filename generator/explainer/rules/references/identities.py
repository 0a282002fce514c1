"""Two records of one kind with one id; two sides, lanes or figures with one id."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from explainer.link import Site
from explainer.model import Record
from explainer.model.locating import at, at_origin
from explainer.problems import Problem


def check(site: Site) -> Iterator[Problem]:
    """Yield the second of two records with one id, naming where the first stands."""
    for kind, written in site.content.records.items():
        for record in written:
            first = site.records[kind][record.id]
            # A record under another of its names is a copy, and stands where it was written.
            if first is not record and (place := _place(first)) != _place(record):
                where = f"{first.origin.path}:{place[1]}"
                message = f'the {kind} "{record.id}" stands already in {where}'
                yield replace(at(record, ("id",), message), about=f"{kind}:")
    yield from _settings(site)


def _place(record: Record) -> tuple[str, int, int]:
    return (record.origin.path, *record.origin.mark(("id",)))


def _settings(site: Site) -> Iterator[Problem]:
    origin = site.content.settings_origin
    for kind, key in (("side", "sides"), ("lane", "lanes"), ("figure", "figures")):
        seen: set[str] = set()
        names: set[str] = set()
        for index, entry in enumerate(getattr(site.settings, key)):
            if entry.name in names and entry.id not in seen and origin:
                message = f'the name "{entry.name}" stands twice in {key}'
                yield at_origin(origin, (key, index, "name"), message)
            names.add(entry.name)
            if entry.id in seen and origin:
                message = f'"{entry.id}" stands twice in {key}'
                problem = at_origin(origin, (key, index, "id"), message)
                yield replace(problem, about=f"{kind}:")
            seen.add(entry.id)
