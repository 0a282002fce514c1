"""Translations: whether they fit their originals, and what stands in the place of these."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TypeVar

from explainer.documents.document import Location
from explainer.link.versions import short
from explainer.model import SECTIONS, Article, IsProse, Part, Record, prose_in, without
from explainer.model import spoken as texts
from explainer.prose import Prose, Reference, references, sections, unlinked
from explainer.reading import Translated

R = TypeVar("R", bound=Record)


def digest(record: Record) -> str:
    """Return the digest of the texts of a record: another field of it makes no translation old."""
    return record.once(_digest)


def _digest(record: Record) -> str:
    said = json.dumps([texts.texts(record), record.body], ensure_ascii=False, sort_keys=True)
    return short(said.encode())


def told(record: R, one: Translated) -> R:
    """Return a record with its texts as they were translated."""
    said, body, gone = one.said, one.body, record.origin.without
    if gone:
        # What is held back is linked in no language.
        changed = without(said, (IsProse,), lambda _, text: unlinked(Prose(text), frozenset(gone)))
        said, body = changed or said, unlinked(body, frozenset(gone))
    return record.spoken_as(texts.told(record, said), body or record.body)


def is_whole(record: Record, one: Translated | None) -> bool:
    """Say whether a record is translated so far that it has a page in that language."""
    return one is not None and not lacking(record, one)


def lacking(record: Record, one: Translated) -> tuple[str, ...]:
    """Return the headings and fields of the original that a translation lacks."""
    fields = tuple(dict.fromkeys(texts.lacking(record, one.said)))
    body = one.body if one.body != record.body else Prose()
    if isinstance(record, Article):
        there = {name for name, is_told in _told(body) if is_told}
        found = (name for name, is_told in _told(record.body) if is_told and name not in there)
        return (*fields, *found)
    return (*fields, "text") if record.body and not body else fields


def unknown(one: Translated) -> Iterator[tuple[str, int]]:
    """Yield the headings that no article has, with their lines."""
    for section in sections(one.body, lambda anchor: False, SECTIONS):
        if section.heading not in SECTIONS and (section.heading or section.nodes):
            yield section.heading, section.line


def added(original: Part, body: Prose, one: Translated) -> Iterator[tuple[Reference, Location]]:
    """Yield what a translation refers to and its original does not; where, if above its body."""
    said = (*(text for _, _, text in prose_in(original)), body)
    known = {(ref.kind, ref.id) for text in said for ref in references(text)}
    for where, text in (*((at, text) for at, _, text in prose_in(one.said)), ((), one.body)):
        for ref in references(text):
            if (ref.kind, ref.id) not in known:
                yield ref, where


def _told(body: Prose) -> Iterator[tuple[str, bool]]:
    for section in sections(body, lambda anchor: False, SECTIONS):
        yield section.heading, bool(section.nodes)
