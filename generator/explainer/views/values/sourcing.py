"""How well something is sourced."""

from __future__ import annotations

from msgspec import Struct


class SourcingItem(Struct, frozen=True):
    """Numbers of sources, in what others differ, and the way to the rule."""

    sources: int
    independent: int
    primary: int
    differing: tuple[str, ...]
    rule: str


class SourcingRow(Struct, frozen=True):
    """How many there are of a class; ``href`` leads to those events, where one page has them."""

    key: str
    words: str
    events: int
    accounts: int
    figures: int
    href: str


class SourcingRule(Struct, frozen=True):
    """What the rule says of this site: its rows that are done by a text, its numbers."""

    lanes: tuple[str, ...]
    rows: tuple[SourcingRow, ...]
