"""What is wrong with the shape of a record, in the words of an editor.

Every failure of pydantic goes through one table, from its type to a sentence that says what is
wrong and what to write (after Starlight's error map). Its ``loc`` is our location, so that each
problem has the line and column of the value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from explainer.documents import Location
from explainer.model import Origin
from explainer.problems import Problem, did_you_mean

Message = Callable[[ErrorDetails, str, str, list[str]], str]


def problems(
    error: ValidationError, model: type[BaseModel], values: Any, origin: Origin, noun: str
) -> Iterator[Problem]:
    """Yield a problem for each failure, at the place of the value in its file."""
    who = _who(values, noun)
    for details in error.errors(include_url=False):
        location = _in_file(details["loc"], values)
        known = _keys(model, details["loc"][:-1])
        say = _MESSAGES.get(details["type"], _other)
        key = _key(location)
        line, column = origin.mark(location)
        yield Problem(origin.path, line, column, say(details, key, who, known), rule="shape")


def _who(values: Any, noun: str) -> str:
    identity = values.get("id") if isinstance(values, Mapping) else None
    return f'{noun} "{identity}"' if identity else noun


def _in_file(loc: Location, values: Any) -> Location:
    """Drop what pydantic adds to a location (the branch of a union) and the file does not have."""
    location: list[str | int] = []
    for step in loc:
        if isinstance(values, str):
            continue
        location.append(step)
        inner = _step(values, step)
        if inner is None:
            break
        values = inner
    return tuple(location)


def _step(values: Any, step: str | int) -> Any:
    if isinstance(values, Mapping):
        return values.get(str(step))
    if isinstance(values, list) and isinstance(step, int) and step < len(values):
        return values[step]
    return None


def _key(location: Location) -> str:
    return next((str(step) for step in reversed(location) if isinstance(step, str)), "")


def _keys(model: type[BaseModel], path: Location) -> list[str]:
    """Return the keys that the class at a location knows."""
    current: Any = model
    for step in path:
        if isinstance(step, str) and _is_model(current):
            field = next(
                (f for name, f in current.model_fields.items() if (f.alias or name) == step), None
            )
            current = _inner_model(field.annotation) if field else None
    if not _is_model(current):
        return []
    return [field.alias or name for name, field in current.model_fields.items()]


def _is_model(value: Any) -> bool:
    return isinstance(value, type) and issubclass(value, BaseModel)


def _inner_model(annotation: Any) -> Any:
    if _is_model(annotation):
        return annotation
    inner = (_inner_model(argument) for argument in getattr(annotation, "__args__", ()))
    return next((model for model in inner if model), None)


def _missing(details: ErrorDetails, key: str, who: str, known: list[str]) -> str:
    return f'"{key}" is missing in {who}'


def _unknown(details: ErrorDetails, key: str, who: str, known: list[str]) -> str:
    hint = did_you_mean(key, known)
    if details["input"] is None and not hint:
        hint = " (if it is part of a text with a comma in it, put quotation marks around that text)"
    return f'unknown key "{key}" in {who}{hint}'


def _not_one_of(details: ErrorDetails, key: str, who: str, known: list[str]) -> str:
    expected = details.get("ctx", {}).get("expected", "")
    value = str(details["input"])
    words = [word.strip(" '") for word in expected.replace(" or ", ", ").split(",")]
    return f'"{value}" is no {key}: write one of {", ".join(words)}{did_you_mean(value, words)}'


def _empty(details: ErrorDetails, key: str, who: str, known: list[str]) -> str:
    return f'"{key}" is empty in {who}: write it or leave the line out'


def _no_text(details: ErrorDetails, key: str, who: str, known: list[str]) -> str:
    if details["input"] is None:
        return _empty(details, key, who, known)
    return f'"{key}" is a text, not {_shape(details["input"])}'


def _no_list(details: ErrorDetails, key: str, who: str, known: list[str]) -> str:
    if details["input"] is None:
        return _empty(details, key, who, known)
    return f'"{key}" is a list, not {_shape(details["input"])}: write "{key}: [one, two]"'


def _no_mapping(details: ErrorDetails, key: str, who: str, known: list[str]) -> str:
    return f"{key or who} is written as keys with values, not as {_shape(details['input'])}"


def _no_number(details: ErrorDetails, key: str, who: str, known: list[str]) -> str:
    if details["input"] is None:
        return _empty(details, key, who, known)
    return f'"{key}" is a number, not "{details["input"]}": write figures only'


def _limit(details: ErrorDetails, key: str, who: str, known: list[str]) -> str:
    advice = details["msg"].replace("Input should be ", "")
    return f'"{key}" must be {advice}, not {details["input"]}'


def _too_short(details: ErrorDetails, key: str, who: str, known: list[str]) -> str:
    return f'"{key}" in {who} needs at least one entry'


def _too_long(details: ErrorDetails, key: str, who: str, known: list[str]) -> str:
    return f'"{key}" has room for {details.get("ctx", {}).get("max_length")} entries'


def _ours(details: ErrorDetails, key: str, who: str, known: list[str]) -> str:
    return f"{key}: {details['msg']}"


def _other(details: ErrorDetails, key: str, who: str, known: list[str]) -> str:
    return f"{key or who}: {details['msg']}"


def _shape(value: Any) -> str:
    if isinstance(value, list):
        return "a list"
    return "keys with values" if isinstance(value, Mapping) else f'the text "{value}"'


_MESSAGES: Mapping[str, Message] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "literal_error": _not_one_of,
    "string_too_short": _empty,
    "string_type": _no_text,
    "tuple_type": _no_list,
    "list_type": _no_list,
    "model_type": _no_mapping,
    "model_attributes_type": _no_mapping,
    "mapping_type": _no_mapping,
    "dict_type": _no_mapping,
    "int_parsing": _no_number,
    "int_type": _no_number,
    "float_parsing": _no_number,
    "float_type": _no_number,
    "greater_than": _limit,
    "greater_than_equal": _limit,
    "less_than": _limit,
    "less_than_equal": _limit,
    "finite_number": _limit,
    "too_short": _too_short,
    "too_long": _too_long,
    "slug": _ours,
    "edtf": _ours,
    "address": _ours,
}
