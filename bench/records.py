"""The knowledge base of an archive: sources, actors, places, documents, terms, events, topics."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.archive import (
    LANES,
    PERIODS,
    SIDES,
    SOURCE_KINDS,
    Archive,
    Values,
    front,
    settings,
    title,
    write,
    write_list,
)
from bench.words import Teller

ACTORS_A_DOCUMENT = 10
"""One document and one term to ten actors: glossaries stay short."""


def write_records(archive: Archive, content: Path) -> None:
    """Write everything under ``content/`` but articles."""
    write(content / "site.yaml", front(settings()))
    write_list(content / "sources", list(_sources(archive)))
    write_list(content / "actors", list(_actors(archive)))
    write_list(content / "places", list(_places(archive)))
    write_list(content / "documents", list(_documents(archive)))
    write_list(content / "glossary", list(_terms(archive)))
    write_list(content / "events", [_event(archive, n) for n in range(archive.sizes.events)])
    _write_topics(archive, content)
    _write_questions(archive, content)
    _write_series(archive, content / "series")


def _sources(archive: Archive) -> Iterator[Values]:
    for number in range(archive.sizes.sources):
        random = archive.random("source", number)
        teller = archive.teller(random, *archive.cast(random, 2))
        yield {
            "id": archive.source(number),
            "title": title(random, teller),
            "publisher": f"{archive.places[number % len(archive.places)]} Press",
            "published": f"{random.randint(1950, 2029)}-{random.randint(1, 12):02}",
            "url": f"https://press.example/{number}",
            "kind": SOURCE_KINDS[number % len(SOURCE_KINDS)],
            "language": random.choice(("en", "en", "fr", "tr", "ru")),
            "side": random.choice((*SIDES, None, None)),
        }


def _actors(archive: Archive) -> Iterator[Values]:
    for number, name in enumerate(archive.actors):
        random = archive.random("actor", number)
        teller = archive.teller(random, (number,), archive.cast(random, 1)[1])
        yield {
            "id": f"actor-{number}",
            "kind": "person",
            "name": name,
            "side": random.choice((*SIDES, None)),
            "roles": [{"what": "Keeper of the locks", "from": "1950", "to": "1961"}],
            "about": f"{teller.told()} {teller.told()} [@{archive.source(number)}]",
            "sources": [archive.source(number)],
        }


def _places(archive: Archive) -> Iterator[Values]:
    for number, name in enumerate(archive.places):
        random = archive.random("place", number)
        teller = archive.teller(random, archive.cast(random, 2)[0], (number,))
        yield {
            "id": f"place-{number}",
            "name": name,
            "kind": "town",
            "lat": round(random.uniform(-60, 60), 3),
            "lon": round(random.uniform(-170, 170), 3),
            "about": f"{teller.told()} [@{archive.source(number * 3)}]",
            "sources": [archive.source(number * 3)],
        }


def _documents(archive: Archive) -> Iterator[Values]:
    for number in range(max(1, archive.sizes.actors // ACTORS_A_DOCUMENT)):
        random = archive.random("document", number)
        actors, places = archive.cast(random, 2)
        yield {
            "id": f"document-{number}",
            "title": f"Treaty of {archive.places[number % len(archive.places)]}, no. {number}",
            "kind": "treaty",
            "signed": f"{random.randint(1900, 2020)}-05-04",
            "parties": [f"actor-{actor}" for actor in actors],
            "about": archive.teller(random, actors, places).told(),
            "sources": [archive.source(number * 7)],
        }


def _terms(archive: Archive) -> Iterator[Values]:
    for number in range(max(1, archive.sizes.actors // ACTORS_A_DOCUMENT)):
        random = archive.random("term", number)
        place = archive.places[-1 - number % len(archive.places)]
        yield {
            "id": f"term-{number}",
            "term": f"{place.casefold()} right {number}",
            "meaning": archive.teller(random, *archive.cast(random, 2)).told(),
            "sources": [archive.source(number * 11)],
        }


def _event(archive: Archive, number: int) -> Values:
    random = archive.random("event", number)
    actors, places = archive.cast(random, 3)
    teller = archive.teller(random, actors, places)
    sources = [archive.source(number * 2 + offset) for offset in (0, 1, 5)]
    told = (f"{teller.told()} {teller.told()} [@{source}]." for source in sources)
    earlier = number - archive.sizes.topics * random.randint(1, 4)
    day = f"{random.randint(1, 12):02}-{random.randint(1, 28):02}"
    values: dict[str, Any] = {
        "id": archive.event(number),
        "date": f"{archive.year_of(number)}-{day}",
        "title": title(random, teller),
        "what": " ".join(told).replace(". [@", " [@"),
        "topics": [f"topic-{archive.topic_of(number)}"],
        "lane": random.choice(LANES),
        "importance": random.choices((1, 2, 3), (15, 35, 50))[0],
        "places": [f"place-{place}" for place in places],
        "actors": [f"actor-{actor}" for actor in actors],
        "sources": sources,
    }
    if earlier >= 0 and archive.year_of(earlier) < archive.year_of(number):
        values["because_of"] = [archive.event(earlier)]
    if number % 5 < 2:
        values["accounts"] = [
            {"side": side, "text": f"{teller.told()} {teller.told()}", "source": [source]}
            for side, source in zip(SIDES[:2], sources, strict=False)
        ]
    if number % 5 == 0:
        low = random.randint(1, 500)
        values["figures"] = [
            {"what": "People counted", "low": low, "high": low * 2, "counted_by": "The Press",
             "source": [sources[0]]}
        ]  # fmt: skip
    return values


def _write_topics(archive: Archive, content: Path) -> None:
    for number in range(archive.sizes.topics):
        random = archive.random("topic", number)
        teller = archive.teller(random, *archive.cast(random, 4))
        name = f"topic-{number}"
        periods = [
            {
                "id": f"from-{start}",
                "title": f"From {start}, {number}",
                "start": f"{start}",
                "end": f"{end}",
            }
            for start, end in PERIODS
        ]
        values = {"title": title(random, teller), "summary": teller.told(), "periods": periods}
        body = f"{teller.told()} [@{archive.source(number * 17)}]"
        write(content / "topics" / f"{name}.md", f"---\n{front(values)}---\n{body}\n")
        for start, _ in PERIODS[::2]:
            head = front({"topic": name, "period": f"from-{start}"})
            body = _paragraphs(teller)
            path = content / "backgrounds" / name / f"from-{start}.md"
            write(path, f"---\n{head}---\n{body}\n")


def _write_questions(archive: Archive, content: Path) -> None:
    for number in range(archive.sizes.questions):
        random = archive.random("question", number)
        teller = archive.teller(random, *archive.cast(random, 3))
        events = random.sample(range(archive.sizes.events), min(4, archive.sizes.events))
        values = {
            "question": f"Why is it that {title(random, teller)}?",
            "short": f"{teller.told()} {teller.told()} [@{archive.source(number * 13)}]",
            "topics": [f"topic-{number % archive.sizes.topics}"],
            "events": [archive.event(event) for event in sorted(events)],
        }
        body = _paragraphs(teller)
        write(content / "questions" / f"question-{number}.md", f"---\n{front(values)}---\n{body}\n")


def _paragraphs(teller: Teller) -> str:
    return "\n\n".join(" ".join(teller.told() for _ in range(4)) for _ in range(3))


def _write_series(archive: Archive, folder: Path) -> None:
    random = archive.random("series")
    rows = (f"{year},{random.randint(1, 900)}\n" for year in range(1960, 2030))
    write(folder / "boats.csv", "Year,boats\n" + "".join(rows))
    values = {
        "title": "Boats counted",
        "unit": "boats a year",
        "x": "Year",
        "columns": [{"key": "boats", "name": "Boats"}],
        "topics": ["topic-0"],
        "summary": "How many boats were counted.",
        "sources": [archive.source(0)],
    }
    write(folder / "boats.yaml", front(values))
