"""What was taken down: the note that stays at the address of its page."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from msgspec import Struct

from explainer import addresses
from explainer.dates import When
from explainer.model import Map, Paged, Record, Topic

Key = tuple[str, str]
WITHOUT_PAGE = frozenset({"term"})
"""Kinds whose records stand on a page with others."""


def has_page(kind: str, record: Record) -> bool:
    """Say whether a record has a page of its own: a term has none, nor the ground of a map."""
    is_ground = isinstance(record, Map) and record.locator
    return isinstance(record, Paged) and kind not in WITHOUT_PAGE and not is_ground


def leaves_notice(kind: str, record: Record) -> bool:
    """Say whether a record can be taken down: with a topic, all that belongs to it would go."""
    return has_page(kind, record) and not isinstance(record, Topic)


class Notice(Struct, frozen=True):
    """A page that was taken down: what it was called, where it stood, since when it does not and
    why; ``before`` are the addresses that it had before."""

    key: Key
    title: str
    address: str
    date: When
    why: str
    before: tuple[str, ...] = ()


def notices(records: Mapping[str, Mapping[str, Record]], held: Collection[Key]) -> Iterator[Notice]:
    """Yield the notes of all that was taken down by itself, with a reason."""
    for kind, some in records.items():
        for record in some.values():
            is_noted = (kind, record.id) in held and leaves_notice(kind, record)
            if is_noted and isinstance(record, Paged) and record.withdrawn:
                yield Notice(
                    (kind, record.id),
                    record.label,
                    addresses.address(kind, record.slug or record.id),
                    record.withdrawn.date,
                    record.withdrawn.why,
                    tuple(addresses.old(kind, text) for text in record.old_addresses),
                )
