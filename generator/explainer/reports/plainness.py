"""Plainness: how hard a site's openings are to read, by Björnsson's LIX, hardest first.

LIX is the words of a sentence plus the per cent of words longer than six letters; it needs no
syllables, so it serves every language with spaces. About 40 is read at fourteen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median

from msgspec import Struct

from explainer.link import Site
from explainer.model import SECTIONS, Article, Record, kind_of
from explainer.prose import lead, plain_text, sections, words
from explainer.reports.values import Asked, Part, Report, row

LONG = 6
"""Letters that a word may have and still be short, in Björnsson's measure."""

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SENTENCE = re.compile(r"(?<=[.!?:;])\s+")


class Plainness(Struct, frozen=True):
    """What is measured of one opening."""

    words: int
    longest: int
    lix: float


def report(site: Site, asked: Asked) -> Report:
    """Return the openings of articles, questions, backgrounds and topics, the hardest first."""
    found = [(measured, record) for record, text in _openings(site) if (measured := _of(text))]
    found.sort(key=lambda one: (-one[0].lix, kind_of(one[1]), one[1].id))
    rows = (
        row(site, record, f"{kind_of(record)} {record.id}", one.words, one.longest, round(one.lix))
        for one, record in found
    )
    middle = f"median LIX {median(one.lix for one, _ in found):.0f}" if found else "no openings"
    return Report(
        "plainness",
        "Plainness",
        "How hard openings are to read, by LIX: about 40 is read at fourteen.",
        middle,
        (Part("Openings", ("words", "longest", "LIX"), tuple(rows)),),
    )


def _openings(site: Site) -> Iterator[tuple[Record, str]]:
    yield from ((article, _brief(article)) for article in site.articles.values())
    yield from ((question, plain_text(question.short)) for question in site.questions.values())
    yield from ((background, lead(background.body)) for background in site.backgrounds.values())
    yield from ((topic, lead(topic.body)) for topic in site.topics.values())


def _brief(article: Article) -> str:
    """Return what an article says in brief, else what it says first."""
    parts = sections(article.body, fixed=SECTIONS)
    brief = next((part for part in parts if part.id == SECTIONS["In brief"]), None)
    return " ".join(map(words, brief.item_runs())) if brief else plain_text(article.stand)


def _of(text: str) -> Plainness | None:
    sentences = [n for part in _SENTENCE.split(text) if (n := len(_WORD.findall(part)))]
    said = _WORD.findall(text)
    if not said:
        return None
    long = sum(len(word) > LONG for word in said)
    lix = len(said) / len(sentences) + 100 * long / len(said)
    return Plainness(len(said), max(sentences), lix)
