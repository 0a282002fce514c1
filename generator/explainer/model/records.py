"""Who, where, which document, which word, which source."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from explainer.language.tags import is_written_so
from explainer.model.called import Called, NameForm, by_language
from explainer.model.fields import (
    ActorId,
    Edtf,
    LanguageTag,
    Name,
    Part,
    Prose,
    SideId,
    SourceId,
    Text,
    Url,
    Wikidata,
)
from explainer.model.paged import Named, Paged
from explainer.model.written import Within


class Role(Part):
    """An office, with the time it was held."""

    what: Name
    """The office."""
    from_: Annotated[Edtf | None, Field(alias="from")] = None
    """Since when."""
    to: Edtf | None = None
    """Until when; left out while it lasts."""


class Actor(Called):
    """A person, state, organisation, party, armed group or community."""

    NAME = "name"
    SHORT = "about"

    kind: Literal["person", "state", "organisation", "party", "armed-group", "community"]
    """What it is."""
    name: Name
    """The name that readers see."""
    names: Annotated[Mapping[LanguageTag, Text], Within("aliases")] = Field(default_factory=dict)
    """The name in further languages, by the tag of each."""
    called: Annotated[tuple[NameForm, ...], Within("aliases")] = ()
    """Names in further languages of which more is to be told than in `names`: whose each is, how
    it reads."""
    side: SideId | None = None
    """The side that it belongs to or speaks for."""
    born: Edtf | None = None
    """Date of birth."""
    died: Edtf | None = None
    """Date of death."""
    roles: tuple[Role, ...] = ()
    """Offices, with their times."""
    about: Prose
    """Who or what it is, in one or two sentences, cited."""
    note: Prose | None = None
    """What is uncertain or disputed about it."""
    wikidata: Wikidata | None = None
    """The same in Wikidata, where you have looked: the Q and number of its item."""
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]
    """What the record rests on."""

    @property
    def forms(self) -> tuple[NameForm, ...]:
        """Return its names in the languages and by the sides that have one."""
        return (*by_language(self.names), *self.called)


class PlaceName(NameForm):
    """A name in use for a place, whose it is, and how it reads in the letters of the site."""


class Control(Part):
    """Who held a place, from when to when."""

    who: Name
    """Who held it."""
    from_: Annotated[Edtf | None, Field(alias="from")] = None
    """Since when."""
    to: Edtf | None = None
    """Until when; left out while it lasts."""


class Place(Called):
    """A place, with the name each side uses and who held it."""

    NAME = "name"
    SHORT = "about"

    name: Name
    """The name that readers see."""
    other_name: Name | None = None
    """The other name in use, shown beside the first."""
    names: Annotated[tuple[PlaceName, ...], Within("aliases")] = ()
    """The names in use, and whose each is."""
    kind: Name
    """What it is: a city, a village, a pass."""
    lat: Annotated[float, Field(ge=-90, le=90)] | None = None
    """Latitude in degrees, the south with a minus; with `lon`."""
    lon: Annotated[float, Field(ge=-180, le=180)] | None = None
    """Longitude in degrees, the west with a minus; with `lat`."""
    unplaced: Text | None = None
    """Why it has no position."""
    country: Name | None = None
    """The country that it is internationally recognised to lie in."""
    control: tuple[Control, ...] = ()
    """Who held it, from when to when."""
    about: Prose
    """What it is, in one or two sentences, cited."""
    note: Prose | None = None
    """What is uncertain or disputed about it."""
    wikidata: Wikidata | None = None
    """The same in Wikidata, where you have looked: the Q and number of its item."""
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]
    """What the record rests on."""

    @property
    def forms(self) -> tuple[NameForm, ...]:
        """Return its names in the languages and by the sides that have one."""
        return self.names

    @property
    def full_name(self) -> str:
        """Return its name and, where it has another beside it, that one too."""
        return f"{self.name} ({self.other_name})" if self.other_name else self.name


class DocumentRecord(Named):
    """A treaty, resolution, law or court decision and what became of it."""

    NAME = "title"
    SHORT = "about"

    title: Name
    """Its name, as readers know it."""
    kind: Name
    """What it is: a treaty, a resolution, a judgment."""
    signed: Edtf | None = None
    """When it was signed or adopted."""
    in_force: Edtf | Literal["never"] | None = None
    """When it came into force, or `never`."""
    parties: tuple[ActorId, ...] = ()
    """Who signed it."""
    about: Prose
    """What it says, in one or two sentences, cited."""
    outcome: Prose | None = None
    """What became of it."""
    url: Url | None = None
    """Where its text can be read."""
    note: Prose | None = None
    """What is uncertain or disputed about it."""
    wikidata: Wikidata | None = None
    """The same in Wikidata, where you have looked: the Q and number of its item."""
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]
    """What the record rests on."""


class Term(Named):
    """A word of the topic: what it means, who says it and who does not."""

    NAME = "term"
    SHORT = "meaning"

    term: Name
    """The word."""
    meaning: Prose
    """What it means, in one to three neutral sentences, cited."""
    used_by: Prose | None = None
    """Who says it, and why."""
    avoided_by: Prose | None = None
    """Who does not, and why."""
    our_use: Prose | None = None
    """When we say it."""
    wikidata: Wikidata | None = None
    """The same in Wikidata, where you have looked: the Q and number of its item."""
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]
    """What the record rests on."""


class Source(Paged):
    """A work that statements rest on."""

    NAME = "title"

    title: Name
    """Its own title, as it stands there."""
    author: Name | None = None
    """Who wrote it."""
    publisher: Name
    """Who published it."""
    published: Edtf | None = None
    """When; left out if it does not say."""
    url: Url | None = None
    """Its address, as it was seen."""
    archived_url: Url | None = None
    """The address of an archived copy."""
    copy_at: Name | None = None
    """The site on which a copy was read, where that is not the publisher's."""
    kind: Literal[
        "official", "treaty", "un", "court", "ngo", "book", "paper", "report", "dataset",
        "encyclopedia", "news", "interview", "statement",
    ]  # fmt: skip
    """What it is."""
    language: LanguageTag
    """The language it is in."""
    title_language: LanguageTag | None = None
    """The language of the title as it stands here, where an editor gave it one in another."""
    side: SideId | None = None
    """The side that speaks in it."""
    accessed: Edtf | None = None
    """When it was read."""
    passes_on: tuple[Name, ...] = ()
    """Whose report it prints or retells: ids of sources, or an agency by its name. With these, and
    with all else that passes them on, it counts as one source."""
    note: Text | None = None
    """What a reader must know to weigh it."""

    @property
    def title_in(self) -> str | None:
        """Return the language of the title, as far as it is known.

        A title in Latin letters alone, of a source in others, is an editor's.
        """
        if self.title_language:
            return self.title_language
        return self.language if is_written_so(self.language, self.title) else None
