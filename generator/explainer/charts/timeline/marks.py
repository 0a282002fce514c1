"""The signs of a drawing: what a date says, and no more.

A dot is a day, or a year where a year is no longer than a dot. What lasted has a bar; what lies
somewhere within a year or a decade has a dotted line as long as that; an open beginning or end
is an arrow; a date with a reserve has a broken ring.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.charts import svg
from explainer.charts.timeline.labels import SIZES, Reach
from explainer.charts.values import Mark

HEAD = 4.5
"""Half the width of an arrow's head."""
RING = 3.0
"""Between a dot and the ring around it."""


def dot(mark: Mark, place: Reach, y: float) -> Iterator[str]:
    """The dot of a mark, with the arrows and the ring that its date asks for."""
    size = SIZES[mark.rank]
    x = place.x
    if mark.shape.before:
        yield _arrow(x, place.left, y)
    if mark.shape.after:
        yield _arrow(x, place.right, y)
    if mark.shape.about or mark.shape.unsure:
        kind = "ring unsure" if mark.shape.unsure else "ring"
        yield svg.tag("circle", class_=kind, cx=x, cy=y, r=size + RING)
    yield svg.tag("circle", cx=x, cy=y, r=size)


def lasting(mark: Mark, place: Reach, y: float) -> str:
    """A bar for what lasted, a dotted line for what lies somewhere within; else nothing.

    What runs on through several periods is a thin line: thirty years of waiting must not outweigh
    a war.
    """
    shape = mark.shape
    if shape.within is not None:
        return _line("within", place, y)
    if shape.after or mark.end is None:
        return ""
    kinds = ("lasted", "frayed" if shape.frayed else "", "long" if place.long else "")
    return _line(" ".join(filter(None, kinds)), place, y)


def _line(kind: str, place: Reach, y: float) -> str:
    return svg.line(kind, place.left, y, place.right, y)


def _arrow(x: float, tip: float, y: float) -> str:
    back = tip + (HEAD if tip < x else -HEAD)
    points = ((tip, y), (back, y - HEAD), (tip, y), (back, y + HEAD))
    steps = "L".join(f"{svg.number(a)} {svg.number(b)}" for a, b in points)
    return svg.tag("path", class_="open", d=f"M{svg.number(x)} {svg.number(y)}L{steps}")
