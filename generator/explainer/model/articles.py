"""Topics and their periods, articles, questions, pages of the newsroom's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from explainer.language.catalogue import Catalogue
from explainer.model.events import Account, Claims
from explainer.model.fields import (
    ActorId,
    Edtf,
    EventId,
    MapId,
    OldAddresses,
    Ours,
    PageId,
    Part,
    PlaceId,
    Prose,
    SideId,
    Slug,
    SourceId,
    SourceIds,
    Text,
    TopicId,
)
from explainer.model.paged import Paged, Revised

SECTIONS: Mapping[str, str] = {
    "In brief": "brief",
    "What happened": "happened",
    "Why it matters": "matters",
    "What is not known": "unknown",
}
"""The sections of an article's body: the words of the heading, and the anchor on the page."""


def headings(words: Catalogue) -> Mapping[str, str]:
    """Return those headings as an editor may write them in the language of the site, each with
    the one that it stands for."""
    said = {words.gettext(heading): heading for heading in SECTIONS}
    return {own: heading for own, heading in said.items() if own != heading}


class Period(Part):
    """A stretch of a topic's time; without an end it runs on."""

    id: Slug
    """Its part of the address: `background/TOPIC/ID/`."""
    title: Ours
    """Its heading."""
    short: Ours | None = None
    """A shorter title, for drawings."""
    aliases: OldAddresses = ()
    """Addresses that its page had before, from the root of the site: each forwards to it."""
    start: Edtf
    """When it begins."""
    end: Edtf | None = None
    """When it ends; left out, it runs on."""


class Topic(Paged, Revised):
    """A background: its introduction is the body of the file."""

    NAME = "title"
    SHORT = "summary"

    title: Ours
    """Its heading."""
    short: Ours | None = None
    """A shorter title, for menus and drawings."""
    summary: Prose
    """One or two sentences that say what it is about, cited."""
    order: int = 0
    """Its place among the topics: the lowest number comes first."""
    periods: Annotated[tuple[Period, ...], Field(min_length=1)]
    """The stretches that its time falls into, in order, without overlap."""


class Background(Revised):
    """The narrative of one period; the body of the file."""

    topic: TopicId
    """The topic that it is told of."""
    period: Text
    """The id of the period, as the topic has it."""
    known_until: Edtf | None = None
    """The date of the newest source that it rests on."""


class Expectation(Part):
    """What the seed said was expected, and what became of it as of a date."""

    expected: Text
    """What was expected, in a few words; word for word if `quote` is true."""
    quote: bool = False
    """Whether `expected` stands in the seed word for word; false if left out."""
    state: Literal["done", "in-part", "not-yet", "given-up"]
    """What became of it, in a word."""
    outcome: Prose
    """What became of it, in a sentence."""
    when: Edtf | None = None
    """When that was decided or done."""
    as_of: Edtf
    """Until when you looked."""
    source: SourceIds
    """What says so."""


class Answer(Part):
    """A question that an article answers, and the heading under which it does."""

    question: Ours
    """The question, as a reader would ask it."""
    at: Text
    """The part of the page that answers it: `brief`, `happened`, `matters`, `since` …"""


class Article(Paged, Revised):
    """What we say of a seed, in our own words; the sections are the body of the file."""

    NAME = "title"
    SHORT = "stand"

    seed: Text
    """The name of the seed's file, without its ending."""
    title: Ours
    """Our headline."""
    stand: Prose
    """How things stand, in two sentences, cited."""
    source: SourceId
    """The source that is this article, as it was published."""
    published: Edtf
    """When the article was published."""
    known_until: Edtf
    """The date of the newest source you read."""
    place: PlaceId | None = None
    """Where it was reported from."""
    topics: Annotated[tuple[TopicId, ...], Field(min_length=1)]
    """The topics that it belongs to, the nearest first."""
    rights: Text
    """Who owns the text of the seed, and what this page takes from it."""
    event: EventId | None = None
    """The event that the article reports."""
    answers: Annotated[tuple[Answer, ...], Field(max_length=3)] = ()
    """Up to three questions that it answers, with links to where."""
    who: tuple[ActorId, ...] = ()
    """Who appears in it, for *Who is who*."""
    expectations: tuple[Expectation, ...] = ()
    """What the seed said was expected, and what became of it."""
    accounts: tuple[Account, ...] = ()
    """How each side describes what the article reports; the event's own accounts need no
    repeating."""
    accounts_missing: tuple[SideId, ...] = ()
    """Sides that were looked for and said nothing that was found."""
    led_by: tuple[EventId, ...] = ()
    """The events that led to it, for *What led here*."""
    maps: tuple[MapId, ...] | None = None
    """The maps that it shows; if left out, the first of its first topic."""


class Question(Paged, Revised):
    """A question that readers ask: two sentences first, then the body."""

    NAME = "question"
    SHORT = "short"

    question: Ours
    """The question, as readers ask it."""
    short: Prose
    """The answer in two sentences, cited; the long one is the body of the file."""
    topics: tuple[TopicId, ...] = ()
    """The topics that it belongs to."""
    events: tuple[EventId, ...] = ()
    """The events that it is about."""
    claims: Claims = ()
    """Points on which sides differ, with the answer of each."""
    order: int = 0
    """Its place among the questions: the lowest number comes first."""


class OwnPage(Paged, Revised):
    """A page of the newsroom's own: its method, its privacy, its imprint; the body of the file.

    Every page of the site links to it at its foot, unless it says that it stands in the menu or
    below another.
    """

    NAME = "title"
    SHORT = "summary"

    title: Ours
    """Its heading."""
    short: Ours | None = None
    """A shorter title, for the menu and the foot of pages."""
    summary: Prose
    """What it says, in a sentence or two; it stands below the heading."""
    menu: bool = False
    """Whether it stands in the menu at the head of each page; false if left out."""
    below: PageId | None = None
    """The page that lists it, in the place of the foot of every page."""
    order: int = 0
    """Its place among the others: the lowest number comes first."""

    @property
    def in_menu(self) -> str:
        """Return what it is called where there is little room."""
        return self.short or self.title
