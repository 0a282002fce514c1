"""Content to a `Site`: ids resolved, who cites what, which names mean whom, what came before.

A site is built even from content with mistakes in it (the first of two records with one id
stays), so that the rules can look at all of it and name everything at once.
"""

from __future__ import annotations

from explainer.link.citing import cited_by
from explainer.link.names import NAMED_KINDS, names_of
from explainer.link.records import Key
from explainer.link.site import Site
from explainer.model import Record
from explainer.reading import Content

__all__ = ["NAMED_KINDS", "Key", "Site", "cited_by", "link", "names_of"]


def link(content: Content) -> Site | None:
    """Return the site of what was read, or ``None`` where it has no readable settings."""
    if content.settings is None:
        return None
    records: dict[str, dict[str, Record]] = {}
    for kind, written in content.records.items():
        first = {record.id: record for record in reversed(written)}
        records[kind] = {record.id: first[record.id] for record in written}
    return Site(content.settings, content, records)
