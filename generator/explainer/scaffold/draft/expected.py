"""What a raw article says is expected: in its words, with the line and the sign that tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from explainer.scaffold.draft.sentences import Sentence, sentences
from explainer.scaffold.draft.vocabulary import Vocabulary, vocabulary
from explainer.seeds import SeedArticle

FEWEST, MOST = 2, 16
"""Words of what is expected: one says too little, more are a paragraph."""
_STOPS = re.compile(r",(?!\d)|[;:()\[\]\"“”„«»]|\s[—–-]\s|[.!?…։।።؟۔。]+$|[.!?…։।።؟۔。]\s")
"""What parts one clause from the next."""
_ASKED = re.compile(r"[?؟]\W*$")
_EDGES = ' \t,;:.!?…"“”„«»()—–-'


class Expected(Struct, frozen=True):
    """What is expected, word for word, in which line, and by which sign it was found."""

    line: int
    words: str
    sign: str


def expected(article: SeedArticle) -> Iterator[Expected]:
    """Yield what is expected, one for a sentence at most; nothing in an unknown language."""
    words = vocabulary(article.language)
    seen: set[str] = set()
    for sentence in sentences(article) if words else ():
        found = words and _in_sentence(sentence, words)
        if found and found.words.casefold() not in seen:
            seen.add(found.words.casefold())
            yield found


def _in_sentence(sentence: Sentence, words: Vocabulary) -> Expected | None:
    if _ASKED.search(sentence.text) or words.never.search(sentence.text):
        return None
    found = (_behind(sentence, words), _within(sentence, words))
    return next(filter(None, found), None)


def _behind(sentence: Sentence, words: Vocabulary) -> Expected | None:
    """Return what stands behind a sign, up to where something else begins."""
    sign = words.behind.search(sentence.text)
    if sign is None:
        return None
    return _told(sentence, sentence.text[sign.end() :], sign[0], words)


def _within(sentence: Sentence, words: Vocabulary) -> Expected | None:
    """Return the clause that a sign stands in."""
    sign = words.within.search(sentence.text)
    if sign is None:
        return None
    before = [*_STOPS.finditer(sentence.text, 0, sign.start())]
    start = before[-1].end() if before else 0
    ends = [*words.ends.finditer(sentence.text, start, sign.start())]
    start = ends[-1].end() if ends else start
    clause = sentence.text[start:]
    if words.relative.search(clause, 0, sign.start() - start):
        return None
    if not clause[: sign.start() - start].strip(_EDGES):
        return None
    told = _told(sentence, clause, sign[0], words, sign.end() - start)
    is_whole = told and (words.final or not told.words.endswith(sign[0]))
    return told if is_whole else None


def _told(
    sentence: Sentence, text: str, sign: str, words: Vocabulary, least: int = 0
) -> Expected | None:
    stop = _STOPS.search(text, least)
    clause = text[: stop.start()] if stop else text
    ends = (words.ends.search(clause, max(least, 1)), words.relative.search(clause, max(least, 1)))
    end = min((end for end in ends if end), key=lambda end: end.start(), default=None)
    told = (clause[: end.start()] if end else clause).strip(_EDGES)
    joined = words.joins.match(told)
    told = told[joined.end() :].strip(_EDGES) if joined else told
    if not FEWEST <= len(told.split()) <= MOST:
        return None
    return Expected(sentence.line, told, " ".join(sign.split()))
