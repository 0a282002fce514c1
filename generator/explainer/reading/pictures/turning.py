"""Which way up a picture is, the one thing about it that is kept apart from its pixels."""

from __future__ import annotations

import struct

UPRIGHT = 1
LYING = frozenset({5, 6, 7, 8})
"""Turned by a quarter, so that width and height change places (EXIF 2.32, tag 0x0112)."""
TAG = 0x0112


def exif(turning: int) -> bytes:
    """Return EXIF data that says how a picture is turned, and nothing else."""
    entry = struct.pack(">HHIHH", TAG, 3, 1, turning, 0)
    return b"MM\x00*" + struct.pack(">IH", 8, 1) + entry + struct.pack(">I", 0)
