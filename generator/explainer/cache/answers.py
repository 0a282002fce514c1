"""The answers to what pages asked of a site, and which of them are others now.

An answer is kept as a footprint. The one question that is not asked again is which names stand in
a text: nearly every text of every page asks it, and its answer is another only if a name came or
went that stands in it.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Any

from explainer.cache.footprint import BYTES, Footprints, NoFootprint
from explainer.cache.watched import ALL, WHOLE, Question
from explainer.link import Site
from explainer.prose import Name, NameIndex

NAMES = ("names", "all_names")
GONE = b"gone"
NEVER_THE_SAME = b""
Answers = Mapping[Question, bytes]


def answers(site: Site, questions: Iterable[Question]) -> dict[Question, bytes]:
    """Return what a site answers; about the names in a text, nothing is kept."""
    return {question: _answer(site, question) for question in questions}


def answers_again(site: Site, before: Answers, same: Container[str]) -> dict[Question, bytes]:
    """Return what a site answers to the same questions; about records that are the ``same``, and
    about the names in a text, none is asked again."""
    return {
        question: answer if question[0] in same or question[0] in NAMES else _answer(site, question)
        for question, answer in before.items()
    }


def origins(site: Site) -> Mapping[str, bytes]:
    """Return for each record what it was read from: its file's bytes and its place in it."""
    of = shared(site).of
    records = site.everything()
    return site.once(
        "origins", lambda: {f"{kind}/{record.id}": of(record.origin) for kind, record in records}
    )


def shared(site: Site) -> Footprints:
    """Return what makes all footprints of a site, so that none is made twice."""
    return site.once("footprints", Footprints)


def names(site: Site) -> dict[str, frozenset[Name]]:
    """Return the names that are sought in texts."""
    return {index: getattr(site, index).names for index in NAMES}


def changed(
    site: Site, before: Answers, answered: Answers, names_before: Mapping[str, frozenset[Name]]
) -> Iterator[Question]:
    """Yield the questions whose answers are not what they were."""
    found = names(site).items()
    moved = {name: NameIndex(now ^ names_before.get(name, now)) for name, now in found}
    for question, answer in answered.items():
        if question[0] in NAMES:
            is_same = next(moved[question[0]].find(str(question[1])), None) is None
        else:
            is_same = answer == before[question] != NEVER_THE_SAME
        if not is_same:
            yield question


def _answer(site: Site, question: Question) -> bytes:
    """Return what a site answers to a question, which rules and pages may both have asked."""
    known: dict[Question, bytes] = site.once("answered", dict)
    if question not in known:
        known[question] = _asked_now(site, question)
    return known[question]


def _asked_now(site: Site, question: Question) -> bytes:
    if question == ALL:
        return NEVER_THE_SAME
    if question[0] in NAMES:
        return GONE
    try:
        return _short(shared(site).of(_asked(site, question)))
    except LookupError:
        return GONE
    except NoFootprint:
        return NEVER_THE_SAME


def _short(footprint: bytes) -> bytes:
    return footprint if len(footprint) <= BYTES else blake2b(footprint, digest_size=BYTES).digest()


def _asked(site: Site, question: Question) -> Any:
    """Return what a question asks for.

    Raises:
        LookupError: there is no such record, or no such key.
    """
    about, key = question
    kind, is_record, identity = about.partition("/")
    if is_record:
        record = site.records[kind][identity]
        return (vars(record), record.body) if key == WHOLE else getattr(record, str(key))
    asked = _index(site, about)
    return asked if key == WHOLE else asked[key]


def _index(site: Site, name: str) -> Any:
    if name.startswith("all "):
        return site.records[name.removeprefix("all ")]
    first, _, inside = name.partition(".")
    return getattr(getattr(site, first), inside) if inside else getattr(site, first)
