"""What an indicator is: something that others ask newsrooms to make known."""

from __future__ import annotations

from msgspec import Struct


def _(message: str) -> str:
    """Mark a message for the catalogue; it is said in a language where it is shown."""
    return message


class Indicator(Struct, frozen=True):
    """One that others ask for: its name as they write it, what they ask in our words.

    ``needs`` are what must be there for it to be met: names of what a newsroom tells of itself
    (`Disclosures`), or of what the build sees by itself (`seen.SEEN`).
    """

    id: str
    name: str
    asks: str
    needs: tuple[str, ...]


class Standard(Struct, frozen=True):
    """A list of indicators, who made it, and the page on which its names were read."""

    id: str
    name: str
    by: str
    source: str
    indicators: tuple[Indicator, ...]
