"""The content model: what an editor can write, typed.

One class a kind of record. ``Ref("source")`` marks an id of another record, ``Prose`` a text of
ours with the small Markdown of `explainer.prose` in it; both are found by walking the model, so
a new field is linked and checked by its type alone. Unknown keys are refused. The table `KINDS`
says where each kind lives.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PrivateAttr
from pydantic_core import PydanticCustomError

from explainer import dates
from explainer.documents import Document, Location, Mark


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a text as the id of a record of one kind."""

    kind: str


@dataclass(frozen=True, slots=True)
class IsProse:
    """Marks a text as prose: citations, links and emphasis are read in it.

    ``attributed`` prose says what somebody holds, in their terms; all other is our own voice.
    """

    attributed: bool = False


@dataclass(frozen=True, slots=True)
class IsOurs:
    """Marks a plain text as our own voice: a title, what a figure counts."""


def _slug(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", text):
        raise PydanticCustomError(
            "slug", "an id has small letters a–z, figures and single hyphens only"
        )
    return text


def _when(text: str) -> str:
    try:
        dates.parse(text)
    except dates.DateError as error:
        raise PydanticCustomError("edtf", "{reason}", {"reason": str(error)}) from error
    return text


def _address(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"]+", text):
        raise PydanticCustomError("address", "an address starts with http:// or https://")
    return text


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _typographic(text: str) -> str:
    """Set the apostrophe that keyboards lack; prose gets it with its quotation marks."""
    return re.sub(r"(?<=\w)'(?=\w)|(?<=s)'(?=\s)", "’", text)


Slug = Annotated[str, AfterValidator(_slug)]
Edtf = Annotated[str, AfterValidator(_when)]
Url = Annotated[str, AfterValidator(_address)]
Text = Annotated[str, Field(min_length=1), AfterValidator(_typographic)]
Prose = Annotated[str, Field(min_length=1), IsProse()]
Said = Annotated[str, Field(min_length=1), IsProse(attributed=True)]
Ours = Annotated[str, Field(min_length=1), AfterValidator(_typographic), IsOurs()]
SideId = Annotated[str, Ref("side")]
ActorId = Annotated[str, Ref("actor")]
PlaceId = Annotated[str, Ref("place")]
EventId = Annotated[str, Ref("event")]
SourceId = Annotated[str, Ref("source")]
TopicId = Annotated[str, Ref("topic")]
Texts = Annotated[tuple[Text, ...], BeforeValidator(_as_list)]
SourceIds = Annotated[tuple[SourceId, ...], BeforeValidator(_as_list)]


class Part(BaseModel):
    """A piece of a record, with no address of its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record was written: the file, and the location of the record in it."""

    document: Document
    base: Location = ()

    @property
    def path(self) -> str:
        """Return the file as an editor knows it."""
        return self.document.path

    def mark(self, location: Location = ()) -> Mark:
        """Return line and column of a value of the record."""
        return self.document.mark((*self.base, *location))


class Record(Part):
    """A typed thing with an id and the place it was written at."""

    id: Slug
    _origin: Origin = PrivateAttr()

    @property
    def origin(self) -> Origin:
        """Return where the record was written."""
        return self._origin

    @property
    def label(self) -> str:
        """Return the name that a reader sees."""
        for name in ("name", "title", "term", "question"):
            if name in type(self).model_fields:
                return str(getattr(self, name))
        return self.id


# ------------------------------------------------------------------ events


class Account(Part):
    """How one side, or a voice that is no side, describes an event."""

    side: SideId | None = None
    voice: Text | None = None
    speaker: Text | None = None
    text: Said
    source: SourceIds


class Figure(Part):
    """A number that somebody counted: a range, never without its owner."""

    what: Ours
    kind: Literal["deaths", "displaced", "injured", "missing", "captives", "area", "other"] = (
        "other"
    )
    low: float
    high: float
    unit: Text | None = None
    counted_by: Text
    counted: Edtf | None = None
    side: SideId | None = None
    source: SourceIds


class Event(Record):
    """Something that happened: a date, what, who, where, and each side's account."""

    date: Edtf
    title: Ours
    short: Ours | None = None
    what: Prose
    topics: Annotated[tuple[TopicId, ...], Field(min_length=1)]
    lane: Annotated[str, Ref("lane")]
    importance: Annotated[int, Field(ge=1, le=3)]
    places: tuple[PlaceId, ...] = ()
    actors: tuple[ActorId, ...] = ()
    accounts: tuple[Account, ...] = ()
    accounts_missing: tuple[SideId, ...] = ()
    figures: tuple[Figure, ...] = ()
    because_of: tuple[EventId, ...] = ()
    note: Prose | None = None
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]

    @property
    def when(self) -> dates.When:
        """Return the date, read."""
        return dates.parse(self.date)


# ------------------------------------------------------------------ who and where


class Role(Part):
    """An office, with the time it was held."""

    what: Text
    from_: Annotated[Edtf | None, Field(alias="from")] = None
    to: Edtf | None = None


