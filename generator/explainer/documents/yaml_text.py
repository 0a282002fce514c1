"""Values as an editor would write them in YAML: plain where that is safe, long texts folded."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Mapping
from functools import cache
from typing import Any

import yaml

WIDTH = 100
"""Columns of a line: as wide as an editor's window, and a change in a text shows by its line."""
NARROWEST = 40
"""Words are not set in a narrower column, however deep they stand."""
_MARKS = re.compile(r": |\s#|^[\s&*!|>'\"%@`#,?:{}\[\]-]|[:\s]$|[\n\t\\]")
_IN_FLOW = re.compile(r"[,\[\]{}]")
_NUMBER = re.compile(r"-?\d{1,3}(?:\.\d+)?")
_DATE = re.compile(r"-?\d{4}\b.*")
_TEXT = "tag:yaml.org,2002:str"


def value_text(value: Any, indent: int, before: int) -> str:
    """Return what stands behind a key's colon, with the space or line end before it.

    ``indent`` is the column of the key, ``before`` how many letters key and colon take.
    """
    room = WIDTH - indent - before
    if isinstance(value, list) and len(in_flow(value)) > room:
        return "".join(f"\n{' ' * indent}- {in_flow(entry)}" for entry in value)
    if not isinstance(value, str):
        return f" {in_flow(value)}"
    return _paragraphs(value, indent) or _folded(value, indent, room) or f" {_scalar(value)}"


def in_flow(value: Any) -> str:
    """Return a value on one line, as it stands within brackets."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {in_flow(entry)}' for key, entry in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(in_flow, value))}]"
    return "null" if value is None else _scalar(str(value), in_list=True)


def _scalar(text: str, in_list: bool = False) -> str:
    return text if _is_plain(text, in_list) else json.dumps(text, ensure_ascii=False)


def _is_plain(text: str, in_list: bool) -> bool:
    """Say whether a text stands for itself to every program that reads YAML."""
    if _NUMBER.fullmatch(text):
        return True
    if not text or _MARKS.search(text) or (in_list and _IN_FLOW.search(text)):
        return False
    # A date, a year and a "no" are something else than their letters to some programs.
    seen: str = _resolver().resolve(yaml.ScalarNode, text, (True, False))
    return seen == _TEXT and not _DATE.match(text)


@cache
def _resolver() -> Any:
    return yaml.resolver.Resolver()


def _paragraphs(text: str, indent: int) -> str:
    """Return a text with its line ends; nothing if it has none, or would not be read as it is."""
    if "\n" not in text or re.search(r"^\s|\s$|[ \t]\n", text):
        return ""
    return f" |-\n{textwrap.indent(text, ' ' * (indent + 2))}"


def _folded(text: str, indent: int, room: int) -> str:
    """Return a long text over several lines; nothing if it would not be read as it is."""
    if len(text) <= room or re.search(r"^\s|\s$|\s\s|[^\S ]", text):
        return ""
    width = max(NARROWEST, WIDTH - indent - 2)
    lines = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
    return f" >-\n{textwrap.indent(chr(10).join(lines), ' ' * (indent + 2))}"
