"""The names of records, as texts say them."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language.casing import capitalised
from explainer.link.records import Records
from explainer.model import Record, Term
from explainer.prose import Name

NAMED_KINDS = ("actor", "place", "document", "term")
SHORTEST = 3
"""Letters of the shortest name that is looked for: two are initials and parts of words."""


def names(records: Records) -> Iterator[Name]:
    """Yield every name of every record that has one."""
    for kind in NAMED_KINDS:
        for record in records.records[kind].values():
            for text in names_of(record):
                if len(text) >= SHORTEST:
                    yield Name(text, kind, record.id)


def names_of(record: Record) -> tuple[str, ...]:
    """Return the name of a record and its aliases, terms with a capital letter too."""
    texts = (record.label, *getattr(record, "other_names", ()))
    if isinstance(record, Term):
        texts = (*texts, *(form for text in texts for form in capitalised(text)))
    return tuple(dict.fromkeys(texts))
