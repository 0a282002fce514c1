"""PNG without what is said about it: the chunks that draw the picture, as they are."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from explainer.reading.pictures import turning
from explainer.reading.pictures.errors import BrokenError

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_DRAWN = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS"}
    | {b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"cICP", b"mDCV", b"cLLI", b"bKGD", b"pHYs"}
    | {b"acTL", b"fcTL", b"fdAT"}
)
"""Pixels, colours, movement (W3C PNG, third edition); texts, times and private chunks are not."""


def clean(data: bytes, turned: int) -> bytes:
    """Return the picture with colours and turning kept; what follows its end is left out."""
    if not data.startswith(_SIGNATURE):
        raise BrokenError
    return _SIGNATURE + b"".join(_chunks(data, turned))


def _chunks(data: bytes, turned: int) -> Iterator[bytes]:
    place, kind = len(_SIGNATURE), b""
    while kind != b"IEND":
        length, kind = int.from_bytes(data[place : place + 4], "big"), data[place + 4 : place + 8]
        end = place + 12 + length
        if len(kind) != 4 or end > len(data):
            raise BrokenError
        if kind in _DRAWN:
            yield data[place:end]
        if kind == b"IHDR" and turned != turning.UPRIGHT:
            yield _chunk(b"eXIf", turning.exif(turned))
        place = end


def _chunk(kind: bytes, body: bytes) -> bytes:
    checked = kind + body
    return len(body).to_bytes(4, "big") + checked + zlib.crc32(checked).to_bytes(4, "big")
