"""Sources as lists and notes show them, and how they are cited."""

from __future__ import annotations

from msgspec import Struct

from explainer.views.values.links import Date


class SourceItem(Struct, frozen=True):
    """A source in a list: what it is and where it is read."""

    id: str
    number: int
    title: str
    href: str | None
    author: str | None
    publisher: str
    published: Date | None
    kind: str
    language: str
    language_tag: str
    title_tag: str | None
    """The language of the title; none where it cannot be the one that the source is in."""
    copy_at: str | None
    archived: str | None
    page: str
    statements: int
    later: bool = False


class Citation(Struct, frozen=True):
    """How a page, the source or a chart on it is cited: in styles, as HTML, and for programs."""

    what: str
    title: str
    styled: tuple[tuple[str, str], ...]
    bibtex: str
    csl: str
    tags: tuple[tuple[str, str], ...] = ()
    """What the head says of it to reference managers."""
