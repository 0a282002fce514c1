"""A map as the text of an SVG: classes only, which the theme's style sheet gives their tones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

import shapely

from explainer.charts.boxes import Box
from explainer.charts.svg import STYLE, number
from explainer.charts.text import clean
from explainer.language.tags import Language
from explainer.maps import signs
from explainer.maps.candidates import Candidate
from explainer.maps.conic import Frame
from explainer.maps.ground import Drawn
from explainer.maps.lettering import BASELINE, LEADING
from explainer.maps.paths import area_path, line_path
from explainer.maps.texture import dots, hatching
from explainer.maps.values import Plan, Size

ACCENT = ("strong", "front")
Scale = tuple[Box, float, str]
"""The room of a scale bar with its length below it, how wide the bar is, and the length."""


def kilometres(number: int, tag: str) -> str:
    """Return a distance as a language writes it."""
    # Late: a site without maps asks for no units.
    from babel.units import format_unit

    return format_unit(number, "length-kilometer", "short", locale=Language(tag).locale)


def svg(
    plan: Plan,
    size: Size,
    frame: Frame,
    grounds: Sequence[Drawn],
    marks: Iterable[tuple[str, float, float]] = (),
    names: Iterable[Candidate] = (),
    bar: Scale | None = None,
) -> str:
    """Return the whole drawing; ``{style}`` stands where its style sheet comes."""
    words = f"<title>{escape(clean(plan.title))}</title><desc>{escape(clean(plan.alt))}</desc>"
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{size.name}" lang="{plan.language}" '
        f'width="{frame.width}" height="{frame.height}" '
        f'viewBox="0 0 {frame.width} {frame.height}" role="img" data-least="{size.least:g}">'
        f"{words}<style>{STYLE}</style>"
    )
    placed = tuple(names)
    parts = (
        *_ground(frame, grounds),
        *(signs.draw(*mark) for mark in marks),
        *_leaders(placed),
        *(_name(place, _tone(place.box, grounds)) for place in placed),
        *(_bar(size, *bar) if bar else ()),
    )
    return "\n".join((head, *(part for part in parts if part), "</svg>\n"))


def _ground(frame: Frame, grounds: Sequence[Drawn]) -> Iterator[str]:
    yield f'<rect class="sea" width="{frame.width}" height="{frame.height}"/>'
    for item in grounds:
        yield from _filled(item)
    for item in grounds:
        yield _textured(item, frame)
    for item in grounds:
        for name, line in item.lines:
            if name not in ACCENT:
                yield _path(name, line_path(line))
    for item in grounds:
        for name, line in item.lines:
            if name in ACCENT:
                yield _path("under", line_path(line))
                yield _path(name, line_path(line))


def _filled(item: Drawn) -> Iterator[str]:
    fill = item.layer.fill
    if fill in (None, "hatched", "dotted"):
        return
    yield _path(fill, area_path(item.whole))
    for identity, area in item.areas:
        if identity in item.layer.focus:
            yield _path("focus", area_path(area))


def _textured(item: Drawn, frame: Frame) -> str:
    draw = {"hatched": hatching, "dotted": dots}.get(item.layer.fill or "")
    if draw is None:
        return ""
    return _path(str(item.layer.fill), draw(item.whole.buffer(-1), frame.width, frame.height))


def _path(name: str | None, data: str) -> str:
    return f'<path class="{name}" d="{data}"/>' if data else ""


def _leaders(names: Iterable[Candidate]) -> Iterator[str]:
    lines = [shapely.LineString(place.leader) for place in names if place.leader]
    if lines:
        yield _path("lead", "".join(map(line_path, lines)))


def _name(place: Candidate, tone: str) -> str:
    x0, y, x1, _ = place.box
    x = number({"start": x0, "middle": (x0 + x1) / 2, "end": x1}[place.anchor])
    anchor = "" if place.anchor == "start" else f' text-anchor="{place.anchor}"'
    spans = []
    for row in place.label.rows:
        at = number(y + row.size * LEADING * BASELINE)
        spans.append(
            f'<tspan class="{row.hand}" x="{x}" y="{at}" font-size="{number(row.size)}">'
            f"{escape(clean(row.text))}</tspan>"
        )
        y += row.size * LEADING
    return f"<text{tone}{anchor}>{''.join(spans)}</text>"


def _tone(box: Box, grounds: Iterable[Drawn]) -> str:
    """Return the class of the ground below a name: its letters have an edge in that tone."""
    at = shapely.Point((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
    tone = "sea"
    for item in grounds:
        for identity, area in item.areas:
            if item.layer.fill in ("land", "water", "tint", "focus") and area.contains(at):
                tone = "focus" if identity in item.layer.focus else item.layer.fill
    return f' class="on-{tone}"'


def _bar(size: Size, box: Box, wide: float, length: str) -> Iterator[str]:
    x0, _, x1, y = box
    left, low, middle = number((x0 + x1 - wide) / 2), number(y - 5), number((x0 + x1) / 2)
    yield f'<path class="scale" d="M{left} {low}v5h{number(wide)}v-5"/>'
    yield (
        f'<text class="on-land" text-anchor="middle"><tspan class="km" x="{middle}" '
        f'y="{number(y - 7)}" font-size="{number(size.text)}">{escape(length)}</tspan></text>'
    )
