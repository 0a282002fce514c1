"""An archive from a number: settings, topics, records, articles, seeds, each a function."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from random import Random
from typing import Any

from bench.words import Teller, invented, names

Values = Mapping[str, Any]
SIDES = ("north", "south", "river")
LANES = ("work", "law", "talks", "people")
SOURCE_KINDS = ("news", "book", "paper", "official", "report", "statement")
FIRST_YEAR, LAST_YEAR = 1900, 2029
PERIODS = ((1900, 1939), (1940, 1974), (1975, 1999), (2000, 2029))
EVENTS_A_TOPIC = 50
RECORDS_A_FILE = 100


@dataclass(frozen=True)
class Sizes:
    """How many of each kind. What is left open follows from the number of articles."""

    articles: int
    events: int
    actors: int
    sources: int
    questions: int
    topics: int

    @classmethod
    def of(cls, articles: int, **stated: int | None) -> Sizes:
        """Return the proportions of a newsroom: 1,000 articles, 500 events, 200 actors …

        An archive grows by articles first, and what they are about grows more slowly: ten times
        the articles (10,000) have 2,000 events, 500 actors, 1,000 sources.
        """
        times = articles / 1000
        usual = {
            "events": max(4, round(500 * times**0.602)),
            "actors": max(6, round(200 * times**0.398)),
            "sources": max(8, round(500 * times**0.301)),
            "questions": max(1, min(200, articles // 20)),
        }
        usual |= {name: number for name, number in stated.items() if number}
        usual.setdefault("topics", max(1, usual["events"] // EVENTS_A_TOPIC))
        return cls(articles, **usual)


@dataclass(frozen=True)
class Archive:
    """All that is written; each record has a generator of its own, seeded by kind and number."""

    sizes: Sizes
    seed: int

    def random(self, kind: str, number: int = 0) -> Random:
        """Return the generator of one record: others may come and go, it stays the same."""
        return Random(f"{self.seed}/{kind}/{number}")

    @cached_property
    def actors(self) -> list[str]:
        """Return the names of actors: first persons', with two words."""
        return names(self.random("actors"), self.sizes.actors, 2, words=2)

    @cached_property
    def places(self) -> list[str]:
        """Return the names of places, half as many as actors."""
        return names(self.random("places"), max(2, self.sizes.actors // 2), 3)

    def source(self, number: int) -> str:
        """Return the id of a source; a number beyond the last counts from the first again."""
        return f"source-{number % self.sizes.sources}"

    def event(self, number: int) -> str:
        """Return the id of an event."""
        return f"event-{number}"

    def topic_of(self, event: int) -> int:
        """Return the topic of an event: they take turns, so each runs through all times."""
        return event % self.sizes.topics

    def year_of(self, event: int) -> int:
        """Return the year of an event; later ones have higher numbers."""
        return FIRST_YEAR + event * (LAST_YEAR - FIRST_YEAR) // max(1, self.sizes.events)

    def cast(self, random: Random, number: int) -> tuple[list[int], list[int]]:
        """Return some actors and places that belong together."""
        actors = random.sample(range(len(self.actors)), min(number, len(self.actors)))
        return actors, random.sample(range(len(self.places)), 2)

    def teller(self, random: Random, actors: Iterable[int], places: Iterable[int]) -> Teller:
        """Return who tells of these actors and places."""
        return Teller(random, [self.actors[n] for n in actors], [self.places[n] for n in places])


def front(values: Values) -> str:
    """Return YAML, a key a line; JSON is YAML, and is written a hundred times as fast."""
    return "".join(f"{key}: {_json(value)}\n" for key, value in values.items())


def entries(records: Iterable[Values]) -> str:
    """Return a YAML list of records."""
    return "".join("- " + front(values).replace("\n", "\n  ").rstrip() + "\n" for values in records)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def write(path: Path, text: str) -> None:
    """Write a file, its folders too."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_list(folder: Path, records: Sequence[Values]) -> None:
    """Write records to files of a hundred, as a newsroom's grow."""
    for first in range(0, len(records), RECORDS_A_FILE):
        some = records[first : first + RECORDS_A_FILE]
        write(folder / f"{first:06}.yaml", entries(some))


def settings() -> Values:
    """Return ``content/site.yaml``."""
    return {
        "title": "The Bench, Explained",
        "tagline": "An archive in invented words.",
        "base_url": "https://bench.example/",
        "publisher": {"name": "The Bench"},
        "as_of": f"{LAST_YEAR}-12-31",
        "sides": [{"id": side, "name": f"The {side} side"} for side in SIDES],
        "lanes": [{"id": lane, "name": lane.capitalize()} for lane in LANES],
    }


def title(random: Random, teller: Teller) -> str:
    """Return a title that no other record has: it ends in an invented word."""
    sentence = teller.told().split(",")[0].split(";")[0].rstrip(".")
    return f"{sentence} ({invented(random, 4)})"
