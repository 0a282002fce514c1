"""What a drawing is made of: plain, frozen values that know nothing of the site."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Mark:
    """One event in time; `start` and `end` are decimal years (astronomical: 0 is 1 BCE).

    `key` marks are labelled before all others.
    """

    id: str
    title: str
    when: str
    start: float
    end: float | None
    lane: str
    importance: int
    href: str
    note: str = ""
    key: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """One row of a timeline; `number` (from 1) is its colour, its row's number if 0."""

    id: str
    name: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Band:
    """One period, in decimal years; `end` is where the next may begin."""

    title: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Moment:
    """The point from which the reader looks: what comes after it is tinted."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """All that is drawn in one timeline, in the order in which it is told."""

    id: str
    title: str
    lanes: tuple[Lane, ...]
    bands: tuple[Band, ...]
    marks: tuple[Mark, ...]
    moment: Moment | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """One line, or one set of bars, of a series."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Series:
    """Numbers of one unit; `values` holds one tuple a column, as long as `x_values`."""

    id: str
    title: str
    unit: str
    kind: Literal["line", "bar"]
    x_name: str
    x_values: tuple[str | float, ...]
    columns: tuple[Column, ...]
    values: tuple[tuple[float | None, ...], ...]
