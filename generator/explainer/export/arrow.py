"""The types of columns in Arrow, of what the schema of the model says of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from arro3.core import DataType, Field

from explainer.export.columns import meant
from explainer.model.written import Json


def type_of(said: Json, parts: Json) -> DataType:
    """Return the type of what a schema says; ``parts`` are those that it is made of."""
    one = meant(said)
    one = parts[one["$ref"].rpartition("/")[2]] if "$ref" in one else one
    plain: Mapping[str, Callable[[], DataType]] = {
        "string": DataType.utf8,
        "integer": DataType.int64,
        "number": DataType.float64,
        "boolean": DataType.bool,
        "date": DataType.date32,
    }
    kind = one.get("type", "string")
    return plain[kind]() if kind in plain else _NESTED[kind](one, parts)


def _array(one: Json, parts: Json) -> DataType:
    return DataType.list(Field("item", type_of(one["items"], parts), nullable=False))


def _object(one: Json, parts: Json) -> DataType:
    if "properties" in one:
        inner = one["properties"].items()
        return DataType.struct([Field(name, type_of(said, parts)) for name, said in inner])
    value: Any = one["additionalProperties"]
    texts = Field("key", DataType.utf8(), nullable=False)
    return DataType.map(texts, Field("value", type_of(value, parts)), keys_sorted=False)


_NESTED: Mapping[str, Callable[[Json, Json], DataType]] = {"array": _array, "object": _object}
