"""JPEG without what is said about it: the segments that draw the picture, as they are."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.reading.pictures import turning
from explainer.reading.pictures.errors import BrokenError

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_BARE = frozenset({0x01, *range(0xD0, 0xD8)})
"""Markers without a length."""
_COMMENT, _JFIF, _EXIF, _PROFILE, _ADOBE = 0xFE, 0xE0, 0xE1, 0xE2, 0xEE
_NOTES = frozenset({_COMMENT, *range(0xE0, 0xF0)})
_KEPT = {_JFIF: b"JFIF\x00", _PROFILE: b"ICC_PROFILE\x00", _ADOBE: b"Adobe"}
"""Notes without which the colours would be others."""


def clean(data: bytes, turned: int) -> bytes:
    """Return the picture with colours and turning kept; what follows its end is left out."""
    head = b"\xff\xd8"
    if turned != turning.UPRIGHT:
        note = b"Exif\x00\x00" + turning.exif(turned)
        head += bytes((0xFF, _EXIF)) + (len(note) + 2).to_bytes(2, "big") + note
    return head + b"".join(_segments(data)) + b"\xff\xd9"


def _segments(data: bytes) -> Iterator[bytes]:
    """Yield the segments that draw, up to the end of the picture."""
    if data[:2] != b"\xff\xd8":
        raise BrokenError
    place = 2
    while (marker := data[_marker(data, place)]) != _END:
        place = _marker(data, place) + 1
        if marker in _BARE:
            continue
        end = place + int.from_bytes(data[place : place + 2], "big")
        body = data[place + 2 : end]
        if marker not in _NOTES or body.startswith(_KEPT.get(marker, b"\x00none")):
            yield _segment(marker, body)
        place = end
        if marker == _SCAN:
            place = _end_of_scan(data, end)
            yield data[end:place]


def _segment(marker: int, body: bytes) -> bytes:
    if marker == _JFIF:
        # A small picture of the picture may follow; its size is in the last two bytes.
        body = body[:12] + b"\x00\x00"
    return bytes((0xFF, marker)) + (len(body) + 2).to_bytes(2, "big") + body


def _marker(data: bytes, place: int) -> int:
    """Return where the next marker is, past bytes that only fill."""
    if data[place] != 0xFF:
        raise BrokenError
    while data[place] == 0xFF:
        place += 1
    return place


def _end_of_scan(data: bytes, place: int) -> int:
    """Return where the drawing of a scan ends: a marker that neither escapes nor restarts."""
    while (place := data.find(b"\xff", place)) >= 0:
        following = data[place + 1]
        if following not in (0x00, 0xFF) and following not in _BARE:
            return place
        place += 1 if following == 0xFF else 2
    raise BrokenError
