"""What a kind of file is made of: its fields as its schema says them, for who begins one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from explainer.model import SiteSettings
from explainer.model.paged import Paged
from explainer.model.written import REFERENCE, Json
from explainer.schemas.descriptions import described
from explainer.schemas.examples import example_of, parts, shown
from explainer.schemas.files import EditedFile
from explainer.schemas.making import schema

KEPT = frozenset({"added", "updated"})
"""Fields that nobody fills in: `explainer dates` writes them from the history."""


class Field(Struct, frozen=True):
    """One field: its key, what it means, what may stand there.

    ``reference`` is the kind of record that it is the id of; ``choices`` are the only words that
    may stand there, if they are few; ``inner`` are the fields of the part, or of each part of the
    list, that it holds; ``is_general`` says that records of all kinds have it,
    ``part`` is the class of its parts.
    """

    key: str
    needed: bool
    meaning: str
    example: str = ""
    reference: str = ""
    choices: tuple[str, ...] = ()
    is_list: bool = False
    is_prose: bool = False
    is_general: bool = False
    part: str = ""
    inner: tuple[Field, ...] = ()

    @property
    def told(self) -> str:
        """Return what it means and which words may stand there, on one line."""
        meaning = self.meaning.replace("\n", " ")
        return f"{meaning} One of: {', '.join(self.choices)}." if self.choices else meaning


def fields(file: EditedFile, settings: SiteSettings | None) -> tuple[Field, ...]:
    """Return the fields of a kind of file; sides and lanes are those of the settings."""
    made = schema(file, settings)
    record = made["items"] if file.form == "list" else made
    classes = {part.__name__: part for part in parts(file.model)}
    return tuple(_fields(file.model, record, made["$defs"], classes))


def _fields(model: Any, record: Json, defs: Json, classes: dict[str, Any]) -> Iterator[Field]:
    needed = record.get("required", [])
    for key, said in record["properties"].items():
        if key in KEPT:
            continue
        part = _part(said, defs)
        inner = tuple(_fields(classes[part], defs[part], defs, classes)) if part in classes else ()
        whole = _resolved(said, defs)
        yield Field(
            key=key,
            needed=key in needed,
            meaning=described(model)[key],
            example=shown(example_of(model, key)),
            reference=next(_found(said, REFERENCE), ""),
            choices=tuple(map(str, next(_found(whole, "enum"), ()))),
            is_list=any(kind == "array" for kind in _found(said, "type")),
            is_prose="contentMediaType" in said,
            is_general=key in Paged.model_fields,
            part=part if inner else "",
            inner=inner,
        )


def _part(said: Json, defs: Json) -> str:
    """Return the class that a field is made of, or the entries of its list."""
    named = (ref.rpartition("/")[2] for ref in _found(said, "$ref"))
    return next((name for name in named if "properties" in defs.get(name, {})), "")


def _resolved(said: Json, defs: Json) -> Json:
    named = [ref.rpartition("/")[2] for ref in _found(said, "$ref")]
    plain = [defs[name] for name in named if "properties" not in defs.get(name, {"properties": 0})]
    return plain[0] if plain else said


def _found(said: Any, keyword: str) -> Iterator[Any]:
    """Yield what a schema says by a keyword, of the field or of the entries of its list."""
    if isinstance(said, dict):
        if keyword in said:
            yield said[keyword]
        for key in ("items", "anyOf"):
            yield from _found(said.get(key), keyword)
    elif isinstance(said, list):
        for choice in said:
            yield from _found(choice, keyword)
