"""One drawing of a map: its ground, its signs, its names, each at the place found for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy
import shapely

from explainer.charts.boxes import Box
from explainer.charts.text import width
from explainer.maps import candidates, signs
from explainer.maps.candidates import Candidate
from explainer.maps.conic import Frame, frame
from explainer.maps.drawing import Scale, kilometres, svg
from explainer.maps.ground import Drawn, drawn, weights
from explainer.maps.ink import Ink
from explainer.maps.lettering import Label, label, words
from explainer.maps.paths import areas_of, lines_of
from explainer.maps.placing import Placing, Request
from explainer.maps.values import Degrees, Fault, Layer, Plan, Sheet, Size, Spot

NEAR = 16.0
"""Pixels: as far a sign is moved onto the line that it belongs to."""
ROOM = 900.0
"""Square pixels: a country of which less is seen goes without its name."""
SEEN = 40.0
"""Pixels of a line: of less, nobody asks what it is."""
STANDS_ON = {"strong", "front"}


def draw(plan: Plan, size: Size, extent: Degrees | None = None) -> Sheet:
    """Return a map drawn in one size."""
    at = frame(extent or plan.extent, size.width, size.heights)
    work = _Work(plan, size, at, tuple(drawn(layer, at) for layer in plan.layers))
    work.spots()
    work.layers()
    return work.finished()


@dataclass
class _Work:
    """What is known of a drawing while its names are placed."""

    plan: Plan
    size: Size
    frame: Frame
    grounds: tuple[Drawn, ...]
    signs: list[tuple[str, float, float]] = field(default_factory=list)
    requests: list[tuple[int, Request]] = field(default_factory=list)
    wanted: dict[int, tuple[tuple[str | int, ...], str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        textured = [g.whole for g in self.grounds if g.layer.fill in ("hatched", "dotted")]
        size = self.frame.width, self.frame.height
        self.ink = Ink(*size, weights(self.grounds), textured)
        self.edges = shapely.box(0, 0, self.frame.width, self.frame.height)

    def spots(self) -> None:
        """Ask for a place for the name of each spot that lies on the sheet."""
        here = [
            (spot, *self._position(spot))
            for spot in self.plan.spots
            if spot.narrow or self.size.name != "narrow"
        ]
        seen = [item for item in here if self.edges.contains(shapely.Point(*item[1:]))]
        self.signs += [(spot.sign, x, y) for spot, x, y in seen]
        for number, (spot, x, y) in enumerate(seen):
            places = self._of_spot(spot, (x, y))
            rank = 0 if spot.sign == "capital" else 1
            self._ask(rank, places, spot.at, spot.names[0], sign=number)

    def _of_spot(self, spot: Spot, at: tuple[float, float]) -> Iterator[Candidate]:
        name, radius = self._named(spot), signs.RADII[spot.sign]
        if spot.side != "leader":
            yield from candidates.beside(name, at, radius, self.ink, spot.side)
        if spot.side in (None, "leader"):
            yield from candidates.with_leader(name, at, radius, self.ink)

    def _position(self, spot: Spot) -> tuple[float, float]:
        x, y = map(float, self.frame.xy(spot.lon, spot.lat))
        for item in self.grounds:
            for _, line in item.lines if spot.on == item.layer.id else ():
                near = shapely.shortest_line(shapely.Point(x, y), line)
                if near.length <= NEAR:
                    x, y = map(float, near.coords[-1])
        return x, y

    def _named(self, spot: Spot) -> Label:
        hand = {"capital": "capital", "city": "key", "crossing": "key"}.get(spot.sign, "name")
        rows = [(name, hand) for name in spot.names]
        return label(self.size, [*rows, *([(spot.note, "note")] if spot.note else [])])

    def layers(self) -> None:
        """Ask for a place for the names that layers and their features have."""
        for item in self.grounds:
            if item.layer.label and self._is_seen(item):
                self._ask(2, self._of_layer(item), item.layer.at, item.layer.label[0])
            for identity, name in item.layer.names:
                area = shapely.intersection(item.feature(identity), self.edges)
                biggest = max(areas_of(area), key=lambda part: part.area, default=None)
                if biggest is not None and biggest.area >= ROOM:
                    is_main = identity in item.layer.focus
                    places = self._of_area(item.layer, name, is_main, biggest)
                    rank = {"country": 3, "region": 4, "water": 5}[item.layer.lettering]
                    self._ask(rank, places, item.layer.at, name, needed=is_main)

    def _is_seen(self, item: Drawn) -> bool:
        """Say whether so much of a layer is on the sheet that its name belongs there."""
        if not item.layer.narrow and self.size.name == "narrow":
            return False
        line = sum(shapely.intersection(line, self.edges).length for _, line in item.lines)
        return bool(shapely.intersection(item.whole, self.edges).area > ROOM or line > SEEN)

    def _of_layer(self, item: Drawn) -> Iterator[Candidate]:
        layer = item.layer
        is_line = layer.line in STANDS_ON and not layer.fill
        hand = layer.line if is_line and layer.line else "title" if layer.fill == "tint" else "key"
        first, *rest = layer.label
        block = label(self.size, [(first, _HANDS.get(hand, hand)), *((r, "note") for r in rest)])
        if isinstance(layer.where, tuple):
            x, y = map(float, self.frame.xy(*layer.where))
            yield candidates.fixed(block, (x, y))
        for _, line in item.lines if not item.areas else ():
            for part in lines_of(shapely.intersection(line, self.edges)):
                yield from candidates.along(block, part, self.ink)
        area = shapely.intersection(item.whole, self.edges)
        if area.area:
            size = self.frame.width, self.frame.height
            if layer.where != "leader":
                yield from candidates.within([block], area, size, self.ink)
            yield from candidates.led(block, area, size, self.ink)

    def _of_area(self, layer: Layer, name: str, main: bool, area: Any) -> Iterator[Candidate]:
        hands = ("main", "country") if main and layer.lettering == "country" else (layer.lettering,)
        ways = [way for hand in hands for way in words(self.size, name, hand)]
        size = self.frame.width, self.frame.height
        yield from candidates.within(ways, area, size, self.ink)

    def _ask(
        self,
        rank: int,
        places: Iterator[Candidate],
        at: tuple[str | int, ...],
        name: str,
        sign: int | None = None,
        needed: bool = True,
    ) -> None:
        key = len(self.requests)
        ordered = tuple(sorted(places, key=lambda place: place.cost))
        self.requests.append((rank, Request(key, ordered, sign, needed)))
        self.wanted[key] = at, name

    def finished(self) -> Sheet:
        """Place all names and draw the sheet."""
        boxes: list[Box] = [signs.room(*sign) for sign in self.signs]
        bar = self._bar()
        placing = Placing(self.frame.width, self.frame.height, [*boxes, bar[0]])
        ordered = sorted(self.requests, key=lambda item: (item[0], len(item[1].places)))
        placed = placing.all(request for _, request in ordered)
        missing = (request for _, request in self.requests if request.key not in placed)
        faults = tuple(self._fault(request.key) for request in missing if request.needed)
        names = tuple(placed[key] for key in sorted(placed))
        text = svg(self.plan, self.size, self.frame, self.grounds, self.signs, names, bar)
        return Sheet(self.size.name, self.frame.width, self.frame.height, text, faults)

    def _fault(self, key: int) -> Fault:
        return Fault(*self.wanted[key])

    def _bar(self) -> Scale:
        """Return the scale bar, in the corner with least in it."""
        most = self.frame.width / 5 / self.frame.pixels_a_km
        km = max((n for n in _ROUND if n <= most), default=1)
        length, long = kilometres(km, self.plan.language), km * self.frame.pixels_a_km
        wide, high = max(long, width(length, self.size.text)), self.size.text * 1.2 + 8
        right, low = self.frame.width - wide - 12, self.frame.height - high - 8
        corners = [(x, y, x + wide, y + high) for y in (low, 8.0) for x in (12.0, right)]
        least = min(
            corners,
            key=lambda box: float(self.ink.under(*map(numpy.float64, box))) + self._signs_in(box),
        )
        return least, long, length

    def _signs_in(self, box: Box) -> float:
        x0, y0, x1, y1 = box
        near = (x0 - 40 < x < x1 + 40 and y0 - 20 < y < y1 + 20 for _, x, y in self.signs)
        return 50.0 * sum(near)


_HANDS = {"strong": "accent", "front": "front"}
_ROUND = [n * 10**power for power in range(5) for n in (1, 2, 5)]
"""Kilometres of the bar: numbers that people halve and double without thinking."""
