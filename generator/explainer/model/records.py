"""Who, where, which document, which word, which source."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from explainer.model.fields import (
    ActorId,
    Aliases,
    Edtf,
    LanguageTag,
    Name,
    Paged,
    Part,
    Prose,
    SideId,
    SourceId,
    Text,
    Url,
)
from explainer.model.written import Within


class Role(Part):
    """An office, with the time it was held."""

    what: Name
    from_: Annotated[Edtf | None, Field(alias="from")] = None
    to: Edtf | None = None


class Actor(Paged):
    """A person, state, organisation, party, armed group or community."""

    NAME = "name"
    SHORT = "about"

    kind: Literal["person", "state", "organisation", "party", "armed-group", "community"]
    name: Name
    names: Annotated[Mapping[LanguageTag, Text], Within("aliases")] = Field(default_factory=dict)
    aliases: Aliases = ()
    side: SideId | None = None
    born: Edtf | None = None
    died: Edtf | None = None
    roles: tuple[Role, ...] = ()
    about: Prose
    note: Prose | None = None
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]


class PlaceName(Part):
    """A name in use, whose it is, and how it reads in the site's letters."""

    name: Name
    language: LanguageTag
    side: SideId | None = None
    reads: Text | None = None


class Control(Part):
    """Who held a place, from when to when."""

    who: Name
    from_: Annotated[Edtf | None, Field(alias="from")] = None
    to: Edtf | None = None


class Place(Paged):
    """A place, with the name each side uses and who held it."""

    NAME = "name"
    SHORT = "about"

    name: Name
    other_name: Name | None = None
    names: Annotated[tuple[PlaceName, ...], Within("aliases")] = ()
    aliases: Aliases = ()
    kind: Name
    lat: Annotated[float, Field(ge=-90, le=90)] | None = None
    lon: Annotated[float, Field(ge=-180, le=180)] | None = None
    unplaced: Text | None = None
    """Why it has no position."""
    country: Name | None = None
    control: tuple[Control, ...] = ()
    about: Prose
    note: Prose | None = None
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]

    @property
    def full_name(self) -> str:
        """Return its name and, where it has another beside it, that one too."""
        return f"{self.name} ({self.other_name})" if self.other_name else self.name


class DocumentRecord(Paged):
    """A treaty, resolution, law or court decision and what became of it."""

    NAME = "title"
    SHORT = "about"

    title: Name
    aliases: Aliases = ()
    kind: Name
    signed: Edtf | None = None
    in_force: Edtf | Literal["never"] | None = None
    parties: tuple[ActorId, ...] = ()
    about: Prose
    outcome: Prose | None = None
    url: Url | None = None
    note: Prose | None = None
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]


class Term(Paged):
    """A word of the topic: what it means, who says it and who does not."""

    NAME = "term"
    SHORT = "meaning"

    term: Name
    aliases: Aliases = ()
    meaning: Prose
    used_by: Prose | None = None
    avoided_by: Prose | None = None
    our_use: Prose | None = None
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]


class Source(Paged):
    """A work that statements rest on. ``copy_at`` names the site where a copy was read."""

    NAME = "title"

    title: Name
    author: Name | None = None
    publisher: Name
    published: Edtf | None = None
    url: Url | None = None
    archived_url: Url | None = None
    copy_at: Name | None = None
    kind: Literal[
        "official", "treaty", "un", "court", "ngo", "book", "paper", "report", "dataset",
        "encyclopedia", "news", "interview", "statement",
    ]  # fmt: skip
    language: LanguageTag
    side: SideId | None = None
    accessed: Edtf | None = None
    note: Text | None = None
