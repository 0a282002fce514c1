"""What every record is made of: typed texts, parts and records."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, Any, ClassVar, Literal, Self, TypeVar, cast

from msgspec import Struct
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    GetPydanticSchema,
    PrivateAttr,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from explainer import addresses, dates, prose
from explainer.documents import Document, Location, Mark
from explainer.language import tags
from explainer.model import written
from explainer.model.written import OneOrMore, Within

T = TypeVar("T")


class Ref(Struct, frozen=True):
    """Marks a text as the id of a record of one kind."""

    kind: str

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> written.Json:
        """Say that it has the form of an id, and whose."""
        said = handler(schema)
        return {**said, written.FORM: written.SLUG.name, written.REFERENCE: self.kind}


class IsProse(Struct, frozen=True):
    """Marks a text as prose: citations, links and emphasis are read in it.

    ``attributed`` prose says what somebody holds, in their terms; all other is our own voice.
    """

    attributed: bool = False

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> written.Json:
        """Say that Markdown is read in it, and how long it may be."""
        return {**handler(schema), "contentMediaType": "text/markdown", written.LIMIT: "field"}


class IsOurs(Struct, frozen=True):
    """Marks a plain text as our own voice: a title, what a figure counts."""


def _slug(text: str) -> str:
    if len(text) > addresses.LONGEST:
        raise PydanticCustomError(
            "slug", "an id has at most {most} letters", {"most": addresses.LONGEST}
        )
    if not addresses.is_slug(text):
        raise PydanticCustomError(
            "slug", "an id has small letters a–z, figures and single hyphens only"
        )
    return text


def _when(text: str) -> dates.When:
    try:
        return dates.parse(text)
    except dates.DateError as error:
        raise PydanticCustomError("edtf", "{reason}", {"reason": str(error)}) from error


def _day(text: str) -> dates.When:
    when = _when(text)
    if when.interval or not (when.start and when.start.day and when.start.exact):
        raise PydanticCustomError(
            "edtf", '"{text}" is no day: write year-month-day, "2026-04-03"', {"text": text}
        )
    return when


def _minute(text: str) -> dates.Minute:
    try:
        return dates.minute(text)
    except dates.DateError as error:
        raise PydanticCustomError("edtf", "{reason}", {"reason": str(error)}) from error


def _address(text: str) -> str:
    try:
        addresses.web(text)
    except addresses.AddressError as error:
        raise PydanticCustomError("address", "{reason}", {"reason": str(error)}) from error
    return text


def _old_address(text: str) -> str:
    if not addresses.fits_old(text):
        raise PydanticCustomError(
            "setting",
            '"{text}" is no address of this site: write it from the root, "articles/old-name/"',
            {"text": text},
        )
    return text


def _tag(text: str) -> str:
    try:
        return tags.tag(text)
    except tags.LanguageError as error:
        raise PydanticCustomError("setting", "{reason}", {"reason": str(error)}) from error


def _item(text: str) -> str:
    if not re.fullmatch(written.WIKIDATA.pattern, text, re.ASCII):
        raise PydanticCustomError(
            "setting",
            '"{text}" is no item of Wikidata: write the Q and the number of its address, "Q42"',
            {"text": text},
        )
    return text


def typographic(text: str) -> str:
    """Set the apostrophe that keyboards lack; prose gets it with its quotation marks."""
    return re.sub(r"(?<=\w)'(?=\w)|(?<=s)'(?=\s)", "’", text)


Slug = Annotated[str, AfterValidator(_slug), written.SLUG]


def _read_by(read: Callable[[str], object]) -> GetPydanticSchema:
    """Return the schema of a date: a text that is read at the door, written out as it was."""
    return GetPydanticSchema(
        lambda source, handler: core_schema.no_info_after_validator_function(
            read,
            core_schema.str_schema(),
            serialization=core_schema.to_string_ser_schema(),
        )
    )


Edtf = Annotated[dates.When, _read_by(_when), written.EDTF]
Day = Annotated[dates.When, _read_by(_day), written.DAY]
Minute = Annotated[dates.Minute, _read_by(_minute), written.MINUTE]
EdtfText = Annotated[str, AfterValidator(lambda text: _when(text).text), written.EDTF]
Url = Annotated[str, AfterValidator(_address), written.URL]
Wikidata = Annotated[str, AfterValidator(_item), written.WIKIDATA]
LanguageTag = Annotated[str, AfterValidator(_tag), written.TAG]
Line = Annotated[str, Within("line")]
Text = Annotated[Line, Field(min_length=1), AfterValidator(typographic)]
Name = Annotated[str, Field(min_length=1), Within("title"), AfterValidator(typographic)]
Prose = Annotated[prose.Prose, IsProse()]
Said = Annotated[prose.Prose, IsProse(attributed=True)]
Ours = Annotated[Name, IsOurs()]
FEW = 40
"""Letters of a state or a claim in short: two or three words, half the width of a phone."""
Few = Annotated[str, Field(min_length=1, max_length=FEW), AfterValidator(typographic), IsOurs()]
SideId = Annotated[str, Ref("side")]
ActorId = Annotated[str, Ref("actor")]
PlaceId = Annotated[str, Ref("place")]
EventId = Annotated[str, Ref("event")]
SourceId = Annotated[str, Ref("source")]
TopicId = Annotated[str, Ref("topic")]
MapId = Annotated[str, Ref("map")]
PageId = Annotated[str, Ref("page")]
Texts = Annotated[tuple[Text, ...], OneOrMore()]
Phrase = Annotated[str, Field(min_length=1), Within("phrase"), AfterValidator(typographic)]
Phrases = Annotated[tuple[Phrase, ...], OneOrMore()]
Aliases = Annotated[Texts, Within("aliases")]
OldAddress = Annotated[str, AfterValidator(_old_address), written.OLD_ADDRESS]
OldAddresses = Annotated[tuple[OldAddress, ...], OneOrMore(), Within("aliases")]
SourceIds = Annotated[tuple[SourceId, ...], OneOrMore()]


class Part(BaseModel):
    """A piece of a record, with no address of its own."""

    # Of most kinds no file is read in a build: validators are made when one is.
    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True
    )


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record was written: the file, and the location of the record in it."""

    document: Document
    base: Location = ()
    without: tuple[tuple[str, str], ...] = ()
    """The records that it refers to where it was written, and that it is shown without."""
    follows: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)
    """What follows from the record alone, see `Record.once`."""

    @property
    def path(self) -> str:
        """Return the file as an editor knows it."""
        return self.document.path

    def mark(self, location: Location = (), place: int | None = None) -> Mark:
        """Return line and column of a value of the record; of a text, those of a letter."""
        return self.document.mark((*self.base, *location), place)

    def is_quoted(self, location: Location) -> bool:
        """Say whether a value has quotation marks around it."""
        return self.document.is_quoted((*self.base, *location))

    def key(self, location: Location) -> Mark:
        """Return line and column of the key of a value."""
        return self.document.key((*self.base, *location))


