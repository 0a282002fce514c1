"""What a value is, in the words of the reference: out of what a schema says of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from explainer.addresses import slug
from explainer.model.written import REFERENCE, Json
from explainer.schemas.files import FILES

ENDLESS = 1e15
"""A number may be as large as anybody counts: to say so helps nobody."""
_WORDS: Mapping[str, str] = {
    "date": "[date](dates.md)",
    "day": "day",
    "minute": "day, or day and time",
    "id": "id",
    "address": "address on the web",
    "language": "language tag",
    "feed": "URI",
    "zone": "time zone",
    "item": "item of Wikidata",
    "mail": "mail address",
    "old address": "address of this site",
}
_TYPES: Mapping[str, str] = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "`true` or `false`",
}


def in_words(said: Json) -> str:
    """Return what a value is, in words."""
    return next(words for say in _KINDS if (words := say(said)))


def _reference(said: Json) -> str:
    if "$ref" not in said:
        return ""
    name = said["$ref"].rpartition("/")[2]
    kind = said.get(REFERENCE)
    if kind:
        return f"id of {_a(f'[{kind}](reference-{kind}.md)' if kind in FILES else kind, kind)}"
    return _WORDS.get(name) or f"[{_spaced(name)}](#{slug(heading_of(name))})"


def heading_of(part: str) -> str:
    """Return the heading under which the fields of a part of a record stand."""
    name = _spaced(part)
    return f"Fields of {_a(name, name)}"


def _spaced(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()


def _a(shown: str, word: str) -> str:
    return f"{'an' if word[0] in 'aeiou' else 'a'} {shown}"


def _either(said: Json) -> str:
    choices = [choice for choice in said.get("anyOf", ()) if choice.get("type") != "null"]
    if len(choices) == 2 and choices[1].get("items") == choices[0]:
        return f"{in_words(choices[0])}, or a list"
    return " or ".join(map(in_words, choices))


def _choice(said: Json) -> str:
    words = said.get("enum") or ([said["const"]] if "const" in said else [])
    return ", ".join(f"`{word}`" for word in words)


def _list(said: Json) -> str:
    if said.get("type") != "array":
        return ""
    if "prefixItems" in said:
        return f"[{', '.join(map(in_words, said['prefixItems']))}]"
    least = " (one at least)" if said.get("minItems") else ""
    most = f" ({said['maxItems']} at most)" if "maxItems" in said else ""
    return f"list: {in_words(said['items'])}{least}{most}"


def _mapping(said: Json) -> str:
    if said.get("type") != "object":
        return ""
    return f"lines of `key: value`, each a {in_words(said['additionalProperties'])}"


def _prose(said: Json) -> str:
    return "[prose](texts.md)" if "contentMediaType" in said else ""


def _plain(said: Json) -> str:
    kind = said["type"] if isinstance(said["type"], str) else said["type"][0]
    least, most = said.get("minimum"), said.get("maximum")
    is_told = kind != "boolean" and least is not None and most is not None and most < ENDLESS
    reach = f", {least:g} to {most:g}" if is_told else ""
    letters = f", {said['maxLength']:,} letters at most" if "maxLength" in said else ""
    return f"{_TYPES[kind]}{reach}{letters}"


_KINDS: tuple[Callable[[Json], str], ...] = (
    _reference, _either, _choice, _list, _mapping, _prose, _plain,
)  # fmt: skip
