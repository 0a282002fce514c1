"""Numbers for charts, pictures, how things stand, corrections."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from explainer import prose
from explainer.model.fields import (
    Edtf,
    EventId,
    Few,
    Name,
    Part,
    Prose,
    Record,
    SideId,
    SourceId,
    SourceIds,
    Text,
    TopicId,
)


class SeriesColumn(Part):
    """One line or group of bars of a chart: the column of the table and its name."""

    key: Name
    name: Name
    side: SideId | None = None


class Series(Record):
    """Numbers for a chart; the table stands beside it. An empty cell is a gap and shown as one."""

    NAME = "title"
    SHORT = "summary"

    title: Name
    unit: Name
    kind: Literal["line", "bar"] = "line"
    x: Name
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
