"""Numbers for charts, pictures, how things stand, corrections."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from explainer import prose
from explainer.model.fields import (
    Edtf,
    EventId,
    Few,
    Name,
    Ours,
    Part,
    Prose,
    Record,
    SideId,
    SourceId,
    SourceIds,
    Text,
    TopicId,
)

RESERVES: Mapping[str, int] = {
    "": 0,
    "about": 0,
    "over": 1,
    "at least": 1,
    "under": -1,
    "at most": -1,
}
"""What may stand before a count, and on which side the count is open then."""


class SeriesColumn(Part):
    """One line or group of bars of a chart: the column of the table and its name."""

    key: Name
    """The head of the column in the table."""
    name: Name
    """Its name in the chart."""
    side: SideId | None = None
    """The side that it is of."""


class Series(Record):
    """Numbers for a chart; the table stands beside it. An empty cell is a gap and shown as one.

    Of ``counts`` each row of the table is one count: of what, how many, who counted; rows with the
    same words in the first column stand on one line.
    """

    NAME = "title"
    SHORT = "summary"

    title: Name
    """Its heading."""
    unit: Name
    """What is counted, and in what."""
    kind: Literal["line", "bar", "counts"] = "line"
    """How it is drawn; a line if left out."""
    x: Name
    """What runs along the bottom, in the first column of the table."""
    counted_by: Name | None = None
    """Of `counts`: the column that says who counted."""
    reserve: Name | None = None
    """Of `counts`: the column that says *about*, *over*, *at least*, *under*, *at most*."""
    columns: Annotated[tuple[SeriesColumn, ...], Field(min_length=1)]
    """The columns of the table that are drawn."""
    topics: tuple[TopicId, ...] = ()
    """The topics that it belongs to."""
    summary: Prose
    """What it shows, in one or two sentences, cited: what who cannot see it needs."""
    notes: tuple[Prose, ...] = ()
    """What must be known to read it: gaps, changes of method."""
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]
    """Where the numbers are from."""


class Image(Record):
    """A picture or scan: nothing without its words, its owner and its licence."""

    alt: Text
    """What is to be seen, for who cannot see it."""
    caption: Prose
    """What it shows, where and when, cited."""
    credit: Text
    """Who made it."""
    licence: Text
    """What allows us to show it."""
    source: SourceIds
    """Where it is from."""
    distressing: Ours | None = None
    """A note that stands before it: what it shows that may distress a reader."""


class State(Record):
    """How something stands now, in two or three words, as of when, and what says so."""

    NAME = "name"

    name: Annotated[Few, Field(alias="label")]
    """What it is about: *Border*, *Treaty*."""
    state: Few
    """How it stands, in two or three words."""
    as_of: Edtf
    """Until when you looked."""
    event: EventId | None = None
    """The event that made it so."""
    topics: Annotated[tuple[TopicId, ...], Field(min_length=1)]
    """The topics that it belongs to."""
    source: Annotated[SourceIds, Field(min_length=1)]
    """What says so."""

    @property
    def full_name(self) -> str:
        """Return what stands how."""
        return f"{self.name}: {self.state}"

    @property
    def in_short(self) -> prose.Prose:
        """Return the same: there is no more to say."""
        return prose.Prose(self.full_name)


class Correction(Part):
    """What was wrong, where, what it says now and why."""

    date: Edtf
    """When it was mended."""
    page: Name
    """The page, by its record: `event:ID`, `article:ID`."""
    was: Text
    """What it said."""
    now: Text
    """What it says."""
    why: Text
    """Why."""
    since: Edtf | None = None
    """Since when it said so, where that is known."""

    @property
    def about(self) -> tuple[str, str]:
        """Return the kind and the id of the record that was corrected."""
        kind, _, identity = self.page.partition(":")
        return kind, identity
