"""A picture as PNG: drawn by resvg, in faces that come with the program, the same everywhere."""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

SCALE = 1.0
"""Pixels a unit, some 950 across: each picture takes 30 ms, and at twice the size 100."""
HEAD = 33
"""Bytes of a PNG's signature and header, behind which texts may stand."""


def png(picture: str, faces: Sequence[Path], told: Iterable[tuple[str, str]]) -> bytes:
    """Return a picture of SVG as PNG, with what is ``told`` of it in the file."""
    # Late: most builds draw none anew.
    import resvg_py

    drawn = bytes(
        resvg_py.svg_to_bytes(
            svg_string=picture,
            zoom=SCALE,
            skip_system_fonts=True,
            font_files=[str(face) for face in faces],
            font_family=FAMILY,
            sans_serif_family=FAMILY,
            serif_family=FAMILY,
        )
    )
    return drawn[:HEAD] + _mark(picture) + _texts(dict(told)) + drawn[HEAD:]


def is_of(drawn: bytes, picture: str) -> bool:
    """Say whether a PNG was drawn of a picture, without drawing it."""
    return drawn[HEAD:].startswith(_mark(picture))


def _mark(picture: str) -> bytes:
    """Return a text that tells the picture, and the program that drew it, from any other."""
    digest = hashlib.sha256(f"{version('resvg_py')} {SCALE} {picture}".encode()).hexdigest()
    return _text("Identifier", digest)


FAMILY = "DejaVu Sans"
KEYS: Mapping[str, str] = {
    "title": "Title",
    "creator": "Author",
    "rights": "Copyright",
    "source": "Source",
}
"""The keywords that the specification of PNG has (section 11.3.3.1) for those of Dublin Core."""


def _texts(told: Mapping[str, str]) -> bytes:
    return b"".join(_text(KEYS[key], text) for key, text in told.items() if text)


def _text(key: str, text: str) -> bytes:
    """Return a chunk of text in UTF-8: neither packed, nor of a language that is said."""
    data = b"iTXt" + key.encode("latin-1") + b"\0\0\0\0\0" + text.encode()
    return struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data))
