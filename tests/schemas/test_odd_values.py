"""A value of another shape at any field of any kind: what the model refuses, the schema refuses."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from explainer import documents
from explainer.limits import USUAL
from explainer.schemas.examples import example
from explainer.schemas.files import FILES, EditedFile
from held_to_schema import Core, validator

ODD = ("", "~", '""', '" "', "[]", "[a, b]", "[[a]]", "[~]", "{}", "{a: b}", "a: b", "[{a: b}]")
HERE = "@@here@@"
Way = tuple[str | int, ...]


@pytest.mark.parametrize("file", FILES.values(), ids=FILES)
def test_what_the_model_refuses_the_schema_refuses(file: EditedFile) -> None:
    passed = [
        f"{'/'.join(map(str, way))}: {odd}"
        for way, odd, ours, theirs in attempts(file)
        if not is_sound(file, ours) and validator(file.name, None).is_valid(theirs)
    ]

    assert passed == []


def attempts(file: EditedFile) -> Iterator[tuple[Way, str, Any, Any]]:
    """Yield each odd value in each place, as we read it and as a program for YAML does."""
    read = documents.parse_markdown if file.form == "markdown" else documents.parse_yaml
    document, _ = read(example(file), file.example_file)
    assert document
    for way in ways(document.values):
        text = json.dumps(put(document.values, way), ensure_ascii=False)
        for odd in ODD:
            typed = text.replace(json.dumps(HERE), odd)
            ours, problems = documents.parse_yaml(typed, file.example_file)
            if ours and not problems:
                yield way, odd, ours.values, yaml.load(typed, Core)


def ways(value: Any, way: Way = ()) -> Iterator[Way]:
    inner = value.items() if isinstance(value, dict) else enumerate(value[:1])
    for key, entry in inner:
        yield (*way, key)
        if isinstance(entry, dict | list):
            yield from ways(entry, (*way, key))


def put(values: Any, way: Way) -> Any:
    values = inner = copy.deepcopy(values)
    for key in way[:-1]:
        inner = inner[key]
    inner[way[-1]] = HERE
    return values


def is_sound(file: EditedFile, values: Any) -> bool:
    is_named = file.form in ("single", "markdown")
    for entry in values if file.form == "list" else [values]:
        try:
            file.model.model_validate({"id": "x", **entry} if is_named else entry, context=USUAL)
        except ValidationError:
            return False
    return True
