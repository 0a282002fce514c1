"""Links and the small words beside them: dates, lanes."""

from __future__ import annotations

from msgspec import Struct


class Tongue(Struct, frozen=True):
    """A page in one of the languages that it can be read in; ``url`` is its public address."""

    tag: str
    name: str
    href: str
    url: str
    is_here: bool


class OurTranslation(Struct, frozen=True):
    """Who put the words of a page into its language, whether a native speaker read them, and the
    page that they are of, with the name of its language."""

    translator: str
    is_read: bool
    original: Link
    tag: str


class Link(Struct, frozen=True):
    """A link with its words and a quiet word beside it."""

    href: str
    text: str
    meta: str = ""


class FeedLink(Struct, frozen=True):
    """A feed in its two forms."""

    text: str
    atom: str
    json: str


class Way(Struct, frozen=True):
    """A way to take a page away: its words stand in the component, by its key."""

    key: str
    href: str
    note: str = ""
    """A quiet word beside it."""


class Answer(Struct, frozen=True):
    """A question that the page answers, and where; perhaps by what came later."""

    href: str
    text: str
    later: bool


class Date(Struct, frozen=True):
    """A date in words, and for machines where HTML has a form for it."""

    text: str
    machine: str | None = None


class Tag(Struct, frozen=True):
    """A lane: its name and its number, from 1."""

    name: str
    number: int
