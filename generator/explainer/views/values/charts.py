"""Timelines and charts, drawn."""

from __future__ import annotations

from msgspec import Struct

from explainer.views.chronology import Chronology
from explainer.views.values.links import Link


class SheetItem(Struct, frozen=True):
    """A drawing that many pages show as a file; ``under`` is what this page lays under it."""

    name: str
    src: str
    width: int
    height: int
    under: str


class Graphic(Struct, frozen=True):
    """A timeline or chart: drawings made, and the address of its figure for Plotly.

    A timeline's drawings are ``sheets``, files; its ``chronology`` tells the same in words.
    """

    id: str
    title: str
    figure: str
    caption: str
    kind: str = "timeline"
    drawings: tuple[str, ...] = ()
    sheets: tuple[SheetItem, ...] = ()
    alt: str = ""
    chronology: Chronology | None = None
    beside: bool = False
    """Whether the page has its events with their texts: then no list goes with the drawing."""
    files: tuple[Link, ...] = ()
    """Where it can be taken away."""
    moment: tuple[float, str] | None = None
    """Where on the figure's axis a reader looks from, and how that is called."""
    base: str = ""
    """The page that links of the drawings and the figure count from, where it is another."""


class ChartTable(Struct, frozen=True):
    """The numbers of a chart as a table: its text alternative."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    later: tuple[bool, ...] = ()
    """Of each row whether it came later than what the page is about; nothing, if none did."""


class ChartItem(Struct, frozen=True):
    """A chart of a series, with what it says in words, its table, notes and sources."""

    title: str
    href: str
    summary: str
    graphic: Graphic
    table: ChartTable
    notes: tuple[str, ...]
    embed: str = ""
    """The way to what another site may show in a frame; empty where there is none."""
    edit: str | None = None
    """Where its file is edited, if that is known."""
