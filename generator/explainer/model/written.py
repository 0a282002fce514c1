"""How values are written, as JSON Schema says it: the part of each check that a pattern can tell.

Editors' programs hold what is typed to these; our own validators say the same and more.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from explainer import addresses
from explainer.limits import USUAL

Json = dict[str, Any]
FORM, LIMIT, REFERENCE = "x-form", "x-limit", "x-reference"
"""Keywords of ours: how a text is written (`FORMS`), the setting that its length is held to, the
kind of record that it is the id of."""


class Written(Struct, frozen=True):
    """Adds to a text the pattern that its validator checks, and words for who missed it."""

    name: str
    pattern: str
    words: str
    longest: int | None = None

    @property
    def keywords(self) -> Json:
        """Return what a schema says of such a text, apart from its type."""
        said: Json = {"pattern": f"^(?:{self.pattern})$", "patternErrorMessage": self.words}
        return said | ({"maxLength": self.longest} if self.longest else {})

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> Json:
        return {**handler(schema), FORM: self.name}


class OneOrMore(Struct, frozen=True):
    """Lets a list of one be written as its entry alone."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(as_list, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> Json:
        listed = handler(schema)
        return {"anyOf": [listed["items"], listed]}


class Within(Struct, frozen=True):
    """Holds a text, or a list, to as many letters, or entries, as a setting allows."""

    setting: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        inner = handler(source)
        return core_schema.with_info_after_validator_function(self._checked, inner)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> Json:
        return {**handler(schema), LIMIT: self.setting}

    def _checked(self, value: Any, info: ValidationInfo) -> Any:
        most = getattr(info.context or USUAL, self.setting)
        if len(value) > most:
            context = {"most": most, "setting": self.setting}
            raise PydanticCustomError("limit", "more than {most}", context)
        return value


def as_list(value: Any) -> Any:
    """Return a text as a list of one, all else as it is."""
    return [value] if isinstance(value, str) else value


def _dates() -> tuple[str, str]:
    """Return the patterns of a day and of a date as far as it is known (see `explainer.dates`)."""
    leap = r"(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)"
    days = (
        rf"-?(?:\d{{4}}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])"
        rf"|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|{leap}-02-29)"
    )
    known = rf"(?:{days}|-?\d{{4}}(?:-(?:0[1-9]|1[0-2]))?|\d{{3}}X|\d\dXX)[~?%]?"
    number = r"0{0,4}[1-9]\d{0,4}[~?%]?"
    era = rf"\s*(?:[Aa][Dd]\s*{number}|{number}\s*(?:[Bb][Cc][Ee]?|[Cc][Ee]|[Aa][Dd])[~?%]?)\s*"
    moment = f"(?:{known}|{era})"
    return days, rf"{moment}(?:/(?:{moment}|\.\.))?|\.\./{moment}"


_DAY, _DATE = _dates()
EDTF = Written(
    "date",
    _DATE,
    'a date as exact as known: "1993", "1993-04", "1993-04-03", about "1915~", '
    'from and to "2020-09-27/2020-11-10"',
)
DAY = Written("day", _DAY, 'a day: "2026-04-03"')
MINUTE = Written(
    "minute",
    rf"(?!0000){_DAY.removeprefix('-?')}(?:[T ](?:[01]\d|2[0-3]):[0-5]\d)?",
    'a day, or a day and a time: "2026-04-03", "2026-04-03 06:00"',
)
SLUG = Written(
    "id",
    r"[a-z0-9]+(?:-[a-z0-9]+)*",
    "small letters a–z, figures and single hyphens",
    longest=addresses.LONGEST,
)
OLD_ADDRESS = Written(
    "old address",
    addresses.OLD,
    'an address from the root of the site: "articles/old-name/"',
    longest=addresses.LONGEST_ADDRESS,
)
URL = Written(
    "address",
    r"[Hh][Tt][Tt][Pp][Ss]?://[^/?#@\s\"<>\\]+(?:[/?#][^\s\"<>\\]*)?",
    "an address that starts with http:// or https://",
    longest=addresses.LONGEST_ADDRESS,
)
TAG = Written(
    "language",
    r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*",
    'the tag of a language: "en", "pt-BR", "zh-Hant"',
)
FEED_ID = Written(
    "feed", r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"]+", "a URI that never changes, such as urn:uuid:…"
)
EMAIL = Written("mail", r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+", 'a mail address: "desk@desk.example"')
ZONE = Written(
    "zone",
    r"[A-Z][A-Za-z0-9_+-]*(?:/[A-Z][A-Za-z0-9_+-]*)*",
    'the name of a time zone: "Europe/Paris", "UTC"',
)
WIKIDATA = Written(
    "item", r"Q[1-9]\d{0,11}", "an item of Wikidata: a Q and its number, as in its address"
)
_ALL = (EDTF, DAY, MINUTE, SLUG, OLD_ADDRESS, URL, TAG, FEED_ID, EMAIL, ZONE, WIKIDATA)
FORMS: Mapping[str, Written] = {form.name: form for form in _ALL}
"""How texts are written that have a form, by the names that schemas have for them."""
