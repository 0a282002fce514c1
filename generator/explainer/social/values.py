"""What a social card shows."""

from __future__ import annotations

import hashlib

from msgspec import Struct
from msgspec.structs import astuple

WIDTH, HEIGHT = 1200, 630
"""The size that networks ask for; feeds and phones show it at half of that."""
LESSER = 2 / 3
"""The scale of cards that an archive has thousands of: drawn and packed in half the time."""


class SocialCard(Struct, frozen=True):
    """The words of a card, and its marks.

    ``kind`` says what is shared and of when; ``lane`` is the number of the colour it is in.
    ``marks`` are the events of a story: where between its ends, from 0 to 1, and their lanes.
    """

    title: str
    kind: str
    site: str
    text: str = ""
    """What is told below the title, as far as there is room."""
    lane: int = 0
    ends: tuple[str, ...] = ()
    marks: tuple[tuple[float, int], ...] = ()
    is_mirrored: bool = False
    """Whether the language of the site is written from right to left."""
    scale: float = 1

    @property
    def size(self) -> tuple[int, int]:
        """Return its width and height in pixels."""
        return round(WIDTH * self.scale), round(HEIGHT * self.scale)

    @property
    def path(self) -> str:
        """The file of the card, named by what it shows: networks keep a picture by its address."""
        digest = hashlib.sha256(repr(astuple(self)).encode()).hexdigest()[:12]
        return f"social/{digest}.png"
