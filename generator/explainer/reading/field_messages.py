"""What is wrong with the shape of a value, in the words of an editor.

Every failure of pydantic goes through one table, from its type to a sentence that says what is
wrong and what to write (after Starlight's error map).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from msgspec import Struct, field
from pydantic_core import ErrorDetails

from explainer import addresses
from explainer.limits import raised_by
from explainer.problems import did_you_mean
from explainer.reading.keys import called
from explainer.reading.numbers import number_meant


class Failure(Struct, frozen=True):
    """One failure of pydantic: the key it is about, whose key that is, and the keys known there.

    ``entry`` says that it is about an entry of the list under the key; ``needed``, that the key
    cannot be left out; ``bounds``, what a number lies between; ``lacks``, the keys that are missing
    beside it; ``needs``, those that a part in its place would need; ``inner``, those of entries
    further in, each with the key that such entries stand under.
    """

    details: ErrorDetails
    key: str
    who: str
    known: tuple[str, ...]
    entry: bool
    needed: bool
    bounds: str = ""
    lacks: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    inner: Mapping[str, str] = field(default_factory=dict)

    @property
    def value(self) -> Any:
        """Return what was written."""
        return self.details["input"]

    def limit(self, name: str) -> Any:
        """Return a limit that pydantic names."""
        return self.details.get("ctx", {}).get(name)


LINE = 60
"""Letters of a value that is said again as an example; more is a text."""
Message = Callable[[Failure], str]


def message(failures: list[Failure]) -> str:
    """Return one message for all that a value could have been and is not."""
    literal = next((f for f in failures if f.details["type"] == "literal_error"), None)
    first = next((f for f in failures if f is not literal), failures[0])
    said = _MESSAGES.get(first.details["type"], _other)(first)
    if literal is None or literal is first or literal.value is None:
        return said
    near = did_you_mean(str(literal.value), words_of(literal))
    return f"{said}, or {_or(words_of(literal))}{near}"


def _missing(failure: Failure) -> str:
    keys = failure.lacks or (failure.key,)
    return f"{_and(keys)} {'are' if len(keys) > 1 else 'is'} missing in {failure.who}"


def _and(keys: Sequence[str]) -> str:
    *first, last = (f'"{key}"' for key in keys)
    return f"{', '.join(first)} and {last}" if first else last


def _unknown(failure: Failure) -> str:
    near = called(failure.key, failure.known)
    hints = (hint(failure) for hint in _HINTS)
    hint = f' (did you mean "{near}"?)' if near else next(filter(None, hints), "")
    return f'unknown key "{failure.key}" in {failure.who}{hint}'


def _lacks_a_colon(failure: Failure) -> str:
    key, _, value = failure.key.partition(" ")
    if failure.value is not None or not value or key not in failure.known:
        return ""
    return f': a colon is missing, "{key}: {value}"'


def _part_of_a_text(failure: Failure) -> str:
    if failure.value is not None:
        return ""
    return " (if it is part of a text with a comma in it, put quotation marks around that text)"


def _of_a_part(failure: Failure) -> str:
    under = failure.inner.get(failure.key)
    return f': it belongs to an entry of "{under}"' if under else ""


def _lacks_one(failure: Failure) -> str:
    is_one = len(failure.lacks) == 1
    return f', where "{failure.lacks[0]}" is missing: is that meant?' if is_one else ""


def _all_known(failure: Failure) -> str:
    return f": there are {', '.join(failure.known)}"


_HINTS = (_lacks_a_colon, _part_of_a_text, _lacks_one, _of_a_part, _all_known)


def _not_one_of(failure: Failure) -> str:
    if failure.value is None:
        return _empty(failure)
    words = words_of(failure)
    near = did_you_mean(str(failure.value), words)
    return f'"{failure.value}" is no {failure.key}: write {_or(words)}{near}'


def words_of(failure: Failure) -> list[str]:
    """Return the words that a value may be."""
    listed = str(failure.limit("expected")).replace(" or ", ", ")
    return [word.strip(" '") for word in listed.split(",")]


def _or(words: list[str]) -> str:
    return f"one of {', '.join(words)}" if len(words) > 1 else f'"{words[0]}"'


def _empty(failure: Failure) -> str:
    advice = "write it" if failure.needed else "write it or leave the line out"
    return f'"{failure.key}" is empty in {failure.who}: {advice}'


def _no_text(failure: Failure) -> str:
    if failure.value is None:
        return _empty(failure)
    if isinstance(failure.value, list) and len(failure.value) == 1 and not failure.entry:
        return (
            f'{_subject(failure)} is a text, not a list: write "{failure.key}: {failure.value[0]}"'
        )
    return (
        f"{_subject(failure)} is a text, not {_shape(failure.value)}: a text that begins with "
        '"[" or "{" needs quotation marks around it'
    )


def _no_list(failure: Failure) -> str:
    if failure.value is None:
        return _empty(failure)
    key, value = failure.key, failure.value
    if isinstance(value, Mapping):
        return f'"{key}" is a list, not {_shape(value)}: each entry begins with "- "'
    parts = re.split(r"\s*(?:[;,&+]|\band\b)\s*", value) if isinstance(value, str) else ()
    if len(parts) > 1 and all(map(addresses.is_slug, parts)):
        value = ", ".join(parts)
    listed = value if isinstance(value, str) and len(value) < LINE else "one, two"
    return f'"{key}" is a list, not {_shape(failure.value)}: write "{key}: [{listed}]"'


def _no_mapping(failure: Failure) -> str:
    subject = _subject(failure) if failure.key else failure.who
    if failure.value is None:
        return f'{subject} is empty: write lines of "key: value"'
    said = f'{subject} is written as lines of "key: value", not as {_shape(failure.value)}'
    return f"{said}: there must be {_and(failure.needs)}" if failure.needs else said


def _no_number(failure: Failure) -> str:
    return _no_figures(failure, "a number", "figures only, with a dot for decimals")


def _no_whole_number(failure: Failure) -> str:
    return _no_figures(failure, "a whole number", "figures only")


def _no_figures(failure: Failure, wanted: str, how: str) -> str:
    if failure.value is None:
        return _empty(failure)
    near = number_meant(failure.value, failure.key) if isinstance(failure.value, str) else ""
    return (
        f'"{failure.key}" is {wanted}, not {_shape(failure.value)}: write {how}'
        f"{failure.bounds}{near}"
    )


def _limit(failure: Failure) -> str:
    said = next(
        f"{words} {failure.limit(name):g}"
        for name, words in _LIMITS.items()
        if failure.limit(name) is not None
    )
    return f'"{failure.key}" must be {said}, not {failure.value}'


_LIMITS = {"ge": "at least", "le": "at most", "gt": "more than", "lt": "less than"}


def _not_yes_or_no(failure: Failure) -> str:
    if failure.value is None:
        return _empty(failure)
    return f'"{failure.key}" is true or false, not {_shape(failure.value)}'


def _not_finite(failure: Failure) -> str:
    return f'"{failure.key}" must be a number in figures, not {failure.value}'


def _too_short(failure: Failure) -> str:
    if isinstance(failure.value, str):
        return _empty(failure)
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
    "bool_parsing": _not_yes_or_no,
    "bool_type": _not_yes_or_no,
    "too_short": _too_short,
    "too_long": _too_long,
    "limit": _over_a_setting,
    "slug": _slug,
    "edtf": _ours,
    "address": _address,
    "setting": _as_said,
}
