"""Pictures: what is in a file that says it is one."""

from __future__ import annotations

import io

import imagesize  # type: ignore[import-untyped]


def size_of(data: bytes) -> tuple[int, int] | None:
    """Return width and height in pixels, or ``None`` where no size can be read."""
    width, height = imagesize.get(io.BytesIO(data))
    return (round(width), round(height)) if min(width, height) > 0 else None
