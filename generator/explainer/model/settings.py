"""``content/site.yaml``: the site itself, its sides and lanes."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, PlainValidator, model_validator
from pydantic_core import PydanticCustomError, PydanticKnownError

from explainer.addresses import BaseUrl, base_url
from explainer.dates import time_zone
from explainer.language import transliteration
from explainer.language.catalogue import catalogue
from explainer.language.tags import Language, language
from explainer.limits import Limits
from explainer.model import written
from explainer.model.disclosures import Disclosures
from explainer.model.fields import Edtf, LanguageTag, Name, Part, Prose, Slug, Text, Url


class Side(Part):
    """Somebody who has an account to give; the order in the list is the order on the page."""

    id: Slug
    """What records call it."""
    name: Name
    """The name that readers see."""
    languages: Annotated[tuple[LanguageTag, ...], written.OneOrMore()] = ()
    """The languages of those it speaks for: `explainer check` says how many names lack a form in
    them."""


class Lane(Part):
    """A row of a timeline."""

    id: Slug
    """What events call it."""
    name: Name
    """The name that readers see."""
    short: Name | None = None
    """A shorter name, for phones, where all lanes stand side by side."""
    by_text: bool = False
    """Whether what stands in it is done by a text: signed, decided, declared. What those who took
    part publish about it within a week is then a primary source; false if left out."""


class FigureKind(Part):
    """What figures count: volume, money, votes."""

    id: Slug
    """What figures call it."""
    name: Name
    """The name that readers see."""
    balance: bool = True
    """Whether the page on balance compares the sides by it; true if left out."""


class House(Part):
    """Publishers that count as one: names of one house, and what belongs to one owner."""

    name: Name
    """The owner, or the house by its best known name."""
    publishers: Annotated[tuple[Name, ...], Field(min_length=1)]
    """What belongs to it, and its other names, as sources and figures write them."""


class Country(Part):
    """Publishers of one country, for the counts on the page on balance."""

    name: Name
    """The country, or *International bodies*."""
    publishers: Annotated[tuple[Name, ...], Field(min_length=1)]
    """Whose law is that of the country, as sources write them."""


def _email(text: str) -> str:
    if not re.fullmatch(written.EMAIL.pattern, text):
        raise PydanticCustomError(
            "setting", "this is no mail address: write one such as desk@desk.example"
        )
    return text


Email = Annotated[Name, AfterValidator(_email), written.EMAIL]


class Publisher(Part):
    """Who publishes the site."""

    name: Name
    """The name that stands at the foot of each page and in the feeds."""
    url: Url | None = None
    """Its own site."""
    email: Email | None = None
    """Where readers can write."""


class Copy(Part):
    """Where the site can be had for who cannot reach it: an archive, a mirror, an onion service."""

    name: Name
    """What it is called."""
    url: Url
    """Its address."""


class EditForm(Part):
    """A form at `/edit/`, for who edits in the browser; it writes into the repository."""

    backend: Literal["github", "gitlab", "gitea"]
    """What the repository lies on."""
    branch: Name = "main"
    """The branch that is written to; `main` if left out."""
    folder: Name | None = None
    """The folder of the repository that holds `content/`, where that is not its top."""


Format = Literal["markdown", "epub", "pdf"]


class QuoteLimit(Part):
    """How much of a seed a page may quote: a share of its words, and words in all."""

    share: Annotated[float, Field(gt=0, le=1)] = 0.1
    """The share of a seed's words that a page may quote; 0.1 if left out."""
    words: Annotated[int, Field(gt=0)] = 60
    """The words of a seed that a page may quote, in all; 60 if left out."""


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
TimeZone = Annotated[ZoneInfo, _parsed(time_zone, "setting"), written.ZONE]


def _uri(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"]+", text):
        raise PydanticCustomError(
            "setting",
            "the id of the feeds is a URI that never changes, such as "
            "urn:uuid:5a1f6f4e-0c52-4c0a-9f0e-3b1d2c4e5f60 or tag:desk.example,2026:site",
        )
    return text


FeedId = Annotated[str, AfterValidator(_uri), written.FEED_ID]


TABLES = sorted({table.name for tables in transliteration.TABLES.values() for table in tables})


def _table(text: str) -> str:
    if text not in TABLES:
        raise PydanticCustomError(
            "setting",
            '"{text}" is no table: there are {tables}',
            {"text": text, "tables": ", ".join(TABLES)},
        )
    return text


