"""An example of each kind of file, and of each field: that of the field is what stands there."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from explainer import documents
from explainer.schemas.files import FILES, EditedFile

FOLDER = Path(__file__).with_name("examples")
Field = tuple[type[BaseModel], str]
"""A class and the key of one of its fields."""


def example(file: EditedFile) -> str:
    """Return the example of a kind of file, as an editor would write it."""
    return (FOLDER / file.example_file).read_text(encoding="utf-8")


@cache
def examples() -> Mapping[Field, Any]:
    """Return an example of every field: what stands there in the first that has it."""
    found: dict[Field, Any] = {}
    for file in FILES.values():
        for entry in _entries(_read(file)):
            for field, value in _in(file.model, entry):
                found.setdefault(field, value)
    return found


def example_of(model: type[BaseModel], key: str) -> Any:
    """Return an example of a field; what holds if it is left out, where no file has it."""
    known, field = examples(), model.model_fields.get(key)
    by_default = field.default if field else None
    return known.get((model, key), known.get((_owner(model, key), key), by_default))


def shown(value: Any) -> str:
    """Return an example as it would be typed on one line; nothing where it needs several."""
    entries = value if isinstance(value, list) else [value]
    if any(isinstance(entry, dict) for entry in entries):
        return ""
    if isinstance(value, list):
        return f"[{', '.join(_quoted(str(entry)) for entry in entries)}]"
    return value if isinstance(value, str) else json.dumps(value)


def _quoted(entry: str) -> str:
    return json.dumps(entry, ensure_ascii=False) if set(entry) & set("[],{}:") else entry


def _read(file: EditedFile) -> Any:
    read = documents.parse_markdown if file.form == "markdown" else documents.parse_yaml
    document, _ = read(example(file), file.example_file)
    return document.values if document else None


def _in(model: type[BaseModel], values: Mapping[str, Any]) -> Iterator[tuple[Field, Any]]:
    for name, field in model.model_fields.items():
        key = field.alias or name
        if key in values:
            yield (model, key), values[key]
            yield (_owner(model, key), key), values[key]
            for part in _classes(field.annotation):
                for entry in _entries(values[key]):
                    yield from _in(part, entry)


def _owner(model: type[BaseModel], key: str) -> type[BaseModel]:
    """Return the class that a field was first written in: those made of it share the example."""
    has = (base for base in model.__mro__ if key in _keys(base))
    return [*has][-1]


@cache
def _keys(model: type) -> frozenset[str]:
    fields = getattr(model, "model_fields", {})
    return frozenset(field.alias or name for name, field in fields.items())


def parts(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Yield a class and all that its fields are made of, each once."""
    todo, seen = [model], {model}
    while todo:
        yield (part := todo.pop(0))
        inner = [i for field in part.model_fields.values() for i in _classes(field.annotation)]
        todo += [new for new in dict.fromkeys(inner) if new not in seen]
        seen.update(inner)


def _classes(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield the classes that an annotation speaks of."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _classes(inner)


def _entries(value: Any) -> Iterator[Mapping[str, Any]]:
    entries = value if isinstance(value, list) else [value]
    yield from (entry for entry in entries if isinstance(entry, dict))
