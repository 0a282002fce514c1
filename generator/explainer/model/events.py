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
    Paged,
    Part,
    PlaceId,
    Prose,
    Ref,
    Said,
    SideId,
    Slug,
    SourceId,
    SourceIds,
    TopicId,
)

LARGEST = 1e15
"""Beyond it a float no longer holds every whole number, and nobody counts so far."""
Amount = Annotated[float, Field(ge=-LARGEST, le=LARGEST, allow_inf_nan=False)]


class Account(Part):
    """How one side, or a voice that is no side, describes an event."""

    side: SideId | None = None
    voice: Name | None = None
    speaker: Name | None = None
    text: Said
    source: SourceIds
    distressing: Ours | None = None
    """A note that stands before it: of what it tells that may distress a reader."""


class Reply(Account):
    """What one side, or a voice, says to a question: never without who said it."""

    speaker: Name


CLAIMS = 6
"""A phone shows their short names in a row or two; more is an inquiry and no comparison."""


class Claim(Part):
    """One point on which sides differ, asked as a question, and what each replies.

    ``short`` names it where several stand in a row on a phone.
    """

    asked: Ours
    short: Few | None = None
    replies: Annotated[tuple[Reply, ...], Field(min_length=1)]


Claims = Annotated[tuple[Claim, ...], Field(max_length=CLAIMS)]


class Figure(Part):
    """A number that somebody counted: a range, never without its owner."""

    what: Ours
    kind: Annotated[Slug, Ref("figure")] = "other"
    low: Amount
    high: Amount
    unit: Name | None = None
    counted_by: Name
    counted: Edtf | None = None
    side: SideId | None = None
    source: SourceIds


class Event(Paged):
    """Something that happened: a date, what, who, where, and each side's account."""

    NAME = "title"
    SHORT = "what"

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
    claims: Claims = ()
    figures: tuple[Figure, ...] = ()
    because_of: tuple[EventId, ...] = ()
    note: Prose | None = None
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]
