"""Files that belong to a page."""

from __future__ import annotations

import hashlib
from pathlib import Path

from msgspec import Struct

from explainer.charts.raster import is_of, png
from explainer.model.settings import Format
from explainer.social import SocialCard, drawn


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

    def is_in(self, file: Path) -> bool:
        """Say whether a file holds it."""
        return file.read_bytes() == self.data


class Edition(Struct, frozen=True):
    """The page itself in another format, made of it when it is written.

    ``modified`` is the day of what it says, as ISO 8601 has it.
    """

    format: Format
    type: str
    path: str
    href: str
    modified: str


class RasterFile(Struct, frozen=True):
    """A picture as PNG: drawn when it is written, in its faces; what is told of it is in it."""

    path: str
    picture: str
    faces: tuple[Path, ...]
    told: tuple[tuple[str, str], ...]

    @property
    def data(self) -> bytes:
        """Return what is written."""
        return png(self.picture, self.faces, self.told)

    def is_in(self, file: Path) -> bool:
        """Say whether a file holds it."""
        return is_of(file.read_bytes(), self.picture)


class CardFile(Struct, frozen=True):
    """The social card of a page: drawn when it is written, since some pages are never written."""

    path: str
    card: SocialCard

    @property
    def data(self) -> bytes:
        """Return what is written."""
        return drawn(self.card)

    def is_in(self, file: Path) -> bool:
        """Say whether a file holds it: it takes long to draw, and is named by what it shows."""
        return True


PageFile = Attachment | CardFile | RasterFile
