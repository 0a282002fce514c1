"""The articles of an archive: each a seed of a usual length, every second one explained."""

from __future__ import annotations

from pathlib import Path
from random import Random

from bench.archive import SIDES, Archive, Values, front, title, write
from bench.words import Teller

SENTENCES = 34
"""About 400 words: a news article of the usual length."""
SECTIONS = {"What happened": 16, "Why it matters": 9, "What is not known": 2}
"""Sentences by section; with *In brief* about 400 words too."""


def write_articles(archive: Archive, root: Path) -> None:
    """Write ``seeds/`` and ``content/articles/``."""
    for number in range(archive.sizes.articles):
        random = archive.random("article", number)
        actors, places = archive.cast(random, 5)
        teller = archive.teller(random, actors, places)
        name = f"article-{number:06}"
        day = f"{random.randint(1, 12)}-{random.randint(1, 28)}".split("-")
        year = 2000 + number * 29 // archive.sizes.articles
        write(root / "seeds" / f"{name}.txt", _seed(random, teller, year))
        if number % 2 == 0:
            date = f"{year}-{int(day[0]):02}-{int(day[1]):02}"
            values = _values(archive, number, random, teller, date, actors)
            text = f"---\n{front(values)}---\n\n{_body(archive, number, random, teller)}"
            write(root / "content" / "articles" / f"{name}.md", text)


def _seed(random: Random, teller: Teller, year: int) -> str:
    headline = title(random, teller)
    paragraphs = []
    left = SENTENCES
    while left > 0:
        length = min(left, random.randint(1, 3))
        paragraphs.append(" ".join(teller.reported() for _ in range(length)))
        left -= length
    head = f"{headline}\n\nMay {random.randint(1, 28)}, {year}"
    return "\n\n".join((head, *paragraphs, "Share this article")) + "\n"


def _values(
    archive: Archive, number: int, random: Random, teller: Teller, date: str, actors: list[int]
) -> Values:
    sources = [archive.source(number * 3 + offset) for offset in range(3)]
    topic = number // 2 % archive.sizes.topics
    events = range(topic, archive.sizes.events, archive.sizes.topics)
    known = [event for event in events if archive.year_of(event) < int(date[:4])]
    return {
        "seed": f"article-{number:06}",
        "title": title(random, teller),
        "stand": f"{teller.told()} [@{sources[0]}]",
        "source": sources[0],
        "published": date,
        "known_until": "2029-12-31",
        "place": "place-0",
        "topics": [f"topic-{topic}"],
        "rights": "The text belongs to its paper.",
        "who": [f"actor-{actor}" for actor in actors],
        "expectations": [
            {"expected": teller.told(), "state": state, "outcome": f"{teller.told()} [@{source}]",
             "as_of": "2029-12-31", "source": [source]}
            for state, source in zip(("done", "in-part", "not-yet"), sources, strict=True)
        ],
        "accounts": [
            {"side": side, "text": f"{teller.told()} {teller.told()}", "source": [source]}
            for side, source in zip(SIDES[:2], sources, strict=False)
        ],
        "led_by": [archive.event(event) for event in known[-4:]],
    }  # fmt: skip


def _body(archive: Archive, number: int, random: Random, teller: Teller) -> str:
    """Return the Markdown; stock Pelican makes a page of it too."""
    brief = (f"{n}. {teller.told()}\n" for n in (1, 2, 3))
    parts = ["## In brief\n\n" + "".join(brief)]
    for heading, sentences in SECTIONS.items():
        told = []
        for index in range(sentences):
            cited = f" [@{archive.source(number * 3 + index % 3)}]" if index % 3 == 0 else ""
            told.append(teller.told()[:-1] + cited + ".")
        paragraphs = (" ".join(told[n : n + 4]) for n in range(0, len(told), 4))
        parts.append(f"## {heading}\n\n" + "\n\n".join(paragraphs) + "\n")
    return "\n".join(parts)
