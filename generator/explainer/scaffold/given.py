"""What an editor gives for the fields of something new: checked as ``check`` would, before it is
written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError, create_model

from explainer.documents import Document
from explainer.limits import USUAL
from explainer.link import Site
from explainer.model import Origin
from explainer.reading import field_problems
from explainer.rules.references.record_references import known_ids, unknown
from explainer.scaffold.begun import Wish
from explainer.scaffold.shape import Field

MOST = 12
"""Ids that are listed where one is asked for: more is no choice that anybody reads."""
OBVIOUS = frozenset({"topic", "lane"})
"""What needs no asking where the site has only one of them; a source is never obvious."""


def typed(field: Field, words: Sequence[str]) -> Any:
    """Return words as the value of a field: a list where it is one, its ids parted by commas."""
    if not field.is_list:
        return " ".join(words).strip()
    parted = (part for word in words for part in (word.split(",") if field.reference else [word]))
    return [part.strip() for part in parted if part.strip()]


def wrong(wish: Wish, field: Field, value: Any) -> str | None:
    """Return what is wrong with the value of a field, or ``None`` where nothing is."""
    shape = misshapen(wish, field, value)
    return shape or (next(_unknown(field, value, wish.site), None) if wish.site else None)


def misshapen(wish: Wish, field: Field, value: Any) -> str | None:
    """Return what is wrong with the shape of a value, whatever records there are."""
    return next(_shape(wish, field.key, value), None)


def choices(wish: Wish, field: Field) -> list[str]:
    """Return the ids that may stand in a field, where they are few enough to be read."""
    if not (wish.site and field.reference) or field.choices:
        return []
    ids = [*known_ids(wish.site, field.reference)]
    return ids if len(ids) <= MOST else []


def obvious(fields: tuple[Field, ...], site: Site | None) -> Mapping[str, Any]:
    """Return what can only stand in a field, as the site has one topic or one lane."""
    found = {}
    lost = site.content.lost.records if site else frozenset()
    for field in fields if site else ():
        if site and field.needed and field.reference in OBVIOUS:
            # What is begun and not yet filled in cannot be read, and is there all the same.
            begun = (identity for kind, identity in lost if kind == field.reference)
            ids = [*dict.fromkeys((*known_ids(site, field.reference), *sorted(begun)))]
            if len(ids) == 1:
                found[field.key] = ids if field.is_list else ids[0]
    return found


def _shape(wish: Wish, key: str, value: Any) -> Iterator[str]:
    model, values = _only(wish.model, key), {key: value}
    try:
        model.model_validate(values, context=USUAL)
    except ValidationError as error:
        origin = Origin(Document("", values))
        for problem in field_problems.problems(error, model, values, origin, wish.kind):
            yield problem.message


def _only(model: type[BaseModel], key: str) -> type[BaseModel]:
    """Return a class with one of the fields of another."""
    name, info = next(
        (name, info) for name, info in model.model_fields.items() if key in (name, info.alias)
    )
    only: dict[str, Any] = {name: (info.annotation, info)}
    config = ConfigDict(extra="forbid", str_strip_whitespace=True)
    return create_model("Given", __config__=config, **only)


def _unknown(field: Field, value: Any, site: Site) -> Iterator[str]:
    for identity in value if isinstance(value, list) else [value]:
        if field.reference and (said := unknown(site, field.reference, identity)):
            yield said
