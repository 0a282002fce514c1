"""A page to render, and what a link to it brings along."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from msgspec import Struct

from explainer.language.tags import Language
from explainer.views.values.corrections import Corrected
from explainer.views.values.embeds import Embed
from explainer.views.values.files import Edition, PageFile
from explainer.views.values.links import Date, FeedLink, Link, OurTranslation, Tongue, Way
from explainer.views.values.sources import Citation


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


class HeldBack(Struct, frozen=True):
    """Why a page is not published yet: as a draft, or until when it waits; by itself, or with
    what it goes with: what kind of thing that is, and its name."""

    status: Literal["draft", "waits"]
    until: str = ""
    """The day, with the time if one is stated, as it is written: ``2026-12-01 06:00``."""
    kind: str = ""
    name: str = ""


class Version(Struct, frozen=True):
    """The version of what a page says: a short digest, and when it was changed last, where the
    content states it; ``told`` is the place on it at which its changes are told, if there is one;
    ``records`` are those whose words stand on it."""

    digest: str
    date: Date | None
    told: str = ""
    records: tuple[tuple[str, str], ...] = ()


class Written(Struct, frozen=True):
    """Where a page was written: a file as an editor knows it, and the line in it."""

    path: str
    line: int


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
    attachments: tuple[PageFile, ...] = field(repr=False)
    take_away: tuple[Way, ...] = ()
    """What can be taken away of it: the line at its foot."""
    citations: tuple[Citation, ...] = ()
    """How to cite it, and what it shows."""
    editions: tuple[Edition, ...] = ()
    """The page in other formats."""
    corrected: Corrected | None = None
    """What was corrected on it, the last first."""
    held: HeldBack | None = None
    """Why it is not published yet; a preview alone shows such a page."""
    hidden: bool = False
    """Whether it asks not to be listed."""
    written: Written | None = None
    """Where it was written, for the way to who mends it; nothing where there is no such way."""
    feeds: tuple[str, ...] = ()
    """The feeds that tell what is new of what it shows, by their addresses."""
    topic_feeds: tuple[FeedLink, ...] = ()
    """Those of the topics that it belongs to."""
    version: Version | None = None
    """Which version of its words this is; nothing where it says and lists nothing."""
    embeds: tuple[Embed, ...] = ()
    """What of it other sites may show in a frame."""
    language: Language | None = None
    """The language that it is in, where that is not the site's."""
    tongues: tuple[Tongue, ...] = ()
    """The languages of the site, its own first; none where there is but one."""
    translated: OurTranslation | None = None
    """Who put its words into that language; nothing where it is in the site's own."""
    untold: frozenset[str] = frozenset()
    """Of a translation, the texts that stand in the language of the site."""

    @property
    def is_translated(self) -> bool:
        """Say whether it can be read in more than one language."""
        return sum(bool(tongue.url) for tongue in self.tongues) > 1

    @property
    def is_unlisted(self) -> bool:
        """Say whether search engines are asked to leave it out."""
        return self.hidden or self.held is not None
