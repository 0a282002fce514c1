"""The columns of a kind of record, of the model, as Table Schema has them; `arrow` has their types.

A date stays as it is written (EDTF), and beside it stand the first and the last day that it can
mean, where a calendar has them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

from msgspec import Struct

from explainer.dates import Day, When
from explainer.language.catalogue import Catalogue
from explainer.model import Named, Record
from explainer.model.written import EDTF, FORM, Json

OURS = frozenset({"status", "publish_on", "withdrawn", "aliases"})
"""Fields that tell of the pages of this site, and of nothing that happened."""
FROM, UNTIL = "{}_from", "{}_until"
"""What the columns of a date's first and last day are called."""
_ENDS = {FROM: "First day that the date can mean", UNTIL: "Last day that the date can mean"}


class Column(Struct, frozen=True):
    """A column: its name, its type in words of JSON Schema, what it means."""

    name: str
    said: Json
    about: str = ""

    @property
    def field(self) -> Json:
        """Return it as Table Schema has it."""
        kind = _type(self.said)
        return {"name": self.name, "type": kind, "description": self.about}


class Columns(Struct, frozen=True):
    """All columns of a table, and the parts that their types are made of."""

    listed: tuple[Column, ...]
    parts: Json = {}


DAY = {"type": "date"}


@cache
def columns_of(kind: type[Record]) -> Columns:
    """Return the columns that a kind of record has in files that have room for lists and parts."""
    # Late: the words are read from the source of the model, which most builds need not.
    from explainer.schemas.descriptions import described

    made = kind.model_json_schema(mode="serialization", by_alias=True)
    hidden = OURS - {"aliases"} if issubclass(kind, Named) else OURS
    words = described(kind)
    listed = (
        Column(name, meant(said), " ".join(words.get(name, "").split()))
        for name, said in made["properties"].items()
        if name not in hidden
    )
    return Columns(tuple(listed), made.get("$defs", {}))


def with_days(columns: Columns) -> Columns:
    """Return columns with those of the days that dates mean."""
    return Columns(tuple(_with_days(columns)), columns.parts)


def _with_days(columns: Columns) -> Iterator[Column]:
    for column in columns.listed:
        yield column
        if column.said.get(FORM) == EDTF.name:
            for name, words in _ENDS.items():
                yield Column(name.format(column.name), DAY, words)


def days(name: str, when: When) -> Iterator[tuple[str, str]]:
    """Yield the cells of the days that a date means; none for an open end."""
    first = _day(when.first_day) if when.start else None
    last = _day(when.last_day) if when.end or not when.interval else None
    for column, day in ((FROM, first), (UNTIL, last)):
        if day:
            yield column.format(name), day


def _day(day: Day) -> str | None:
    is_in_calendar = date.min.year <= day[0] <= date.max.year
    return date(*day).isoformat() if is_in_calendar else None


def in_language(words: Catalogue, fields: Iterable[Mapping[str, Any]]) -> list[Json]:
    """Return fields with what each holds in the language of a site."""
    told = ((field, field["description"]) for field in fields)
    return [dict(field) | {"description": words.gettext(about)} for field, about in told]


def meant(said: Json) -> Json:
    """Return the type of a value that is there: a list where there may be several."""
    choices = [one for one in said.get("anyOf", (said,)) if one.get("type") != "null"]
    return next((one for one in choices if one.get("type") == "array"), choices[0])


def _type(said: Json) -> str:
    return "object" if "$ref" in said else str(said.get("type", "string"))
