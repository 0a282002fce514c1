"""The signs of a drawing: what a date says, and no more.

A dot is a day, or a year where a year is no longer than a dot. What lasted has a bar; what lies
somewhere within a year or a decade has a dotted line as long as that; an open beginning or end
is an arrow; a date with a reserve has a broken ring. Time runs to the right or downwards: `at`
is a place in time, `beside` one across it.
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


def dot(mark: Mark, place: Reach, beside: float, *, down: bool = False) -> Iterator[str]:
    """The dot of a mark, with the arrows and the ring that its date asks for."""
    size = SIZES[mark.rank]
    x, y = (beside, place.x) if down else (place.x, beside)
    if mark.shape.before:
        yield _arrow(place.x, place.left, beside, down)
    if mark.shape.after:
        yield _arrow(place.x, place.right, beside, down)
    if mark.shape.about or mark.shape.unsure:
        kind = "ring unsure" if mark.shape.unsure else "ring"
        yield svg.tag("circle", class_=kind, cx=x, cy=y, r=size + RING)
    yield svg.tag("circle", cx=x, cy=y, r=size)


def lasting(mark: Mark, start: float, end: float, beside: float, *, down: bool = False) -> str:
    """A bar for what lasted, a dotted line for what lies somewhere within; else nothing."""
    shape = mark.shape
    if shape.within is not None:
        return _line("within", start, end, beside, down)
    if shape.after or mark.end is None:
        return ""
    return _line("lasted frayed" if shape.frayed else "lasted", start, end, beside, down)


def _line(kind: str, start: float, end: float, beside: float, down: bool) -> str:
    if down:
        return svg.line(kind, beside, start, beside, end)
    return svg.line(kind, start, beside, end, beside)


def _arrow(start: float, tip: float, beside: float, down: bool) -> str:
    back = tip + (HEAD if tip < start else -HEAD)
    wings = ((back, beside - HEAD), (tip, beside), (back, beside + HEAD))
    points = ((start, beside), (tip, beside), *wings)
    (x, y), *rest = ((b, a) if down else (a, b) for a, b in points)
    steps = "L".join(f"{svg.number(a)} {svg.number(b)}" for a, b in rest)
    return svg.tag("path", class_="open", d=f"M{svg.number(x)} {svg.number(y)}L{steps}")
