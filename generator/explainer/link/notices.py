"""What was taken down: the note that stays at the address of its page."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from msgspec import Struct

from explainer import addresses
from explainer.dates import When
from explainer.model import Paged, Record

Key = tuple[str, str]
WITHOUT_NOTICE = frozenset({"term", "topic"})
"""Kinds that are not taken down: a term has no page of its own, with a topic all of it would go."""


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
        for record in some.values() if kind not in WITHOUT_NOTICE else ():
            if (kind, record.id) in held and isinstance(record, Paged) and record.withdrawn:
                yield Notice(
                    (kind, record.id),
                    record.label,
                    addresses.address(kind, record.slug or record.id),
                    record.withdrawn.date,
                    record.withdrawn.why,
                    tuple(addresses.old(kind, text) for text in record.old_addresses),
                )
