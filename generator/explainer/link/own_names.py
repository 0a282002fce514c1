"""What people, groups and places are called in the language of their site, where a record says it
beside its name: records are shared by newsrooms of several languages, or come from another."""

from __future__ import annotations

from explainer.language.tags import Language
from explainer.model import Called, Record

USUAL = "en"
"""In what is written in English a name beside the first is another's: a side's, or an older one."""


def named_in(record: Record, language: Language) -> Record:
    """Return a record under its name in a language; what it was called is among its others."""
    if not isinstance(record, Called) or language.tag.partition("-")[0] == USUAL:
        return record
    name = record.own_name_in(language.tag)
    if not name or name == record.label:
        return record
    aliases = (*record.aliases, record.label)
    return record.spoken_as({"name": name, "aliases": aliases}, record.body)
