"""``content/site.yaml``: the site itself, its sides and lanes."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, PlainValidator
from pydantic_core import PydanticCustomError, PydanticKnownError

from explainer.addresses import BaseUrl, base_url
from explainer.dates import time_zone
from explainer.language.tags import Language, language
from explainer.limits import Limits
from explainer.model import written
from explainer.model.fields import Edtf, Name, Part, Prose, Slug, Text, Url


class Side(Part):
    """Somebody who has an account to give; the order in the list is the order on the page."""

    id: Slug
    name: Name


class Lane(Part):
    """A row of a timeline; ``short`` is its name on a phone, where all lanes stand side by side."""

    id: Slug
    name: Name
    short: Name | None = None


class FigureKind(Part):
    """What figures count: volume, money, votes; ``balance`` compares the sides by it."""

    id: Slug
    name: Name
    balance: bool = True


class Publisher(Part):
    """Who publishes the site."""

    name: Name
    url: Url | None = None
    email: Name | None = None


class Copy(Part):
    """Where the site can be had for who cannot reach it: an archive, a mirror, an onion service."""

    name: Name
    url: Url


class QuoteLimit(Part):
    """How much of a seed a page may quote: a share of its words, and words in all."""

    share: Annotated[float, Field(gt=0, le=1)] = 0.1
    words: Annotated[int, Field(gt=0)] = 60


UNSORTED = {"other": "Other figures"}
"""The kind of a figure that states none."""


def _parsed(parse: Callable[[str], object], kind: str) -> PlainValidator:
    """Return the validator of a setting that is parsed where it is given."""

    def validated(value: Any) -> object:
        if not isinstance(value, str):
            raise PydanticKnownError("string_type")
        try:
            return parse(value.strip())
        except ValueError as error:
            raise PydanticCustomError(kind, "{reason}", {"reason": str(error)}) from error

    return PlainValidator(validated, json_schema_input_type=str)


SiteLanguage = Annotated[Language, _parsed(language, "setting"), written.TAG]
PublicAddress = Annotated[BaseUrl, _parsed(base_url, "address"), written.URL]
TimeZone = Annotated[ZoneInfo, _parsed(time_zone, "setting")]


def _uri(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"]+", text):
        raise PydanticCustomError(
            "setting",
            "the id of the feeds is a URI that never changes, such as "
            "urn:uuid:5a1f6f4e-0c52-4c0a-9f0e-3b1d2c4e5f60 or tag:desk.example,2026:site",
        )
    return text


FeedId = Annotated[str, AfterValidator(_uri), written.FEED_ID]


class SiteSettings(Part):
    """``content/site.yaml``."""

    title: Name
    tagline: Text
    about: Prose | None = None
    base_url: PublicAddress | None = None
    publisher: Publisher
    language: SiteLanguage = Language("en")
    timezone: TimeZone = time_zone("UTC")
    as_of: Edtf
    feed_id: FeedId | None = None
    """What the ids of feeds and their entries are made from; it stays when all else changes."""
    licence: Text | None = None
    licence_url: Url | None = None
    quote_limit: QuoteLimit = QuoteLimit()
    limits: Limits = Limits()
    copies: tuple[Copy, ...] = ()
    sides: Annotated[tuple[Side, ...], Field(min_length=1)] = ()
    lanes: Annotated[tuple[Lane, ...], Field(min_length=1, max_length=8)]
    figures: tuple[FigureKind, ...] = ()
    """What is counted here; a site that lists nothing may count anything."""

    @property
    def rights(self) -> str:
        """Return the licence; without one nobody may reuse the texts."""
        return self.licence or "All rights reserved"

    def figure_kind(self, identity: str) -> FigureKind:
        """Return a kind of figures; one that is not listed is called by its id."""
        listed = (kind for kind in self.figures if kind.id == identity)
        name = UNSORTED.get(identity) or identity.replace("-", " ").capitalize()
        return next(listed, FigureKind(id=identity, name=name))
