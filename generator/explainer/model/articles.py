"""Topics and their periods, articles, questions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from explainer.model.events import Account, Claims
from explainer.model.fields import (
    ActorId,
    Edtf,
    EventId,
    MapId,
    Ours,
    Paged,
    Part,
    PlaceId,
    Prose,
    Record,
    SideId,
    Slug,
    SourceId,
    SourceIds,
    Text,
    TopicId,
)

SECTIONS: Mapping[str, str] = {
    "In brief": "brief",
    "What happened": "happened",
    "Why it matters": "matters",
    "What is not known": "unknown",
}
"""The sections of an article's body: the words of the heading, and the anchor on the page."""


class Period(Part):
    """A stretch of a topic's time; without an end it runs on."""

    id: Slug
    title: Ours
    short: Ours | None = None
    start: Edtf
    end: Edtf | None = None


class Topic(Paged):
    """A background: its introduction is the body of the file."""

    NAME = "title"
    SHORT = "summary"

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


class Answer(Part):
    """A question that an article answers, and the heading under which it does."""

    question: Ours
    at: Text


class Article(Paged):
    """What we say of a seed, in our own words; the sections are the body of the file."""

    NAME = "title"
    SHORT = "stand"

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
    answers: Annotated[tuple[Answer, ...], Field(max_length=3)] = ()
    who: tuple[ActorId, ...] = ()
    expectations: tuple[Expectation, ...] = ()
    accounts: tuple[Account, ...] = ()
    accounts_missing: tuple[SideId, ...] = ()
    led_by: tuple[EventId, ...] = ()
    maps: tuple[MapId, ...] | None = None
    """Those it shows; where it does not say, the first of its first topic."""


class Question(Paged):
    """A question that readers ask: two sentences first, then the body."""

    NAME = "question"
    SHORT = "short"

    question: Ours
    short: Prose
    topics: tuple[TopicId, ...] = ()
    events: tuple[EventId, ...] = ()
    claims: Claims = ()
    order: int = 0
