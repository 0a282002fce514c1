"""The second newsroom, grown until its lists do not fit on a page any more.

Entries are long rather than many, so that it is built in seconds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

Values = Mapping[str, object]

EVENTS, DOCUMENTS, TERMS, QUESTIONS, SEEDS = 260, 260, 90, 60, 200
LONG = " and then the boats went out again and came home late" * 5
SOURCE = "marn-history"


def grow(newsroom: Path) -> None:
    """Add records to a copy of the newsroom, all of them resting on one source."""
    content = newsroom / "content"
    _write(content / "events" / "grown.yaml", map(_event, range(EVENTS)))
    _write(content / "documents" / "grown.yaml", map(_document, range(DOCUMENTS)))
    _write(content / "glossary" / "grown.yaml", map(_term, range(TERMS)))
    for number in range(QUESTIONS):
        front = {
            "question": f"Why, for the {number}th time, {LONG}?",
            "short": f"Because of the herring{LONG} [@{SOURCE}].",
            "topics": ["ferry" if number % 3 else "fishing"],
            "order": 100 + number,
        }
        text = f"---\n{_lines(front)}---\nThe {number}th answer is longer [@{SOURCE}].\n"
        (content / "questions" / f"grown-{number}.md").write_text(text, encoding="utf-8")
    for number in range(SEEDS):
        date = f"20{10 + number // 150}-{number // 7 % 12 + 1:02d}-1{number % 7}"
        seed = newsroom / "seeds" / f"grown-{number}"
        stated = {"headline": f"Boats {number}{LONG}", "publisher": "Post", "published": date}
        seed.with_suffix(".txt").write_text(f"The {number}th boat left.\n", encoding="utf-8")
        seed.with_suffix(".yaml").write_text(_lines(stated), encoding="utf-8")


def _event(number: int) -> Values:
    year = 1985 + number % 3 if number < 220 else 1990 + (number - 220) // 4
    return {
        "id": f"grown-{number}",
        "date": f"{year}-{number // 3 % 12 + 1:02d}-{number % 28 + 1:02d}",
        "title": f"Boats sail for the {number}th time{LONG}",
        "what": f"They sailed for the {number}th time [@{SOURCE}].",
        "topics": ["ferry"],
        "lane": "sea",
        "importance": 1 + number % 3,
        "actors": ["petros-amble"],
        "places": ["mew-rock"],
        "sources": [SOURCE],
    }


def _document(number: int) -> Values:
    return {
        "id": f"grown-{number}",
        "title": f"{'ABÇДԲ'[number % 5]} paper {number}{LONG}",
        "kind": "treaty",
        "about": "It says where boats may go.",
        "parties": ["petros-amble"],
        "sources": [SOURCE],
    }


def _term(number: int) -> Values:
    return {
        "id": f"grown-{number}",
        "term": f"{'xyz'[number % 3]}word{number}",
        "meaning": f"A word{LONG}{LONG}{LONG}.",
        "sources": [SOURCE],
    }


def _write(path: Path, records: Iterable[Values]) -> None:
    path.parent.mkdir(exist_ok=True)
    entries = (_lines(record).replace("\n", "\n  ").rstrip() for record in records)
    path.write_text("".join(f"- {entry}\n" for entry in entries), encoding="utf-8")


def _lines(values: Values) -> str:
    # JSON is YAML too.
    told = ((key, json.dumps(value, ensure_ascii=False)) for key, value in values.items())
    return "".join(f"{key}: {value}\n" for key, value in told)
