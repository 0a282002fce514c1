"""What to write instead of a value of the wrong shape, where one candidate alone fits its field.

A table gives the candidates by the type of pydantic's failure; each is put into the record, and
is one if the record has no fault there any more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from pydantic import BaseModel, ValidationError

from explainer import addresses, dates
from explainer.documents import Location
from explainer.documents.edits import in_yaml, of_key, of_value
from explainer.language.mistyped import as_typed, sure
from explainer.model import Origin
from explainer.problems import Edit
from explainer.reading.field_messages import Failure, words_of
from explainer.reading.numbers import numbers

MARKS = "“”„«»‚‘’‹›<>`\"'"
"""What word processors and other programs put around a value."""
Candidates = Callable[[Failure], Iterable[Any]]


def mend(
    failures: list[Failure], location: Location, model: type[BaseModel], values: Any, origin: Origin
) -> Edit | None:
    """Return what mends a value, if one thing does."""
    if not isinstance(values, Mapping):
        return None
    if failures[0].details["type"] == "extra_forbidden":
        return _key(failures[0], location, model, values, origin)
    # What nobody has written yet is no slip: a gap stays one.
    if failures[0].value is None:
        return None
    found: dict[str, Any] = {}
    for failure in failures:
        kind = failure.details["type"]
        for one in chain(_CANDIDATES.get(kind, _none)(failure), _without_marks(failure)):
            if _fits(_with(values, location, one), location, model):
                found[str(one) if kind in _BARE else in_yaml(one)] = one
    here = (*origin.base, *location)
    was = failures[0].value
    return of_value(origin.document, here, was, next(iter(found))) if len(found) == 1 else None


def _fits(values: Any, location: Location, model: type[BaseModel]) -> bool:
    try:
        model.model_validate(values)
    except ValidationError as error:
        length = len(location)
        return not any(one["loc"][:length] == location for one in error.errors(include_url=False))
    return True


def _with(values: Any, location: Location, value: Any) -> Any:
    """Return values with another at a place."""
    if not location:
        return value
    step, rest = location[0], location[1:]
    if isinstance(values, list):
        return [_with(one, rest, value) if n == step else one for n, one in enumerate(values)]
    return {k: _with(one, rest, value) if k == step else one for k, one in values.items()}


def _key(
    failure: Failure, location: Location, model: type[BaseModel], values: Any, origin: Origin
) -> Edit | None:
    """Return the key that is meant, or the quotation marks that a text with a comma lacks."""
    around = _at(values, location[:-1])
    here = (*origin.base, *location)
    if failure.value is None:
        return _cut_text(failure, around, here, origin)
    near = sure(failure.key.strip(MARKS), failure.known) or _only_one_missing(failure)
    near = failure.key.strip(MARKS) if failure.key.strip(MARKS) in failure.known else near
    if near and near not in around:
        renamed = {near if key == failure.key else key: one for key, one in around.items()}
        if _fits(_with(values, location[:-1], renamed), (*location[:-1], near), model):
            return of_key(origin.document, here, near)
    return None


def _only_one_missing(failure: Failure) -> str | None:
    """Return the one key that is missing beside an unknown one that has words as its value."""
    is_told = isinstance(failure.value, str) and not addresses.is_slug(failure.value)
    return failure.lacks[0] if len(failure.lacks) == 1 and is_told else None


def _cut_text(
    failure: Failure, around: Mapping[str, Any], here: Location, origin: Origin
) -> Edit | None:
    keys = list(around)
    place = keys.index(failure.key)
    before = keys[place - 1] if place else ""
    if not isinstance(around.get(before), str) or origin.document.is_quoted((*here[:-1], before)):
        return None
    rest = [key for key in keys[place:] if around[key] is None]
    cut = [around[before], *(rest if keys[place : place + len(rest)] == rest else rest[:1])]
    text = ", ".join(cut)
    return of_value(origin.document, (*here[:-1], before), text, in_yaml(text))


def _at(values: Any, location: Location) -> Any:
    for step in location:
        values = values[step]
    return values


def _none(failure: Failure) -> Iterable[Any]:
    return ()


def _without_marks(failure: Failure) -> Iterator[str]:
    """Yield a text without the quotation marks of print around it, or the brackets."""
    if isinstance(failure.value, str) and failure.value.strip(MARKS) != failure.value:
        yield failure.value.strip(MARKS)


def _date(failure: Failure) -> Iterable[str]:
    return dates.meant(str(failure.value))


def _number(failure: Failure) -> Iterator[str]:
    if isinstance(failure.value, str):
        yield from numbers(failure.value, failure.key)


def _word(failure: Failure) -> Iterator[str]:
    near = sure(str(failure.value), words_of(failure))
    yield from (near,) if near else ()


def _list(failure: Failure) -> Iterator[list[str]]:
    """Yield a text as a list of one, or of the ids that commas part in it."""
    if not isinstance(failure.value, str):
        return
    text = failure.value.strip("()").strip()
    parts = [part.strip() for part in text.split(",")]
    if len(parts) == 1 or all(map(addresses.is_slug, parts)):
        yield parts


def _only_entry(failure: Failure) -> Iterator[str]:
    if isinstance(failure.value, list) and len(failure.value) == 1:
        yield from (one for one in failure.value if isinstance(one, str))


def _slug(failure: Failure) -> Iterator[str]:
    """Yield an id in small letters with hyphens, where it has no other letters."""
    near = addresses.slug(str(failure.value).strip(MARKS))
    plain = re.sub(r"[\s_]+", "-", as_typed(str(failure.value).strip(MARKS)))
    yield from (near,) if near == plain else ()


def _address(failure: Failure) -> Iterator[str]:
    """Yield a web address with what it begins with, if that is missing or half there."""
    text = str(failure.value).strip()
    half = re.match(r"(https?)(?::/?|[;:]//|//:?|:\s+//)(?=[^/\s])", text)
    if half:
        yield f"{half[1]}://{text[half.end() :]}"
    elif text.startswith("www.") or re.match(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/|$)", text):
        yield f"https://{text}"


def _setting(failure: Failure) -> Iterator[str]:
    """Yield a zone or a language with its capitals, or that which its message means."""
    text = str(failure.value).strip()
    alike = dict.fromkeys((text.upper(), "/".join(map(str.capitalize, text.split("/")))))
    yield from (one for one in alike if one != text)
    said = re.search(r'did you mean "([^"]+)"', str(failure.details["msg"]))
    is_name = said and text.isalpha() and len(said[1]) <= LONGEST_TAG < len(text)
    # Etc/UTC is UTC, which stands above.
    is_town = said and re.fullmatch(rf"(?!Etc/).*/{re.escape(text)}", said[1], re.IGNORECASE)
    if said and (is_name or is_town or sure(text, [said[1]])):
        yield said[1]


LONGEST_TAG = 3
"""Letters of a language's tag: what is longer is its name."""


def _in_brief(failure: Failure) -> Iterator[dict[str, str]]:
    """Yield a text as the one key that the part needs."""
    if isinstance(failure.value, str):
        yield from ({key: failure.value} for key in failure.needs)


_CANDIDATES: Mapping[str, Candidates] = {
    "edtf": _date,
    "literal_error": _word,
    "tuple_type": _list,
    "list_type": _list,
    "string_type": _only_entry,
    "int_parsing": _number,
    "float_parsing": _number,
    "slug": _slug,
    "address": _address,
    "setting": _setting,
    "model_type": _in_brief,
    "model_attributes_type": _in_brief,
}
_BARE = frozenset({"int_parsing", "float_parsing", "bool_parsing"})
"""Failures whose candidates are no texts: a number has no quotation marks."""
