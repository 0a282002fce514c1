"""What a record rests on: the sources in its fields, its prose and its body."""

from __future__ import annotations

from explainer.model import Record, Ref, prose_in, walk
from explainer.prose import Prose, references


def cited_by(record: Record) -> tuple[str, ...]:
    """Return the sources of a record, those in its fields first."""
    return record.once(_cited_by)


def cited_in(text: Prose) -> tuple[str, ...]:
    """Return the sources that a text cites, as often as it does."""
    return tuple(ref.id for ref in references(text) if ref.kind == "source")


def _cited_by(record: Record) -> tuple[str, ...]:
    fields = (text for _, marker, text in walk(record, Ref) if marker.kind == "source")
    texts = (*(text for _, _, text in prose_in(record)), record.body)
    inside = (source for text in texts for source in cited_in(text))
    return tuple(dict.fromkeys((*fields, *inside)))
