"""Which marks get a label, on which side of their stem and in which row.

A stem rises from its mark to its label's row. A label that spreads over another stem must
therefore stand in a higher row than that stem's label; two labels that meet over no stem
need different rows. `place` offers the candidates one by one and keeps those for which all
rows still work out: no label ever crosses a stem, a label, an edge or a wall.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

GAP = 5.0
CLEAR = 4.0
FULL = 30
ROWS = 13


@dataclass(frozen=True, slots=True)
class Label:
    """A text beside a stem at `x`; `mark` is the place of its mark in the layout."""

    mark: int
    x: float
    lead: str
    text: str
    room: float
    leftward: bool

    @property
    def left(self) -> float:
        """Where its text begins."""
        return self.x - GAP - self.room if self.leftward else self.x + GAP

    @property
    def right(self) -> float:
        """Where its text ends."""
        return self.x - GAP if self.leftward else self.x + GAP + self.room


@dataclass(frozen=True, slots=True)
class Ground:
    """Where labels may stand: between two edges, and not over the wall, if there is one."""

    left: float
    right: float
    wall: float | None = None

    def holds(self, label: Label) -> bool:
        """Whether a label stays within the edges and on one side of the wall."""
        if label.left < self.left or label.right > self.right:
            return False
        return self.wall is None or not label.left - CLEAR < self.wall < label.right + CLEAR


def _over(upper: Label, lower: Label) -> bool:
    return upper.left - CLEAR + 1.5 < lower.x < upper.right + CLEAR


def _meet(one: Label, other: Label) -> bool:
    return one.left < other.right + 2 * CLEAR and other.left < one.right + 2 * CLEAR


def _below(labels: Sequence[Label], index: int) -> list[int]:
    """The labels that must stand lower than this one; of two at one place, the later."""
    label = labels[index]
    return [
        i
        for i, other in enumerate(labels)
        if i != index
        and (
            _over(label, other)
            or (abs(other.x - label.x) < 1 and i > index and _meet(label, other))
        )
    ]


def _row(labels: Sequence[Label], index: int, below: Iterable[int], rows: dict[int, int]) -> int:
    """The lowest free row above all that it spreads over."""
    row = 1 + max((rows[i] for i in below), default=-1)
    taken = {rows[i] for i in rows if _meet(labels[i], labels[index])}
    while row in taken:
        row += 1
    return row


def rows_of(labels: Sequence[Label]) -> tuple[int, ...] | None:
    """A row for each label, 0 the lowest; `None` if two would each have to be above the other."""
    below = [_below(labels, i) for i in range(len(labels))]
    rows: dict[int, int] = {}
    while len(rows) < len(labels):
        ready = [
            i for i in range(len(labels)) if i not in rows and all(j in rows for j in below[i])
        ]
        if not ready:
            return None
        for i in ready:
            rows[i] = _row(labels, i, below[i], rows)
    return tuple(rows[i] for i in range(len(labels)))


def place(candidates: Iterable[Sequence[Label]], ground: Ground) -> Iterator[tuple[Label, int]]:
    """Labels with their rows; each candidate is a list of ways to write it, the best first."""
    kept: list[Label] = []
    rows: tuple[int, ...] = ()
    for ways in candidates:
        for way in ways:
            tried = rows_of([*kept, way]) if len(kept) < FULL and ground.holds(way) else None
            if tried is not None and max(tried) < ROWS:
                kept, rows = [*kept, way], tried
                break
    return zip(kept, rows, strict=True)
