"""Which name stands where: none cut, none over another, each as near to its place as it can be.

Names take the cheapest place that is free, one after the other; where one finds none, those that
are in its way make room if they can; and in the end each looks whether something better is free.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from msgspec import Struct

from explainer.charts.boxes import Box, overlap
from explainer.maps.candidates import Candidate, Point

EDGE = 5.0
"""Pixels that stay free at the edges."""
APART_X, APART_Y = 5.0, 1.5
"""Pixels between two names: beside each other a blank, above each other what rows have between."""
ROUNDS = 2
"""How often the names that found no room are tried anew, after others have moved."""
TRIED = 60
"""So many places of one name are tried with others moved out of the way."""
MOST_MOVED = 3
"""So many names may make room for one: each of them is tried in all its places meanwhile."""


class Request(Struct, frozen=True):
    """A name that wants a place: where it could stand, cheapest first; ``signs`` of its own."""

    key: int
    places: tuple[Candidate, ...]
    sign: int | None = None
    needed: bool = True


@dataclass
class Placing:
    """The names that have a place already, and what else is in the way."""

    width: int
    height: int
    signs: Sequence[Box]
    placed: dict[int, Candidate] = field(default_factory=dict)

    def all(self, requests: Iterable[Request]) -> dict[int, Candidate]:
        """Place all names; one that finds no room is left out."""
        asked = {request.key: request for request in requests}
        for request in asked.values():
            if not self._take(request) and request.needed:
                self._make_room(request, asked)
        for _ in range(ROUNDS):
            for request in asked.values():
                if request.needed or request.key in self.placed:
                    self.placed.pop(request.key, None)
                    self._take(request)
        return self.placed

    def _take(self, request: Request) -> bool:
        for place in request.places:
            if self._is_free(place, request.sign) and not self._blockers(place):
                self.placed[request.key] = place
                return True
        return False

    def _make_room(self, request: Request, asked: dict[int, Request]) -> None:
        for place in request.places[:TRIED]:
            blockers = self._blockers(place) if self._is_free(place, request.sign) else []
            if 0 < len(blockers) <= MOST_MOVED:
                before = dict(self.placed)
                for key in blockers:
                    del self.placed[key]
                self.placed[request.key] = place
                if all(self._take(asked[key]) for key in blockers):
                    return
                self.placed = before

    def _is_free(self, place: Candidate, own: int | None) -> bool:
        x0, y0, x1, y1 = place.box
        if min(x0, y0) < EDGE or x1 > self.width - EDGE or y1 > self.height - EDGE:
            return False
        for number, sign in enumerate(self.signs):
            if number != own and (
                overlap(place.box, sign) or (place.leader and _crosses(place.leader, sign))
            ):
                return False
        return True

    def _blockers(self, place: Candidate) -> list[int]:
        return [key for key, other in self.placed.items() if _clash(place, other)]


def _clash(one: Candidate, other: Candidate) -> bool:
    if overlap(one.box, other.box, APART_X, APART_Y):
        return True
    # Most names have no leader.
    if one.leader and _crosses(one.leader, other.box):
        return True
    if other.leader is None:
        return False
    return _crosses(other.leader, one.box) or bool(one.leader and _cross(one.leader, other.leader))


def _crosses(leader: tuple[Point, Point], box: Box) -> bool:
    """Say whether a leader passes through a box (Liang and Barsky's clipping)."""
    (x, y), (u, v) = leader
    first, last = 0.0, 1.0
    for start, step, low, high in ((x, u - x, box[0], box[2]), (y, v - y, box[1], box[3])):
        if not step:
            if not low <= start <= high:
                return False
            continue
        enter, leave = sorted(((low - start) / step, (high - start) / step))
        first, last = max(first, enter), min(last, leave)
    return first < last


def _cross(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    (a, b), (c, d) = one, other
    return _turn(a, b, c) != _turn(a, b, d) and _turn(c, d, a) != _turn(c, d, b)


def _turn(a: Point, b: Point, c: Point) -> bool:
    return (b[0] - a[0]) * (c[1] - a[1]) > (b[1] - a[1]) * (c[0] - a[0])
