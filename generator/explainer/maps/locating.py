"""Small maps that say where something lies: one ground for many pages, on which each lays its own.

The ground is a file that pages share; a page adds the signs and names of its places, and the
names of countries, free of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

import shapely

from explainer.maps import candidates, signs
from explainer.maps.candidates import Candidate, Point
from explainer.maps.conic import frame
from explainer.maps.drawing import svg
from explainer.maps.ground import drawn, weights
from explainer.maps.ink import Ink
from explainer.maps.lettering import BASELINE, LEADING, Label, label, words
from explainer.maps.paths import areas_of
from explainer.maps.placing import Placing, Request
from explainer.maps.values import Lettered, Pin, Pinned, Plan, Sheet, Size

SIGN = "here"
ROOM = 700.0
"""Square pixels: a country of which less is seen goes without its name."""
FREE = 1000
"""Keys of the names of countries begin here; those of places are their numbers."""


Marked = tuple[Pin, Point]
Ways = Callable[[Label, Point, Ink], Iterator[Candidate]]


class Locator:
    """The ground of a small map, drawn once; places are laid on it for each page."""

    def __init__(self, plan: Plan, size: Size) -> None:
        self.plan, self.size = plan, size
        self.frame = frame(plan.extent, size.width, size.heights)
        self.grounds = tuple(drawn(layer, self.frame) for layer in plan.layers)
        self.ink = Ink(self.frame.width, self.frame.height, weights(self.grounds))

    @cached_property
    def sheet(self) -> Sheet:
        """Return the ground as a drawing."""
        text = svg(self.plan, self.size, self.frame, self.grounds)
        return Sheet(self.size.name, self.frame.width, self.frame.height, text)

    def pinned(self, pins: Iterable[Pin]) -> Pinned:
        """Return what a page adds to the ground for its places: events have them in common."""
        here = tuple(pins)
        if here not in self._pinned:
            self._pinned[here] = self._laid(here)
        return self._pinned[here]

    @cached_property
    def _pinned(self) -> dict[tuple[Pin, ...], Pinned]:
        return {}

    def _laid(self, pins: Iterable[Pin]) -> Pinned:
        marked = [(pin, self._at(pin)) for pin in pins]
        placed = self._placed(marked, beside) if marked else {}
        if len(placed) < len(marked) + len(self._countries):
            # No country goes without its name while its neighbour has one, if there is a way.
            led = self._placed(marked, near)
            placed = led if len(led) > len(placed) else placed
        names = (row for key, place in sorted(placed.items()) for row in _rows(key, place))
        return Pinned(
            tuple(at for _, at in marked),
            tuple(names),
            tuple(place.leader for _, place in sorted(placed.items()) if place.leader),
        )

    def _placed(self, marked: list[Marked], ways: Ways) -> dict[int, Candidate]:
        boxes = [signs.room(SIGN, *at) for _, at in marked]
        pins = (self._pin(number, *mark, ways) for number, mark in enumerate(marked))
        return Placing(self.frame.width, self.frame.height, boxes).all((*pins, *self._countries))

    def _at(self, pin: Pin) -> tuple[float, float]:
        x, y = self.frame.xy(pin.lon, pin.lat)
        return round(float(x), 1), round(float(y), 1)

    def _pin(self, number: int, pin: Pin, at: Point, ways: Ways) -> Request:
        text = label(self.size, [(name, SIGN) for name in pin.names])
        places = ways(text, at, self.ink)
        return Request(number, tuple(sorted(places, key=lambda place: place.cost)), number)

    @cached_property
    def _countries(self) -> tuple[Request, ...]:
        return tuple(
            Request(FREE + number, tuple(sorted(places, key=lambda p: p.cost)))
            for number, places in enumerate(self._places_of_countries())
        )

    def _places_of_countries(self) -> Iterator[Iterator[Candidate]]:
        size = self.frame.width, self.frame.height
        edges = shapely.box(0, 0, *size)
        for item in self.grounds:
            for identity, name in item.layer.names:
                area = shapely.intersection(item.feature(identity), edges)
                biggest = max(areas_of(area), key=lambda part: part.area, default=None)
                if biggest is not None and biggest.area >= ROOM:
                    ways = words(self.size, name, "note")[:1]
                    yield candidates.within(ways, biggest, size, self.ink)


def beside(text: Label, at: Point, ink: Ink) -> Iterator[Candidate]:
    """Yield the places around a sign, which suffice on most pages."""
    yield from candidates.beside(text, at, signs.RADII[SIGN], ink, None)


def near(text: Label, at: Point, ink: Ink) -> Iterator[Candidate]:
    """Yield the places around a sign and those with a leader."""
    yield from beside(text, at, ink)
    yield from candidates.with_leader(text, at, signs.RADII[SIGN], ink)


def _rows(key: int, place: Candidate) -> Iterator[Lettered]:
    x0, y, x1, _ = place.box
    x = {"start": x0, "middle": (x0 + x1) / 2, "end": x1}[place.anchor]
    for row in place.label.rows:
        at = y + row.size * LEADING * BASELINE
        yield Lettered(row.text, key < FREE, round(x, 1), round(at, 1), place.anchor)
        y += row.size * LEADING
