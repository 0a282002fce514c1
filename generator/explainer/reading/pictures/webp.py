"""WebP without what is said about it: the chunks that draw the picture, as they are."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.reading.pictures import turning
from explainer.reading.pictures.errors import BrokenError, PictureError

_DRAWN = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})
_NOTED = 0x08 | 0x04
"""Flags of the header: EXIF, XMP."""


def clean(data: bytes, turned: int) -> bytes:
    """Return the picture with its colours kept; what follows its end is left out."""
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        raise BrokenError
    if turned != turning.UPRIGHT:
        raise PictureError(
            "the picture lies on its side and says so in a way that not every browser follows: "
            "turn it upright and save it anew"
        )
    body = b"WEBP" + b"".join(_chunks(data))
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def _chunks(data: bytes) -> Iterator[bytes]:
    place, over = 12, 8 + int.from_bytes(data[4:8], "little")
    if over > len(data):
        raise BrokenError
    while place < over:
        kind, length = (
            data[place : place + 4],
            int.from_bytes(data[place + 4 : place + 8], "little"),
        )
        end = place + 8 + length
        if end > over:
            raise BrokenError
        body = data[place + 8 : end]
        if kind == b"VP8X":
            body = bytes((body[0] & ~_NOTED,)) + body[1:]
        if kind in _DRAWN:
            yield kind + length.to_bytes(4, "little") + body + b"\x00" * (length % 2)
        place = end + length % 2
