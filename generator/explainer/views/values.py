"""Plain values that views are made of: ready to show, nothing left to look up.

Texts named ``html`` are HTML already; all others are plain and escaped by the template. All
links are relative to the page they stand on.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Any

from msgspec import Struct

from explainer.maps import Pinned
from explainer.prose import Citation
from explainer.social import SocialCard, drawn
from explainer.views.chronology import Chronology


class Link(Struct, frozen=True):
    """A link with its words and a quiet word beside it."""

    href: str
    text: str
    meta: str = ""


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
    copy_at: str | None
    archived: str | None
    page: str
    statements: int
    later: bool = False


class CardItem(Struct, frozen=True):
    """What opens over a name in the text; ``href`` is that of the name's link."""

    href: str
    title: str
    meta: str
    text: str
    bearing: str
    """What it has to do with the page."""


class AccountItem(Struct, frozen=True):
    """One side's account, or a voice's."""

    name: str
    html: str
    by: str
    cites: tuple[Citation, ...]
    later: bool = False
    id: str = ""


class ClaimRow(Struct, frozen=True):
    """A claim across the sides; nothing in the place of a side that does not reply."""

    asked: str
    short: str
    replies: tuple[AccountItem | None, ...]


class ClaimTable(Struct, frozen=True):
    """Claims of one event or question: who speaks, and a row for each claim."""

    id: str
    names: tuple[str, ...]
    rows: tuple[ClaimRow, ...]


class FigureItem(Struct, frozen=True):
    """A counted range on a common scale; ``x1`` and ``x2`` run from 0 to 400."""

    amount: str
    what: str
    counted_by: str
    counted: Date | None
    x1: float
    x2: float
    cites: tuple[Citation, ...]


class FigureGroup(Struct, frozen=True):
    """Ranges of one kind, with the end of their scale in words."""

    title: str
    top: str
    figures: tuple[FigureItem, ...]


class EventItem(Struct, frozen=True):
    """An event in a list; with its text or without."""

    id: str
    href: str
    title: str
    date: Date
    tag: Tag
    importance: int
    html: str = ""
    later: bool = False
    topics: tuple[str, ...] = ()
    lane: str = ""
    actors: tuple[str, ...] = ()
    decade: str = ""


class Door(Struct, frozen=True):
    """A way from an event or a period: before, after, because of, because of this."""

    kind: str
    label: str
    year: str
    link: Link


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
    moment: tuple[float, str] | None = None
    """Where on the figure's axis a reader looks from, and how that is called."""


class ChartTable(Struct, frozen=True):
    """The numbers of a chart as a table: its text alternative."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class ChartItem(Struct, frozen=True):
    """A chart of a series, with what it says in words, its table, notes and sources."""

    title: str
    href: str
    summary: str
    graphic: Graphic
    table: ChartTable
    notes: tuple[str, ...]


class MapDrawing(Struct, frozen=True):
    """A drawing of a map as a file: for which width it is, where it is, how large."""

    name: str
    src: str
    width: int
    height: int


class PanelItem(Struct, frozen=True):
    """One of several small maps: what it shows, in words too."""

    title: str
    html: str
    alt: str
    drawing: MapDrawing


class MapItem(Struct, frozen=True):
    """A map: its drawings, of which a page shows the one that fits, its words, its places."""

    id: str
    title: str
    href: str
    summary: str
    alt: str
    drawings: tuple[MapDrawing, ...]
    panels: tuple[PanelItem, ...]
    caption: tuple[str, ...]
    signs: tuple[str, ...]
    places: tuple[Link, ...]
    licences: tuple[str, ...]
    approximate: bool
    short: bool


class MapPicture(Struct, frozen=True):
    """A map without its texts: its drawings, and the link to its page, which has them."""

    link: Link
    alt: str
    drawings: tuple[MapDrawing, ...]
    approximate: bool


class LocatorItem(Struct, frozen=True):
    """A small map: its ground as a file, and what the page lays on it."""

    src: str
    width: int
    height: int
    alt: str
    pinned: Pinned


class BlockItem(Struct, frozen=True):
    """A block of prose, or a component in its place."""

    html: str = ""
    chart: ChartItem | None = None
    graphic: Graphic | None = None
    map: MapItem | None = None
    accounts: tuple[AccountItem, ...] = ()
    claims: ClaimTable | None = None
    of: Link | None = None
    """The event whose accounts or claims stand here."""


class Attachment(Struct, frozen=True):
    """A file that belongs to a page: the figure of a timeline, the cards of its names."""

    path: str
    text: str

    @classmethod
    def named_by_content(cls, path: str, text: str) -> Attachment:
        """Return a file with the hash of its text in its name: pages may share it, none is old."""
        digest = hashlib.sha256(text.encode()).hexdigest()[:8]
        stem, _, ending = path.rpartition(".")
        return cls(f"{stem}.{digest}.{ending}", text)

    @property
    def data(self) -> bytes:
        """Return what is written."""
        return self.text.encode()


class CardFile(Struct, frozen=True):
    """The social card of a page: drawn when it is written, since some pages are never written."""

    path: str
    card: SocialCard

    @property
    def data(self) -> bytes:
        """Return what is written."""
        return drawn(self.card)


class SharedCard(Struct, frozen=True):
    """A social card as a page names it: its address from the site's root, what it says."""

    path: str
    width: int
    height: int
    alt: str


class Sharing(Struct, frozen=True):
    """What a link to a page brings along where it is shared: the kind of thing, and its card."""

    type: str
    card: SharedCard | None = None


@dataclass(frozen=True)
class Page:
    """One page to render: what its template sees."""

    address: str
    kind: str
    title: str
    head_title: str
    current: str
    description: str
    view: Any
    crumbs: tuple[Link, ...]
    cards: str
    """The file of the page's cards, as linked from it; empty where it has none."""
    sharing: Sharing | None
    data: str
    """What the page is about, as JSON-LD; empty where it is a list of others."""
    attachments: tuple[Attachment | CardFile, ...] = field(repr=False)
