"""Boxes of lettering on a drawing: left, top, right, bottom."""

from __future__ import annotations

Box = tuple[float, float, float, float]


def overlap(one: Box, other: Box, apart_x: float = 0.0, apart_y: float = 0.0) -> bool:
    """Say whether two boxes lie over each other, or nearer than so far apart."""
    return (
        one[0] < other[2] + apart_x
        and other[0] < one[2] + apart_x
        and one[1] < other[3] + apart_y
        and other[1] < one[3] + apart_y
    )
