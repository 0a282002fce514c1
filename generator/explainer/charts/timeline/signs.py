"""What stands in the lanes of a drawing: marks with their names, one sign for many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from explainer.charts import svg
from explainer.charts.text import clean
from explainer.charts.timeline.frames import LINE
from explainer.charts.timeline.labels import GAP, SIZES, TEXTS, Reach
from explainer.charts.timeline.marks import dot, lasting
from explainer.charts.timeline.sheets import Spot
from explainer.charts.timeline.unnamed import TEXT, Rest, count
from explainer.charts.values import Mark

SEEN = 3.0
"""A line that leaves its dot by less would be no line."""


def _sign(spot: Spot, y: float) -> Iterator[str]:
    mark, place = spot.mark, spot.place
    if place.right - place.x > SIZES[mark.rank] + SEEN:
        yield lasting(mark, _seen(spot), y)
    yield from dot(mark, place, y)


def _seen(spot: Spot) -> Reach:
    """What is drawn of a stretch: where its name stands on it, what is left after the name.

    Under a name it would look like a stroke through the words.
    """
    place, label = spot.place, spot.label
    if label is None or not place.x < label.left < place.right:
        return place
    return replace(place, left=label.right + GAP)


def named(spot: Spot, y: float, colour: int) -> str:
    """A mark and its name, with what a pointer is told, and where a press leads."""
    mark, label = spot.mark, spot.label
    whole = label is not None and label.text == clean(mark.title)
    hint = svg.hint(mark.when if whole else f"{mark.when} {mark.title}")
    parts = (hint, *_sign(spot, y), *_name(spot, y))
    return _way(mark, parts, spot.reach, y, colour)


def again(spot: Spot, y: float, colour: int) -> str:
    """A mark and its name once more, for the eye alone; how long it lasted was not known."""
    parts = (*dot(spot.mark, spot.place, y), *_name(spot, y))
    return svg.tag("g", *parts, class_=f"l-{colour} i{spot.mark.rank}")


def _name(spot: Spot, y: float) -> Iterator[str]:
    if label := spot.label:
        x, anchor = (label.right, "end") if label.leftward else (label.left, None)
        yield svg.label(label.lead, label.text, x, y + 4.3, TEXTS[spot.mark.rank], anchor)


def _way(mark: Mark, parts: Iterable[str], reach: tuple[float, float], y: float, hue: int) -> str:
    """A mark with where it leads, and the box in which a pointer means it."""
    left, right = map(svg.number, reach)
    box = f"{left} {svg.number(y - LINE / 2)} {right} {svg.number(y + LINE / 2)}"
    kind = f"m l-{hue} i{mark.rank}"
    return svg.tag("g", *parts, class_=kind, data_href=mark.href, data_box=box)


def counted(rest: Rest, y: float, colour: int, right: float, said: bool) -> str:
    """One sign for many marks; `said` is whether a pointer is told whom it counts."""
    if len(rest.marks) == 1:
        return _alone(rest, y, colour)
    left = min(rest.place.x - 6, right - rest.room)
    sign_ = svg.tag("rect", x=left, y=y - 7.5, width=rest.room, height=15, rx=7.5)
    x = left + rest.room / 2
    words = svg.text(rest.words, x, y + 4, "count", font_size=TEXT, text_anchor="middle")
    return svg.tag(
        "g", svg.hint(count(rest.marks, named=said)), sign_, words, class_=f"m l-{colour} rest"
    )


def _alone(rest: Rest, y: float, colour: int) -> str:
    mark = rest.marks[0]
    parts = (svg.hint(f"{mark.when} {mark.title}"), *dot(mark, rest.place, y))
    x, size = rest.place.x, SIZES[mark.rank] + 2
    return _way(mark, parts, (x - size, x + size), y, colour)
