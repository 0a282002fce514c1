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
from explainer.model import SECTIONS, Article
from explainer.prose import lead, plain_text, sections, words

LONG = 6
"""Letters that a word may have and still be short, in Björnsson's measure."""

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SENTENCE = re.compile(r"(?<=[.!?:;])\s+")


class Plainness(Struct, frozen=True):
    """What is measured of one opening."""

    name: str
    words: int
    longest: int
    lix: float


def plainness(site: Site) -> Iterator[str]:
    """Yield the lines of the report."""
    found = sorted(_openings(site), key=lambda one: (-one.lix, one.name))
    yield f"{'opening':<56}{'words':>8}{'longest':>9}{'LIX':>6}"
    yield from (f"  {o.name:<54}{o.words:>8}{o.longest:>9}{o.lix:>6.0f}" for o in found)
    if found:
        yield f"{'median':<73}{median(one.lix for one in found):>6.0f}"


def _openings(site: Site) -> Iterator[Plainness]:
    for article in site.articles.values():
        yield from _measured(f"article {article.id}", _brief(article))
    for question in site.questions.values():
        yield from _measured(f"question {question.id}", plain_text(question.short))
    for background in site.backgrounds.values():
        yield from _measured(f"background {background.id}", lead(background.body))
    for topic in site.topics.values():
        yield from _measured(f"topic {topic.id}", lead(topic.body))


def _brief(article: Article) -> str:
    """Return what an article says in brief, else what it says first."""
    parts = sections(article.body, fixed=SECTIONS)
    brief = next((part for part in parts if part.id == SECTIONS["In brief"]), None)
    return " ".join(map(words, brief.item_runs())) if brief else plain_text(article.stand)


def _measured(name: str, text: str) -> Iterator[Plainness]:
    sentences = [n for part in _SENTENCE.split(text) if (n := len(_WORD.findall(part)))]
    said = _WORD.findall(text)
    if said:
        long = sum(len(word) > LONG for word in said)
        lix = len(said) / len(sentences) + 100 * long / len(said)
        yield Plainness(name, len(said), max(sentences), lix)
