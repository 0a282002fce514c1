"""AVIF without what is said about it.

The file is boxes in boxes, and one says where in the file each item lies; so that those places
stay true, an item that is a note is overwritten where it is, and called one that nobody reads.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from msgspec import Struct

from explainer.reading.pictures.errors import BrokenError, PictureError

_TOP = frozenset({b"ftyp", b"meta", b"mdat"})
_FILLING = frozenset({b"free", b"skip", b"uuid"})
_NOTES = frozenset({b"Exif", b"mime", b"uri "})
_IGNORED = b"free"

_Extent = tuple[int, int]
"""Where some bytes of an item begin, and how many there are."""


class _Box(Struct, frozen=True):
    kind: bytes
    start: int
    end: int


def clean(data: bytes, turned: int) -> bytes:
    """Return the picture with its notes blotted out; how it is turned is a property, and stays."""
    if data[4:8] != b"ftyp":
        raise BrokenError
    made = bytearray(data)
    for box in _boxes(data, 0, len(data)):
        if box.kind == b"meta":
            inside = _boxes(data, box.start + 4, box.end)
            _blot_notes(made, data, {inner.kind: inner for inner in inside})
        elif box.kind in _FILLING:
            made[box.start : box.end] = bytes(box.end - box.start)
        elif box.kind not in _TOP:
            raise PictureError("moving AVIF is not taken: save it as WebP or GIF")
    return bytes(made)


def _boxes(data: bytes, place: int, over: int) -> Iterator[_Box]:
    while place < over:
        length, kind = _number(data, place, 4), data[place + 4 : place + 8]
        start = place + 8
        if length == 1:
            length, start = _number(data, start, 8), place + 16
        end = place + length if length else over
        if not start <= end <= over:
            raise BrokenError
        yield _Box(kind, start, end)
        place = end


def _blot_notes(made: bytearray, data: bytes, meta: dict[bytes, _Box]) -> None:
    notes = dict(_notes(data, meta[b"iinf"])) if b"iinf" in meta else {}
    places = dict(_places(data, meta[b"iloc"], meta.get(b"idat"))) if b"iloc" in meta else {}
    for item, named_at in notes.items():
        made[named_at : named_at + 4] = _IGNORED
        for start, length in places.get(item, []):
            if start + length > len(data):
                raise BrokenError
            made[start : start + length] = bytes(length)
    for kind in _FILLING & meta.keys():
        made[meta[kind].start : meta[kind].end] = bytes(meta[kind].end - meta[kind].start)


def _notes(data: bytes, box: _Box) -> Iterator[tuple[int, int]]:
    """Yield each item that is a note, and where its kind is written (ISO 14496-12, 8.11.6)."""
    wide = 4 if data[box.start] else 2
    for entry in _boxes(data, box.start + 4 + wide, box.end):
        version = data[entry.start]
        size = {2: 2, 3: 4}.get(version)
        if entry.kind != b"infe" or size is None:
            raise BrokenError
        kind_at = entry.start + 4 + size + 2
        if data[kind_at : kind_at + 4] in _NOTES:
            yield _number(data, entry.start + 4, size), kind_at


def _places(data: bytes, box: _Box, inside: _Box | None) -> Iterator[tuple[int, list[_Extent]]]:
    """Yield each item with the places of its bytes in the file (ISO 14496-12, 8.11.3)."""
    version, at = data[box.start], _Cursor(data, box.start + 4)
    sizes = at.take(2)
    form = _Sizes(sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15, sizes & 15 if version else 0)
    wide = 4 if version == 2 else 2
    for _ in range(at.take(wide)):
        item = at.take(wide)
        is_inside = bool(version and at.take(2) & 15 == 1)
        at.take(2)
        base = at.take(form.base) + (inside.start if is_inside and inside else 0)
        yield item, [_extent(at, form, base) for _ in range(at.take(2))]


def _extent(at: _Cursor, form: _Sizes, base: int) -> _Extent:
    at.take(form.index)
    return base + at.take(form.start), at.take(form.length)


@dataclass
class _Cursor:
    """Reads one number after the other."""

    data: bytes
    place: int

    def take(self, size: int) -> int:
        self.place += size
        return _number(self.data, self.place - size, size)


class _Sizes(Struct, frozen=True):
    """So many bytes does each number of an extent have."""

    start: int
    length: int
    base: int
    index: int


def _number(data: bytes, place: int, size: int) -> int:
    if place + size > len(data):
        raise BrokenError
    return int.from_bytes(data[place : place + size], "big")
