"""Names as blocks of lines: how each kind is lettered, how wide and high the block is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from msgspec import Struct

from explainer.charts.text import width
from explainer.maps.values import Size

LEADING = 1.17
BASELINE = 0.86
"""Of a line's height, from its top: where its letters stand."""


class Hand(Struct, frozen=True):
    """A way of lettering: its size against the drawing's text, its weight, space between letters.

    ``text`` sizes follow the drawing's text, others its ``main`` names.
    """

    times: float = 1.0
    bold: bool = False
    spacing: float = 0.0
    capitals: bool = False
    main: bool = False


HANDS: Mapping[str, Hand] = {
    "country": Hand(1.02, True, 0.16, True),
    "main": Hand(1.0, True, 0.22, True, True),
    "region": Hand(1.0, True, 0.1, True),
    "water": Hand(1.04),
    "name": Hand(1.0),
    "capital": Hand(1.12, True),
    "key": Hand(1.0, True),
    "title": Hand(1.24, True),
    "accent": Hand(1.24, True),
    "front": Hand(1.0, True),
    "note": Hand(1.0),
    "here": Hand(1.1, True),
}


class Row(Struct, frozen=True):
    """One line of a name, its hand and its size in pixels."""

    text: str
    hand: str
    size: float

    @property
    def width(self) -> float:
        """Return how wide it is at most."""
        hand = HANDS[self.hand]
        shown = self.text.upper() if hand.capitals else self.text
        return width(shown, self.size, bold=hand.bold) + hand.spacing * self.size * len(shown)


@dataclass(frozen=True)
class Label:
    """A name as it is written: its lines, one below the other."""

    rows: tuple[Row, ...]

    @cached_property
    def width(self) -> float:
        """Return the width of its longest line."""
        return max(row.width for row in self.rows)

    @cached_property
    def height(self) -> float:
        """Return how high all lines are."""
        return sum(row.size * LEADING for row in self.rows)


def label(size: Size, rows: Iterable[tuple[str, str]]) -> Label:
    """Return a label of texts, each with the name of its hand."""
    return Label(tuple(Row(text, hand, letters(size, hand)) for text, hand in rows))


def letters(size: Size, hand: str) -> float:
    """Return the size of letters in a drawing, in pixels."""
    way = HANDS[hand]
    return round(way.times * (size.main if way.main else size.text), 1)


def words(size: Size, text: str, hand: str) -> tuple[Label, ...]:
    """Return the ways of writing a name: in one line, and a line a word."""
    parts = text.split()
    whole = label(size, [(text, hand)])
    return (whole, label(size, [(part, hand) for part in parts])) if len(parts) > 1 else (whole,)
