"""What of a page can be embedded elsewhere."""

from __future__ import annotations

from msgspec import Struct


class Embed(Struct, frozen=True):
    """The way to the page for a frame, and the public address of what tells other hosts of it."""

    kind: str
    title: str
    href: str
    oembed: str
