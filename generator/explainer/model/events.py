"""Events, with their accounts, claims and figures."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from explainer.model.fields import (
    ActorId,
    Edtf,
    EventId,
    Few,
    Name,
    Ours,
    Part,
    PlaceId,
    Prose,
    Ref,
    Said,
    SideId,
    SourceId,
    SourceIds,
    TopicId,
    Wikidata,
)
from explainer.model.paged import Paged

LARGEST = 1e15
"""Beyond it a float no longer holds every whole number, and nobody counts so far."""
Amount = Annotated[float, Field(ge=-LARGEST, le=LARGEST, allow_inf_nan=False)]


class Account(Part):
    """How one side, or a voice that is no side, describes an event."""

    side: SideId | None = None
    """Whose account it is; either this or `voice`."""
    voice: Name | None = None
    """Who speaks where it is no side: a village, a profession."""
    speaker: Name | None = None
    """Who said it, and in which office."""
    text: Said
    """What they say happened, in their terms; quoted words in quotation marks."""
    source: SourceIds
    """Where they say so."""
    distressing: Ours | None = None
    """A note that stands before it: of what it tells that may distress a reader."""


class Reply(Account):
    """What one side, or a voice, says to a question: never without who said it."""

    speaker: Name
    """Who said it, and in which office."""


CLAIMS = 6
"""A phone shows their short names in a row or two; more is an inquiry and no comparison."""


class Claim(Part):
    """One point on which sides differ, asked as a question, and what each replies."""

    asked: Ours
    """The point, asked as a question."""
    short: Few | None = None
    """The same in two or three words, for phones, where several stand in a row."""
    replies: Annotated[tuple[Reply, ...], Field(min_length=1)]
    """What each side answers, in the order of the sides."""


Claims = Annotated[tuple[Claim, ...], Field(max_length=CLAIMS)]


class Figure(Part):
    """A number that somebody counted: a range, never without its owner."""

    what: Ours
    """What was counted."""
    kind: Annotated[str, Ref("figure")] = "other"
    """The kind of figure, as `site.yaml` lists them; `other` if left out."""
    low: Amount
    """The lowest that this count gives."""
    high: Amount
    """The highest; the same as `low` where the count is exact."""
    unit: Name | None = None
    """What it is counted in: people, km²."""
    counted_by: Name
    """Who counted."""
    counted: Edtf | None = None
    """When, or as of when."""
    side: SideId | None = None
    """The side that the count is of: whose dead, whose refugees."""
    source: SourceIds
    """Where the count stands."""


class Event(Paged):
    """Something that happened: a date, what, who, where, and each side's account."""

    NAME = "title"
    SHORT = "what"

    date: Edtf
    """When it happened, as exact as known."""
    title: Ours
    """Who did what, in words that every side could print."""
    short: Ours | None = None
    """A shorter title, for drawings."""
    what: Prose
    """What happened, in one to four sentences of ours, cited."""
    topics: Annotated[tuple[TopicId, ...], Field(min_length=1)]
    """The topics on whose timelines it stands."""
    lane: Annotated[str, Ref("lane")]
    """The row of the timelines that it stands in."""
    importance: Annotated[int, Field(ge=1, le=3)]
    """1 for what every reader must know, 2, or 3 for detail."""
    places: tuple[PlaceId, ...] = ()
    """Where it happened."""
    actors: tuple[ActorId, ...] = ()
    """Who took part."""
    accounts: tuple[Account, ...] = ()
    """How each side describes it."""
    accounts_missing: tuple[SideId, ...] = ()
    """Sides that were looked for and said nothing that was found."""
    claims: Claims = ()
    """Points on which sides differ, with the answer of each."""
    figures: tuple[Figure, ...] = ()
    """What was counted, with who counted it."""
    because_of: tuple[EventId, ...] = ()
    """The events that it followed from."""
    note: Prose | None = None
    """What is uncertain or disputed about it."""
    wikidata: Wikidata | None = None
    """The same in Wikidata, where you have looked: the Q and number of its item."""
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]
    """What the record rests on."""