class Record(Part):
    """A typed thing with an id and the place it was written at."""

    NAME: ClassVar[str] = "id"
    """The field that a reader knows it by, and ``SHORT``, the one that says in short what it is."""
    SHORT: ClassVar[str | None] = None
    id: Slug
    """Its permanent name: it is in addresses and in links, and never changes."""
    added: Day | None = None
    """When it came to this site; `explainer dates` writes it from the history."""
    updated: Day | None = None
    """When what it says was last changed here; `explainer dates` writes it from the history."""
    reviewed: Day | None = None
    """When somebody last read it against its sources and found that it holds."""
    status: Literal["draft", "published", "withdrawn"] = "published"
    """`draft` for what is not to be published yet: previews show it, with a mark; `withdrawn` for
    what was taken down, see `withdrawn`; published if left out."""
    publish_on: Minute | None = None
    """The day, or the day and the time on the site's clock, until which it is as a draft."""
    _origin: Origin = PrivateAttr()
    _body: prose.Prose = PrivateAttr(default=prose.Prose())
    _original: prose.Prose | None = PrivateAttr(default=None)

    @property
    def whole(self) -> Self:
        """Return the record itself: whoever asks for it so has asked for all that is in it."""
        return self

    def once(self, find_out: Callable[[Self], T]) -> T:
        """Return what follows from this record alone; kept with it, for the builds to come too."""
        name, known = f"{find_out.__module__}.{find_out.__qualname__}", self._own["_origin"].follows
        if name not in known:
            known[name] = find_out(self)
        return cast("T", known[name])

    def written_at(self, origin: Origin) -> None:
        """Keep where the record was written, and what stands below its front matter."""
        self._origin = origin
        if origin.document.body:
            self._body = prose.Prose(origin.document.body)

    def shown_without(self, gone: tuple[tuple[str, str], ...], body: prose.Prose) -> Self:
        """Return a copy that tells that it is shown without the records that are gone."""
        copy = self.model_copy()
        copy._origin = replace(self.origin, without=gone, follows={})
        copy._body = body
        return copy

    def spoken_as(self, texts: Mapping[str, Any], body: prose.Prose) -> Self:
        """Return a copy that says the same in another language."""
        copy = self.model_copy(update=dict(texts))
        copy._origin = replace(self.origin, follows={})
        copy._body, copy._original = body, self.body
        return copy

    @property
    def _own(self) -> dict[str, Any]:
        # Past pydantic, which looks for what is private in three other places first: it is asked
        # for a hundred thousand times.
        return self.__pydantic_private__ or {}

    @property
    def origin(self) -> Origin:
        """Return where the record was written."""
        return cast("Origin", self._own["_origin"])

    @property
    def begins(self) -> tuple[str, int]:
        """Return the file, and the line at which the record begins in it: that alone, where what
        depends on it need not be done again for another change of the file."""
        return self.origin.path, self.origin.mark()[0]

    @property
    def body(self) -> prose.Prose:
        """Return what stands below the front matter, in Markdown; nothing where there is none."""
        return cast("prose.Prose", self._own["_body"])

    @property
    def original_body(self) -> prose.Prose | None:
        """Return the body that this one was translated from; nothing where it is none."""
        return cast("prose.Prose | None", self._own.get("_original"))

    @property
    def is_withdrawn(self) -> bool:
        """Say whether it was taken down."""
        return self.status == "withdrawn"

    @property
    def changed(self) -> dates.When | None:
        """Return when what it says was last changed here, as far as the content states it."""
        return self.updated or self.added

    @property
    def label(self) -> str:
        """Return the name that a reader sees."""
        return str(getattr(self, self.NAME))

    @property
    def full_name(self) -> str:
        """Return the name with what else it is known by, for a heading or a list."""
        return self.label

    @property
    def in_short(self) -> prose.Prose:
        """Return the text that says what this is; its name where nothing says more."""
        said: prose.Prose = getattr(self, self.SHORT) if self.SHORT else prose.Prose(self.label)
        return said