class TableChoice(Part):
    """By which table names of a language read in Latin letters, where it is not the usual one."""

    table: Annotated[str, AfterValidator(_table), Field(json_schema_extra={"enum": [*TABLES]})]
    """What the table is called; the manual lists them by language (docs/content/pages/names.md)."""
    language: LanguageTag
    """The language of the names."""

    @model_validator(mode="after")
    def _is_of_the_language(self) -> Self:
        known = [table.name for table in transliteration.tables_of(self.language)]
        if self.table not in known:
            none = "none, an editor says how its names read"
            raise PydanticCustomError(
                "setting",
                '"{table}" is no table for the language "{language}": there is {known}',
                {
                    "table": self.table,
                    "language": self.language,
                    "known": ", ".join(known) or none,
                },
            )
        return self


class SiteSettings(Part):
    """The site itself: what it is called, who publishes it, who has an account to give."""

    title: Name
    """The name of the site."""
    tagline: Text
    """What it is, in a sentence."""
    about: Prose | None = None
    """What it is about and how it is made, for the About page."""
    base_url: PublicAddress | None = None
    """Its public address; a build can be given another."""
    publisher: Publisher
    """Who publishes it."""
    disclosures: Disclosures | None = None
    """What the newsroom tells of itself: who pays, how it checks, how to complain."""
    repository: Url | None = None
    """Where its files are kept: each page links to the form there for what is wrong on it, and to
    where its file is edited (its branch and folder are those of `edit`, or `main` and the top)."""
    language: SiteLanguage = Language("en")
    """The language that it is written in; English if left out."""
    languages: tuple[SiteLanguage, ...] = ()
    """Further languages that articles are translated into, in the order in which readers are
    offered them."""
    transliteration: tuple[TableChoice, ...] = ()
    """Tables by which names in other letters read, where not by the usual one of a language."""
    timezone: TimeZone = time_zone("UTC")
    """The time zone of its dates; UTC if left out."""
    as_of: Edtf
    """Until when the content is known to be right: the day you last looked."""
    feed_id: FeedId | None = None
    """What the ids of feeds and their entries are made from; it stays when all else changes."""
    licence: Text | None = None
    """What others may do with our texts; nothing if left out."""
    licence_url: Url | None = None
    """Where the licence can be read."""
    quote_limit: QuoteLimit = QuoteLimit()
    """How much of a seed a page may quote."""
    review_months: Annotated[int, Field(gt=0)] = 12
    """Months after which what is written is to be read again: a report says what is due."""
    limits: Limits = Limits()
    """How much content may hold; the manual lists the limits (docs/content/pages/limits.md)."""
    formats: tuple[Format, ...] = ("markdown", "epub", "pdf")
    """What readers can take away beside the pages: those that people read as Markdown, articles as
    EPUB and PDF; all three if left out. `[]` makes none."""
    edit: EditForm | None = None
    """The form for who edits in the browser, in the `repository`; none if left out."""
    copies: tuple[Copy, ...] = ()
    """Where the site can be had for who cannot reach it."""
    sides: Annotated[tuple[Side, ...], Field(min_length=1)] = ()
    """Who has an account to give, in the order in which they stand on pages."""
    lanes: Annotated[tuple[Lane, ...], Field(min_length=1, max_length=8)]
    """The rows of timelines, from the top; eight at most."""
    figures: tuple[FigureKind, ...] = ()
    """What is counted here; a site that lists nothing may count anything."""

    countries: tuple[Country, ...] = ()
    """Where publishers are at home; of those that stand nowhere it is not stated."""
    houses: tuple[House, ...] = ()
    """Which publishers count as one source: by another name, or by their owner."""

    def table_of(self, tag: str) -> str:
        """Return the name of the table that the newsroom chose for a language, if it did."""
        chosen = {one.language: one.table for one in self.transliteration}
        return chosen.get(tag) or chosen.get(tag.partition("-")[0], "")

    @property
    def rights(self) -> str:
        """Return the licence; without one nobody may reuse the texts."""
        return self.licence or catalogue(self.language).gettext("All rights reserved")

    def figure_kind(self, identity: str) -> FigureKind:
        """Return a kind of figures; one that is not listed is called by its id."""
        listed = (kind for kind in self.figures if kind.id == identity)
        other = catalogue(self.language).gettext("Other figures")
        name = other if identity in UNSORTED else identity.replace("-", " ").capitalize()
        return next(listed, FigureKind(id=identity, name=name))
