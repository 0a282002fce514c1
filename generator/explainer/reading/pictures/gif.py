"""GIF without what is said about it: frames, their timing, and whether they begin again."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.reading.pictures.errors import BrokenError, PictureError

MOST_FRAMES = 5_000
"""Five minutes, at the pace that a GIF has; to count more takes Pillow long."""
_FRAME, _EXTENSION, _END = 0x2C, 0x21, 0x3B
_TIMING, _PROGRAM = 0xF9, 0xFF
_LOOPS = (b"\x0bNETSCAPE2.0", b"\x0bANIMEXTS1.0")


def clean(data: bytes, turned: int) -> bytes:
    """Return the picture without comments and notes of programs; a GIF is never turned."""
    if data[:6] not in (b"GIF87a", b"GIF89a"):
        raise BrokenError
    start = 13 + _palette(data[10])
    blocks = list(_blocks(data, start))
    if sum(block[0] == _FRAME for block in blocks) > MOST_FRAMES:
        raise PictureError(f"more than {MOST_FRAMES:,} frames: make it a film, or shorter")
    return data[:start] + b"".join(blocks) + bytes((_END,))


def _blocks(data: bytes, place: int) -> Iterator[bytes]:
    while (kind := data[place]) != _END:
        if kind == _FRAME:
            end = _past(data, place + 11 + _palette(data[place + 9]))
            yield data[place:end]
        elif kind == _EXTENSION:
            end = _past(data, place + 2)
            label, head = data[place + 1], data[place + 2 : place + 14]
            if label == _TIMING or (label == _PROGRAM and head in _LOOPS):
                yield data[place:end]
        else:
            raise BrokenError
        place = end


def _palette(flags: int) -> int:
    """Return the bytes of the colours that follow, by the flags before them."""
    return 3 * 2 ** ((flags & 0x07) + 1) if flags & 0x80 else 0


def _past(data: bytes, place: int) -> int:
    """Return where a row of sub-blocks, each with its length before it, is over."""
    while length := data[place]:
        place += length + 1
    return place + 1
