"""The columns of a kind's sheet: its fields that fit in a cell, and how each is written there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, Literal

from msgspec import Struct

from explainer.dates import DateError, parse
from explainer.dates.loose import suggestions
from explainer.model import KINDS, Kind, Paged
from explainer.model.written import Json
from explainer.schemas.files import FILES
from explainer.schemas.making import schema

Form = Literal["text", "number", "date", "ids", "texts"]
SHEETS: Mapping[str, Kind] = {kind.folder: kind for kind in KINDS if kind.form == "list"}
"""The kinds that have a sheet, by the folder of their files."""
KEPT_BY_US = frozenset({"added", "updated"})
"""Days that `explainer dates` writes: read where a sheet has them, and not put into one."""
_SPLIT = re.compile(r"[\s,;|]+")


class Column(Struct, frozen=True):
    """A field that fits in a cell, and how it is written there."""

    key: str
    form: Form


@cache
def columns(kind: str) -> Mapping[str, Column]:
    """Return the columns of a kind's sheet by their keys, in the order of its fields."""
    made = schema(FILES[kind])
    entry, parts = made["items"], made["$defs"]
    # What every page may have comes last, as the rarest.
    keys = sorted(entry["properties"], key=lambda key: key in Paged.model_fields and key != "id")
    forms = {key: _form(entry["properties"][key], parts) for key in keys}
    return {key: Column(key, form) for key, form in forms.items() if form}


def _form(said: Json, parts: Json) -> Form | None:
    """Return how a field is written in a cell; ``None`` where it does not fit in one."""
    choices = [one for one in said.get("anyOf", (said,)) if one.get("type") != "null"]
    lists = [one["items"] for one in choices if one.get("type") == "array"]
    if lists:
        inner = _form(lists[0], parts)
        return None if inner is None else "ids" if "$ref" in lists[0] else "texts"
    one = choices[0]
    if "$ref" in one:
        name = one["$ref"].rpartition("/")[2]
        is_part = parts[name].get("type") == "object"
        return None if is_part else "date" if name in ("date", "day") else "text"
    types = one.get("type", "string")
    return None if types == "object" else "number" if _counts(types) else "text"


def _counts(types: str | list[str]) -> bool:
    return types[0] in ("integer", "number")


def cell(value: Any, form: Form) -> str:
    """Return how a value of a file stands in a cell; ids on one line, texts on a line each."""
    entries = [str(entry) for entry in value] if isinstance(value, list) else None
    if entries is None:
        return "" if value is None else str(value)
    if form == "ids":
        return " ".join(entries)
    # The line end tells that it is one text: what is on one line is split at semicolons.
    return "\n".join(entries) + "\n" * (len(entries) == 1 and ";" in entries[0])


def value(text: str, form: Form) -> Any:
    """Return the value of a cell as a file has it; ``None`` for an empty one."""
    return _READ[form](text) if text.strip() else None


def _text(text: str) -> str:
    """Return a text; a line end within a paragraph is a space, as it is in a fold of YAML."""
    return re.sub(r"[ \t]*(?<!\n)\n(?!\n)[ \t]*", " ", text.strip())


def _ids(text: str) -> list[str]:
    return [entry for entry in _SPLIT.split(text) if entry]


def _texts(text: str) -> list[str]:
    entries = text.split("\n") if "\n" in text else text.split(";")
    return [entry.strip() for entry in entries if entry.strip()]


def _number(text: str) -> str:
    """Return a number; where the comma is the decimal sign, spreadsheets write that."""
    return re.sub(r"^(\s*[+-]?\d+),(\d+\s*)$", r"\1.\2", text).strip()


def as_number(text: str) -> float | str:
    """Return how much a number is: 2 and 2.0 are one; what is no number is only itself."""
    try:
        return float(_number(text))
    except ValueError:
        return text


def _date(text: str) -> str:
    """Return a date; of one in another form, the only one that it can mean."""
    meant = [text.strip()] if is_date(text) else list(dates_meant(text))
    return meant[0] if len(meant) == 1 else text.strip()


def dates_meant(text: str) -> Iterator[str]:
    """Yield what a date in another form may mean: spreadsheets write them as the country does."""
    return (form for form in suggestions(text.strip()) if is_date(form))


def is_date(text: str) -> bool:
    """Say whether a text is a date as content has it."""
    try:
        parse(text.strip())
    except DateError:
        return False
    return True


_READ: Mapping[Form, Callable[[str], Any]] = {
    "text": _text,
    "number": _number,
    "date": _date,
    "ids": _ids,
    "texts": _texts,
}