class Actor(Record):
    """A person, state, organisation, party, armed group or community."""

    kind: Literal["person", "state", "organisation", "party", "armed-group", "community"]
    name: Text
    names: Mapping[str, Text] = Field(default_factory=dict)
    aliases: Texts = ()
    side: SideId | None = None
    born: Edtf | None = None
    died: Edtf | None = None
    roles: tuple[Role, ...] = ()
    about: Prose
    note: Prose | None = None
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]


class PlaceName(Part):
    """A name in use, whose it is, and how it reads in the site's letters."""

    name: Text
    language: Text
    side: SideId | None = None
    reads: Text | None = None


class Control(Part):
    """Who held a place, from when to when."""

    who: Text
    from_: Annotated[Edtf | None, Field(alias="from")] = None
    to: Edtf | None = None


class Place(Record):
    """A place, with the name each side uses and who held it."""

    name: Text
    other_name: Text | None = None
    names: tuple[PlaceName, ...] = ()
    aliases: Texts = ()
    kind: Text
    lat: Annotated[float, Field(ge=-90, le=90)] | None = None
    lon: Annotated[float, Field(ge=-180, le=180)] | None = None
    country: Text | None = None
    control: tuple[Control, ...] = ()
    about: Prose
    note: Prose | None = None
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]


class DocumentRecord(Record):
    """A treaty, resolution, law or court decision and what became of it."""

    title: Text
    aliases: Texts = ()
    kind: Text
    signed: Edtf | None = None
    in_force: Edtf | Literal["never"] | None = None
    parties: tuple[ActorId, ...] = ()
    about: Prose
    outcome: Prose | None = None
    url: Url | None = None
    note: Prose | None = None
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]


class Term(Record):
    """A word of the topic: what it means, who says it and who does not."""

    term: Text
    aliases: Texts = ()
    meaning: Prose
    used_by: Prose | None = None
    avoided_by: Prose | None = None
    our_use: Prose | None = None
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]


class Source(Record):
    """A work that statements rest on. ``copy_at`` names the site where a copy was read."""

    title: Text
    author: Text | None = None
    publisher: Text
    published: Edtf | None = None
    url: Url | None = None
    archived_url: Url | None = None
    copy_at: Text | None = None
    kind: Literal[
        "official", "treaty", "un", "court", "ngo", "book", "paper", "report", "dataset",
        "encyclopedia", "news", "interview", "statement",
    ]  # fmt: skip
    language: Text
    side: SideId | None = None
    accessed: Edtf | None = None
    note: Text | None = None


# ------------------------------------------------------------------ topics, articles, questions


class Period(Part):
    """A stretch of a topic's time; without an end it runs on."""

    id: Slug
    title: Ours
    short: Ours | None = None
    start: Edtf
    end: Edtf | None = None


class Topic(Record):
    """A background: its introduction is the body of the file."""

    title: Ours
    short: Ours | None = None
    summary: Prose
    order: int = 0
    periods: Annotated[tuple[Period, ...], Field(min_length=1)]


class Background(Record):
    """The narrative of one period; the body of the file."""

    topic: TopicId
    period: Text
    known_until: Edtf | None = None


class Expectation(Part):
    """What the seed said was expected, and what became of it as of a date."""

    expected: Text
    quote: bool = False
    state: Literal["done", "in-part", "not-yet", "given-up"]
    outcome: Prose
    when: Edtf | None = None
    as_of: Edtf
    source: SourceIds


class Article(Record):
    """What we say of a seed, in our own words; the sections are the body of the file."""

    seed: Text
    title: Ours
    stand: Prose
    source: SourceId
    published: Edtf
    known_until: Edtf
    place: PlaceId | None = None
    topics: Annotated[tuple[TopicId, ...], Field(min_length=1)]
    rights: Text
    event: EventId | None = None
    who: tuple[ActorId, ...] = ()
    expectations: tuple[Expectation, ...] = ()
    accounts: tuple[Account, ...] = ()
    accounts_missing: tuple[SideId, ...] = ()
    led_by: tuple[EventId, ...] = ()
    updated: Edtf | None = None


class Question(Record):
    """A question that readers ask: two sentences first, then the body."""

    question: Ours
    short: Prose
    topics: tuple[TopicId, ...] = ()
    events: tuple[EventId, ...] = ()
    order: int = 0


# ------------------------------------------------------------------ numbers, pictures, corrections


class SeriesColumn(Part):
    """One line or group of bars of a chart: the column of the table and its name."""

    key: Text
    name: Text
    side: SideId | None = None


class Series(Record):
    """Numbers for a chart; the table stands beside it. An empty cell is a gap and shown as one."""

    title: Text
    unit: Text
    kind: Literal["line", "bar"] = "line"
    x: Text
    columns: Annotated[tuple[SeriesColumn, ...], Field(min_length=1)]
    topics: tuple[TopicId, ...] = ()
    summary: Prose
    notes: tuple[Prose, ...] = ()
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]


