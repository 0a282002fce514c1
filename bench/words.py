"""Invented names and plain sentences around them: enough English for a language to be found."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

_ONSETS = ("b", "br", "d", "dr", "f", "fl", "g", "gr", "h", "k", "l", "m", "n", "p", "pl", "r",
           "s", "sk", "st", "t", "tr", "v", "w", "z")  # fmt: skip
_VOWELS = ("a", "e", "i", "o", "u", "ae", "ei", "ou")
_CODAS = ("", "l", "m", "n", "r", "s", "sk", "th", "rd", "nd")
_THINGS = ("harbour", "bridge", "mill", "school", "orchard", "ferry", "quarry", "market", "canal",
           "library", "railway", "well", "lighthouse", "forest", "bakery", "workshop")  # fmt: skip
_DEEDS = ("opened", "closed", "measured", "repaired", "visited", "sold", "painted", "leased",
          "inspected", "drained", "mapped", "counted", "rebuilt", "lent")  # fmt: skip
_TIMES = ("in spring", "after the flood", "before winter", "on a Monday", "within a week",
          "that evening", "at low water", "for a year", "without notice")  # fmt: skip
_TOLD = (
    "{a} {deed} the {thing} of {p} {time}, and {b} paid {n} crowns for it.",
    "The {thing} at {p} was {deed} by {a}; {b} had asked for that {time}.",
    "{b} and {a} met in {p} {time} over a {thing} with {n} rooms.",
    "Near {p} a {thing} stood empty until {a} {deed} it {time}.",
    "{n} people of {p} signed a letter to {a} about the {thing}.",
    "Nobody {deed} the {thing} while {b} held {p}, {a} wrote {time}.",
)
_REPORTED = (
    "{a} told a crowd of {n} in {p} that the {thing} would be {deed} {time}.",
    "“We {deed} the {thing} and we will do it again,” {a} said in {p}.",
    "Officials from {p} said {b} had {deed} a {thing} worth {n} crowns.",
    "“{p} needs its {thing} more than it needs {b},” said {a}.",
    "It was unclear {time} whether {b} knew who {deed} the {thing}.",
    "{b} denied it, and {a} left {p} {time} with {n} others.",
)


def invented(random: Random, syllables: int) -> str:
    """Return a word that no language has, or has by chance."""
    pieces = (
        random.choice(_ONSETS) + random.choice(_VOWELS) + random.choice(_CODAS)
        for _ in range(syllables)
    )
    return "".join(pieces).capitalize()


def names(random: Random, number: int, syllables: int, words: int = 1) -> list[str]:
    """Return so many different names of so many words."""
    found: dict[str, None] = {}
    while len(found) < number:
        found[" ".join(invented(random, syllables) for _ in range(words))] = None
    return list(found)


class Teller:
    """Tells sentences about some actors and places; the same `random`, the same sentences."""

    def __init__(self, random: Random, actors: Sequence[str], places: Sequence[str]) -> None:
        self.random, self.actors, self.places = random, actors, places

    def told(self) -> str:
        """Return a sentence as an editor writes it."""
        return self._filled(_TOLD)

    def reported(self) -> str:
        """Return a sentence as a newspaper writes it."""
        return self._filled(_REPORTED)

    def _filled(self, forms: Sequence[str]) -> str:
        random = self.random
        return random.choice(forms).format(
            a=random.choice(self.actors),
            b=random.choice(self.actors),
            p=random.choice(self.places),
            thing=random.choice(_THINGS),
            deed=random.choice(_DEEDS),
            time=random.choice(_TIMES),
            n=random.randint(2, 900),
        )
