"""What was read, as plain values: content as written, before any id is resolved."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from explainer.dates import Minute, When
from explainer.documents import Mark, cell_mark
from explainer.language.tags import Language
from explainer.language.text_reuse import Wording
from explainer.model import Correction, Origin, Record, SiteSettings, StyleSheet
from explainer.model.spoken import Spoken
from explainer.prose import Prose
from explainer.reading import endings
from explainer.reading.outlines import Outline
from explainer.seeds import SeedArticle


class Table(Struct, frozen=True):
    """The table of a series: rows of cells, the header first; ``text`` is what it was read from."""

    path: str
    rows: tuple[tuple[str, ...], ...]
    text: str = ""

    def mark(self, row: int, cell: int = 0) -> Mark:
        """Return line and column of a cell; the header is row 0."""
        return cell_mark(self.text, row, cell)


class PictureFile(Struct, frozen=True):
    """A picture as a file: its size in pixels as it is shown, the SHA-256 of its bytes.

    The bytes are not kept: ten thousand pictures would fill the memory of a machine. They are
    read again when they are published, and must be the same then.
    """

    path: str
    size: tuple[int, int]
    digest: str

    @property
    def file(self) -> str:
        """Return the name that it is published under."""
        return f"{endings.stem(self.path)}{endings.ending(self.path)}"


class Seed(Struct, frozen=True):
    """A raw article as it was read: its name, its file and what was understood of it.

    ``published`` is its date, where the text or its sidecar says one; ``slug`` is its part of an
    address, empty where its name gives none; ``digest`` a hash of all that it was read from;
    ``status`` is as stated, empty where nothing is.
    """

    name: str
    path: str
    article: SeedArticle
    published: When | None
    slug: str
    added: When | None = None
    updated: When | None = None
    digest: str = ""
    status: str = ""
    publish_on: Minute | None = None

    @property
    def beside(self) -> str:
        """Return the file in which an editor states what the text leaves out."""
        return f"{self.path.rpartition('.')[0]}.yaml"

    @property
    def wording(self) -> Wording:
        """Return its words, headline and text, ready to be compared with others."""
        return Wording((self.article.headline or "", *self.article.paragraphs))


class Translated(Struct, frozen=True):
    """The texts of a record in a further language: what was translated, and what is below."""

    kind: str
    id: str
    language: Language
    said: Spoken
    body: Prose
    origin: Origin


class Lost(Struct, frozen=True):
    """What was written but could not be read: single records, and kinds with a file unread.

    Each has its own problem already; that something refers to it is no second mistake.
    """

    records: frozenset[tuple[str, str]] = frozenset()
    kinds: frozenset[str] = frozenset()

    def holds(self, kind: str, identity: str) -> bool:
        """Say whether a record may have been among what was lost."""
        return kind in self.kinds or (kind, identity) in self.records

    def __bool__(self) -> bool:
        return bool(self.records or self.kinds)


class Content(Struct, frozen=True):
    """Everything that was written; ``digest`` is a hash of all that was read."""

    settings: SiteSettings | None
    settings_origin: Origin | None
    records: Mapping[str, tuple[Record, ...]]
    seeds: tuple[Seed, ...]
    translations: tuple[Translated, ...]
    corrections: tuple[tuple[Correction, Origin], ...]
    tables: Mapping[str, Table]
    pictures: Mapping[str, PictureFile]
    outlines: Mapping[str, Outline]
    unread: tuple[str, ...]
    empty: tuple[str, ...]
    style: StyleSheet
    style_origin: Origin | None
    lost: Lost
    digest: str
