"""Citations and links in prose that lead to nothing."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link import Site, body_of
from explainer.model import IsProse, Record, walk
from explainer.problems import Problem
from explainer.prose import references
from explainer.rules.places import at, in_body
from explainer.rules.record_references import unknown


def check(site: Site) -> Iterator[Problem]:
    """Yield each citation, link or component in prose whose record does not exist."""
    for _, record in site.everything():
        yield from _fields(site, record)
        for reference in references(body_of(record)):
            message = unknown(site, reference.kind, reference.id)
            if message:
                yield in_body(record, reference.line, message, column=reference.column)


def _fields(site: Site, record: Record) -> Iterator[Problem]:
    for location, _, text in walk(record, lambda m: isinstance(m, IsProse)):
        for reference in references(text):
            message = unknown(site, reference.kind, reference.id)
            if message:
                yield at(record, location, message)
