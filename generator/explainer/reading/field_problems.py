"""What is wrong with the shape of a record, in the words of an editor.

Every failure of pydantic goes through one table, from its type to a sentence that says what is
wrong and what to write (after Starlight's error map). Its ``loc`` is our location, so that each
problem has the line and column of the value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from explainer import addresses
from explainer.documents import Location
from explainer.limits import raised_by
from explainer.model import Origin
from explainer.problems import Problem, did_you_mean


@dataclass(frozen=True, slots=True)
class Failure:
    """One failure of pydantic: the key it is about, whose key that is, and the keys known there.

    ``entry`` says that it is about an entry of the list under the key; ``needed``, that the key
    cannot be left out.
    """

    details: ErrorDetails
    key: str
    who: str
    known: tuple[str, ...]
    entry: bool
    needed: bool

    @property
    def value(self) -> Any:
        """Return what was written."""
        return self.details["input"]

    def limit(self, name: str) -> Any:
        """Return a limit that pydantic names."""
        return self.details.get("ctx", {}).get(name)


Message = Callable[[Failure], str]


def problems(
    error: ValidationError, model: type[BaseModel], values: Any, origin: Origin, noun: str
) -> Iterator[Problem]:
    """Yield a problem for each failure, at the place of the value in its file."""
    who = _who(values, noun)
    for details in error.errors(include_url=False):
        location = _in_file(details["loc"], values)
        failure = _failure(details, location, model, who)
        line, column = origin.mark(location)
        message = _MESSAGES.get(details["type"], _other)(failure)
        yield Problem(origin.path, line, column, message, rule="shape")


def _who(values: Any, noun: str) -> str:
    identity = values.get("id") if isinstance(values, Mapping) else None
    return f'{noun} "{identity}"' if identity else noun


def _failure(
    details: ErrorDetails, location: Location, model: type[BaseModel], who: str
) -> Failure:
    fields = _fields(model, details["loc"][:-1])
    key = next((str(step) for step in reversed(location) if isinstance(step, str)), "")
    entry = bool(location) and isinstance(location[-1], int)
    needed = key in fields and fields[key].is_required()
    return Failure(details, key, who, tuple(fields), entry, needed)


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


def _fields(model: type[BaseModel], path: Location) -> dict[str, FieldInfo]:
    """Return the fields that the class at a location has, by their keys."""
    current: Any = model
    for step in path:
        if isinstance(step, str) and _is_model(current):
            field = _by_key(current).get(step)
            current = _inner_model(field.annotation) if field else None
    return _by_key(current) if _is_model(current) else {}


def _by_key(model: type[BaseModel]) -> dict[str, FieldInfo]:
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _is_model(value: Any) -> bool:
    return isinstance(value, type) and issubclass(value, BaseModel)


def _inner_model(annotation: Any) -> Any:
    if _is_model(annotation):
        return annotation
    inner = (_inner_model(argument) for argument in getattr(annotation, "__args__", ()))
    return next((model for model in inner if model), None)


def _missing(failure: Failure) -> str:
    return f'"{failure.key}" is missing in {failure.who}'


def _unknown(failure: Failure) -> str:
    hint = did_you_mean(failure.key, failure.known)
    if failure.value is None and not hint:
        hint = " (if it is part of a text with a comma in it, put quotation marks around that text)"
    return f'unknown key "{failure.key}" in {failure.who}{hint}'


def _not_one_of(failure: Failure) -> str:
    value = str(failure.value)
    listed = str(failure.limit("expected")).replace(" or ", ", ")
    words = [word.strip(" '") for word in listed.split(",")]
    near = did_you_mean(value, words)
    return f'"{value}" is no {failure.key}: write one of {", ".join(words)}{near}'


def _empty(failure: Failure) -> str:
    advice = "write it" if failure.needed else "write it or leave the line out"
    return f'"{failure.key}" is empty in {failure.who}: {advice}'


def _no_text(failure: Failure) -> str:
    if failure.value is None:
        return _empty(failure)
    return (
        f"{_subject(failure)} is a text, not {_shape(failure.value)}: a text that begins with "
        '"[" or "{" needs quotation marks around it'
    )


def _no_list(failure: Failure) -> str:
    if failure.value is None:
        return _empty(failure)
    key = failure.key
    return f'"{key}" is a list, not {_shape(failure.value)}: write "{key}: [one, two]"'


def _no_mapping(failure: Failure) -> str:
    subject = _subject(failure) if failure.key else failure.who
    if failure.value is None:
        return f'{subject} is empty: write lines of "key: value"'
    return f'{subject} is written as lines of "key: value", not as {_shape(failure.value)}'


def _no_number(failure: Failure) -> str:
    return _no_figures(failure, "a number", "figures only, with a dot for decimals")


def _no_whole_number(failure: Failure) -> str:
    return _no_figures(failure, "a whole number", "figures only")


def _no_figures(failure: Failure, wanted: str, how: str) -> str:
    if failure.value is None:
        return _empty(failure)
    return f'"{failure.key}" is {wanted}, not {_shape(failure.value)}: write {how}'


def _limit(failure: Failure) -> str:
    said = next(
        f"{words} {failure.limit(name):g}"
        for name, words in _LIMITS.items()
        if failure.limit(name) is not None
    )
    return f'"{failure.key}" must be {said}, not {failure.value}'


_LIMITS = {"ge": "at least", "le": "at most", "gt": "more than", "lt": "less than"}


def _not_finite(failure: Failure) -> str:
    return f'"{failure.key}" must be a number in figures, not {failure.value}'


def _too_short(failure: Failure) -> str:
    return f'"{failure.key}" in {failure.who} needs at least one entry'


def _too_long(failure: Failure) -> str:
    return f'"{failure.key}" has room for {failure.limit("max_length")} entries'


def _too_many_letters(failure: Failure) -> str:
    most, letters = failure.limit("max_length"), len(failure.value)
    return f"{_subject(failure)} has {letters:,} letters and room for {most:,}: shorten it"


def _over_a_setting(failure: Failure) -> str:
    most, has = failure.limit("most"), len(failure.value)
    what, advice = ("letters", "shorten it") if isinstance(failure.value, str) else _ENTRIES
    said = f"{_subject(failure)} has {has:,} {what} and room for {most:,}: {advice}"
    return said + raised_by(failure.limit("setting"))


_ENTRIES = ("entries", "leave some out")


def _slug(failure: Failure) -> str:
    near = addresses.slug(str(failure.value))
    hint = f' (did you mean "{near}"?)' if near else ""
    return f'"{failure.value}" is no id: {failure.details["msg"]}{hint}'


def _address(failure: Failure) -> str:
    return f'"{failure.value}" in "{failure.key}" is no address: {failure.details["msg"]}'


def _as_said(failure: Failure) -> str:
    return str(failure.details["msg"])


def _ours(failure: Failure) -> str:
    return f"{failure.key}: {failure.details['msg']}"


def _other(failure: Failure) -> str:
    return f"{failure.key or failure.who}: {failure.details['msg']}"


def _subject(failure: Failure) -> str:
    return f'each entry of "{failure.key}"' if failure.entry else f'"{failure.key}"'


def _shape(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, list):
        return "a list"
    return 'lines of "key: value"' if isinstance(value, Mapping) else f'the text "{value}"'


_MESSAGES: Mapping[str, Message] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "literal_error": _not_one_of,
    "string_too_short": _empty,
    "string_too_long": _too_many_letters,
    "string_type": _no_text,
    "tuple_type": _no_list,
    "list_type": _no_list,
    "model_type": _no_mapping,
    "model_attributes_type": _no_mapping,
    "mapping_type": _no_mapping,
    "dict_type": _no_mapping,
    "int_parsing": _no_whole_number,
    "int_type": _no_whole_number,
    "float_parsing": _no_number,
    "float_type": _no_number,
    "greater_than": _limit,
    "greater_than_equal": _limit,
    "less_than": _limit,
    "less_than_equal": _limit,
    "int_from_float": _no_whole_number,
    "finite_number": _not_finite,
    "too_short": _too_short,
    "too_long": _too_long,
    "limit": _over_a_setting,
    "slug": _slug,
    "edtf": _ours,
    "address": _address,
    "setting": _as_said,
}
