"""What to write in the place of a value or a key, as YAML has it: for problems with one answer."""

from __future__ import annotations

import json
import re
from typing import Any

import yaml

from explainer.documents.document import Document, Location
from explainer.problems import Edit

_PLAIN = re.compile(
    r"[^\W\d_](?:[\w '’./()!?-]*[\w.!?)])?|[a-z]+:[a-z0-9-]+|https?://[^\s,\[\]{}#\"']*[^\s,\[\]{}#\"':]"
)
"""Texts that are read as they stand, in braces too; what else they may be is asked of YAML."""
_ESCAPING = re.compile(r"[\"'\\]")


def in_yaml(value: Any) -> str:
    """Return a text, a list of texts or a mapping of them on one line.

    >>> in_yaml(["law", "1993-04"]), in_yaml({"what": "Envoy"})
    ('[law, "1993-04"]', '{what: Envoy}')
    """
    if isinstance(value, list):
        return f"[{', '.join(map(in_yaml, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {in_yaml(one)}' for key, one in value.items())}}}"
    text = str(value)
    return text if _is_plain(text) else json.dumps(text, ensure_ascii=False)


def _is_plain(text: str) -> bool:
    # Other programs take "no" for false: quotation marks keep it a word.
    is_text = yaml.SafeLoader.yaml_implicit_resolvers.get(text[:1], ())
    return bool(_PLAIN.fullmatch(text)) and not any(what.match(text) for _, what in is_text)


def of_value(document: Document, location: Location, was: Any, now: str) -> Edit | None:
    """Return the edit that puts YAML in the place of a value of one line."""
    line, column = document.mark(location)
    if location in document.layout.value.folds:
        return None
    if not document.is_quoted(location):
        return Edit(line, column, was if isinstance(was, str) else f"[{', '.join(was)}]", now)
    inner = json.loads(now) if now.startswith('"') else now
    if _ESCAPING.search(f"{was}{inner}"):
        return None
    return Edit(line, column + 1, str(was), inner)


def of_key(document: Document, location: Location, now: str) -> Edit:
    """Return the edit that writes another key."""
    return Edit(*document.key(location), str(location[-1]), now)
