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
    name: Name
    side: SideId | None = None


class Series(Record):
    """Numbers for a chart; the table stands beside it. An empty cell is a gap and shown as one.

    Of ``counts`` each row of the table is one count: of what, how many, who counted; those of one
    thing stand on one line.
    """

    NAME = "title"
    SHORT = "summary"

    title: Name
    unit: Name
    kind: Literal["line", "bar", "counts"] = "line"
    x: Name
    counted_by: Name | None = None
    reserve: Name | None = None
    """Of ``counts``: columns of the table that say who counted, and *about*, *over* …"""
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
    distressing: Ours | None = None
    """A note that stands before it: what it shows that may distress a reader."""


class State(Record):
    """How something stands now, in two or three words, as of when, and what says so.

    ``event`` is the one that made it so, where one did.
    """

    NAME = "name"

    name: Annotated[Few, Field(alias="label")]
    state: Few
    as_of: Edtf
    event: EventId | None = None
    topics: Annotated[tuple[TopicId, ...], Field(min_length=1)]
    source: Annotated[SourceIds, Field(min_length=1)]

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
    page: Name
    was: Text
    now: Text
    why: Text
