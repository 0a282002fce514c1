"""Numbers for charts, pictures, corrections."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from explainer.model.fields import (
    Edtf,
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

    key: Text
    name: Text
    side: SideId | None = None


class Series(Record):
    """Numbers for a chart; the table stands beside it. An empty cell is a gap and shown as one."""

    NAME = "title"
    SHORT = "summary"

    title: Text
    unit: Text
    kind: Literal["line", "bar"] = "line"
    x: Text
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


class Correction(Part):
    """What was wrong, where, what it says now and why."""

    date: Edtf
    page: Text
    was: Text
    now: Text
    why: Text
