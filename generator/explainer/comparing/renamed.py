"""Records that have another id in the new version: what refers to them says what it said."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from explainer.comparing import nouns
from explainer.comparing.published import Published

Renamed = Mapping[str, str]
"""The new keys of records, by the old ones: ``event/new`` by ``event/old``."""


def renamed(old: Published, new: Published) -> Renamed:
    """Return the records that say all that another said, which is gone."""
    gone = {
        (_kind(key), one.version): key
        for key, one in old.records.items()
        if key not in new.records and one.at
    }
    found = ((gone.get((_kind(key), one.version)), key) for key, one in new.records.items())
    return {was: now for was, now in found if was and now not in old.records}


def with_new_ids(value: Any, ids: Renamed, field: str = "") -> Any:
    """Return what a record said with the ids that the records it refers to have now."""
    if isinstance(value, dict):
        return {key: with_new_ids(inner, ids, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [with_new_ids(inner, ids, field) for inner in value]
    if not isinstance(value, str):
        return value
    now = ids.get(f"{nouns.KINDS.get(field)}/{value}")
    return now.partition("/")[2] if now else _in_text(value, ids)


def _in_text(text: str, ids: Renamed) -> str:
    """Return a text with the new ids in its citations and links: ``[@id]``, ``(event:id)``."""
    for was, now in ids.items():
        kind, _, old = was.partition("/")
        mark = "@" if kind == "source" else f"{kind}:"
        text = re.sub(rf"{mark}{re.escape(old)}(?![\w-])", f"{mark}{now.partition('/')[2]}", text)
    return text


def _kind(key: str) -> str:
    return key.partition("/")[0]