class Image(Record):
    """A picture or scan: nothing without its words, its owner and its licence."""

    alt: Text
    caption: Prose
    credit: Text
    licence: Text
    source: SourceIds


class Correction(Part):
    """What was wrong, where, what it says now and why."""

    date: Edtf
    page: Text
    was: Text
    now: Text
    why: Text


# ------------------------------------------------------------------ the site itself


class Side(Part):
    """Somebody who has an account to give; the order in the list is the order on the page."""

    id: Slug
    name: Text


class Lane(Part):
    """A row of a timeline."""

    id: Slug
    name: Text


class Publisher(Part):
    """Who publishes the site."""

    name: Text
    url: Url | None = None
    email: Text | None = None


class QuoteLimit(Part):
    """How much of a seed a page may quote: a share of its words, and words in all."""

    share: Annotated[float, Field(gt=0, le=1)] = 0.1
    words: Annotated[int, Field(gt=0)] = 60


class SiteSettings(Part):
    """``content/site.yaml``."""

    title: Text
    tagline: Text
    about: Prose | None = None
    base_url: Url | None = None
    publisher: Publisher
    language: Text = "en"
    timezone: Text = "UTC"
    as_of: Edtf
    licence: Text = "CC BY 4.0"
    licence_url: Url | None = None
    quote_limit: QuoteLimit = QuoteLimit()
    sides: Annotated[tuple[Side, ...], Field(min_length=1)]
    lanes: Annotated[tuple[Lane, ...], Field(min_length=1, max_length=8)]


# ------------------------------------------------------------------ the style sheet


class StyleWord(Part):
    """Words to avoid in our own voice, why, and what to write instead.

    In quotation marks every word is free; in accounts too, unless ``attributed`` is false.
    ``allow`` names kinds of records (``term``) or single ones (``event:ID``) that may say it.
    """

    words: Annotated[Texts, Field(min_length=1)]
    why: Text
    write: Text
    attributed: bool = True
    severity: Literal["error", "warning"] = "warning"
    allow: Texts = ()


class Spelling(Part):
    """One spelling of a name, and the others that are not ours; free in quotation marks."""

    write: Text
    avoid: Annotated[Texts, Field(min_length=1)]
    allow: Texts = ()


class Passive(Part):
    """Sentences that hide who did it: an auxiliary, a deed, and no agent in the sentence."""

    auxiliaries: Annotated[Texts, Field(min_length=1)]
    deeds: Annotated[Texts, Field(min_length=1)]
    agents: Annotated[Texts, Field(min_length=1)]
    why: Text
    allow: Texts = ()


class Accepted(Part):
    """A warning that stands, with its reason."""

    record: Text
    rule: Text
    reason: Text


class StyleSheet(Part):
    """``content/style.yaml``: how we write, as far as a program can see it."""

    words: tuple[StyleWord, ...] = ()
    spellings: tuple[Spelling, ...] = ()
    passive: Passive | None = None
    accepted: tuple[Accepted, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """Where one kind of record lives: a list in YAML, one YAML a record, or one Markdown each."""

    name: str
    model: type[Record]
    folder: str
    form: Literal["list", "single", "markdown"]


KINDS: tuple[Kind, ...] = (
    Kind("source", Source, "sources", "list"),
    Kind("actor", Actor, "actors", "list"),
    Kind("place", Place, "places", "list"),
    Kind("document", DocumentRecord, "documents", "list"),
    Kind("term", Term, "glossary", "list"),
    Kind("event", Event, "events", "list"),
    Kind("topic", Topic, "topics", "markdown"),
    Kind("background", Background, "backgrounds", "markdown"),
    Kind("article", Article, "articles", "markdown"),
    Kind("question", Question, "questions", "markdown"),
    Kind("series", Series, "series", "single"),
    Kind("image", Image, "images", "single"),
)


def walk(part: Part, wanted: Callable[[Any], bool]) -> Iterator[tuple[Location, Any, str]]:
    """Yield location, marker and text of each marked text of a record, in the order written."""
    for name, info in type(part).model_fields.items():
        key = info.alias or name
        markers = [m for m in _markers(info.annotation, info.metadata) if wanted(m)]
        yield from _walk_value(getattr(part, name), (key,), markers, wanted)


def _walk_value(
    value: Any, location: Location, markers: list[Any], wanted: Callable[[Any], bool]
) -> Iterator[tuple[Location, Any, str]]:
    if isinstance(value, Part):
        for inner, marker, text in walk(value, wanted):
            yield (*location, *inner), marker, text
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _walk_value(item, (*location, index), markers, wanted)
    elif isinstance(value, str):
        yield from ((location, marker, value) for marker in markers)


def _markers(annotation: Any, metadata: list[Any]) -> list[Any]:
    found = list(metadata) + list(getattr(annotation, "__metadata__", ()))
    for inner in getattr(annotation, "__args__", ()):
        found.extend(_markers(inner, []))
    return [marker for marker in found if isinstance(marker, (Ref, IsProse, IsOurs))]
