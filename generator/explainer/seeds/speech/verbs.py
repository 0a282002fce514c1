"""The words of speaking of each language, compiled: ``words/*.yaml``, section ``speech``."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from msgspec import Struct

from explainer.seeds.lines.phrases import languages
from explainer.seeds.speech.plausible import Clauses

QUOTED = "\0"
"""What stands for each character of a quotation while its speaker is looked for."""

DOT = "\1"
"""What stands for the full stop of *J. Tom Bell Sr.*, which ends no sentence."""

_NONE = "(?!)"
_START = r"[\0\s,.!?;…]*(?:[—–-]\s*)?(?:deyə,? )?"


class Speech(Struct, frozen=True):
    """Patterns for who says it, each with a group ``who`` where it names somebody."""

    after_verb: re.Pattern[str]
    late_verb: re.Pattern[str]
    after_subject: re.Pattern[str]
    before_verb: re.Pattern[str]
    closing: re.Pattern[str]
    according: re.Pattern[str]
    reported: re.Pattern[str]
    unnamed: re.Pattern[str]
    document: re.Pattern[str]
    relayed: re.Pattern[str]
    spoken: re.Pattern[str]
    embedded: re.Pattern[str]
    joins: re.Pattern[str]
    told_below: re.Pattern[str]
    titled: re.Pattern[str]
    outlet: re.Pattern[str]
    abbreviation: re.Pattern[str]
    names: Names


class Names(Struct, frozen=True):
    """Patterns that cut a name out of what stands around it."""

    stop: re.Pattern[str]
    lead: re.Pattern[str]
    before: re.Pattern[str]
    spokes: re.Pattern[str]
    negated: re.Pattern[str]
    adverb: re.Pattern[str]
    tail: re.Pattern[str]
    oblique: re.Pattern[str]
    suffix: re.Pattern[str]
    title: re.Pattern[str]
    nominative: tuple[tuple[re.Pattern[str], str], ...]
    verb_final: bool
    least_label: int
    pronouns: frozenset[str]
    clauses: Clauses | None


def speech_of(language: str | None) -> Speech:
    """Return the words of this language, of English where it has none."""
    has_own = "speech" in languages().get(language or "", {})
    return _speech(language if has_own else "en")


@cache
def _speech(language: str | None) -> Speech:
    words: dict[str, Any] = languages()[str(language)]["speech"]
    verbs, inverted, aux = words["verbs"], words["inverted"], words["aux"]
    hearers = words.get("hearers", _NONE)
    told = rf"(?:{inverted})\b[ ,]*(?:(?:{hearers})\b,? ?)?(?P<who>[^\0.;:]*)"
    return Speech(
        after_verb=_small(_START + told),
        late_verb=_small(rf"[\0\s,]*[—–-] [^\0.;:—–]{{1,160}}?,? {told}"),
        after_subject=_small(
            rf"{_START}(?P<who>[^\0.;:—–]{{1,120}}?),? (?:{aux} )*(?-i:{verbs})\b"
        ),
        before_verb=_small(
            rf"(?P<who>[^\0;:]{{2,160}}?),? (?:{aux} )*(?-i:{verbs})\b(?P<link>[^\0]*)$"
        ),
        closing=_small(rf"[\0\s,.!?…]*(?:{words.get('closing', _NONE)})\b"),
        according=_small(rf"\b(?:{words['according']}) (?P<who>[^\0.,;:—–]+)"),
        reported=_small(rf"\b(?:{words.get('reported', _NONE)}) (?P<who>[^\0.,;:—–]+)"),
        unnamed=_small(rf"(?:{words.get('unnamed', _NONE)})\b"),
        document=_small(rf"{_START}(?:{words.get('document', _NONE)}) (?P<who>[^\0.,;:—–]+)"),
        relayed=_small(words.get("relayed", _NONE)),
        spoken=_small(rf"[\0\s,.!?…]*(?:{verbs})\b"),
        embedded=_small(rf"[,.!?…]? [—–-] (?:{inverted}) (?P<who>[^—–.,]+)[,.] [—–-] "),
        joins=_small(rf"[\s,]*(?:(?:{words['joins']})\b)?[\s,]*"),
        told_below=re.compile(words.get("told-below", _NONE)),
        titled=_small(rf"\b(?:{words.get('titled', _NONE)})[\s,:]*$"),
        outlet=_small(rf"^.*?(?:{words.get('outlet', _NONE)}) "),
        abbreviation=re.compile(rf"\b(?:{words.get('abbreviations', _NONE)}|[^\W\d_])\.(?=[\w ,])"),
        names=_names(words),
    )


def _names(words: dict[str, Any]) -> Names:
    changes, near = words.get("nominative") or [], words.get("before-last", _NONE)
    above = words.get("before-subject", _NONE)
    return Names(
        stop=_small(rf"(?:,|\s[—–-]\s|\b(?:{words['stop']})\b)"),
        lead=_small(rf"^(?:{words['lead']})\b(?![.{DOT}])"),
        # A name is told from the words before it by its capital: letters count here.
        before=re.compile(
            rf"^.*(?:^|[ ,])(?:(?:{above}) (?=[^\W\d_a-zа-яё])|(?:{near}) (?=\S+(?: \S+)?$))"
        ),
        spokes=_small(words.get("spokes", _NONE)),
        negated=_small(rf"\b(?:{words.get('not', _NONE)})$"),
        adverb=_small(rf"^(?:{words['adverb']})\b,? +"),
        tail=_small(rf"(?<=.) (?:{words['tail']})$"),
        oblique=re.compile(rf"(?:{words.get('oblique', _NONE)})$"),
        title=re.compile(words.get("title", _NONE)),
        suffix=re.compile(rf"(?:{words.get('suffix', _NONE)})$"),
        nominative=tuple((re.compile(pattern), change) for pattern, change in changes),
        verb_final=words.get("verb_final", False),
        least_label=words.get("least-label", 1),
        pronouns=frozenset(words["pronouns"]),
        clauses=_clauses(words) if "clause" in words else None,
    )


def _clauses(words: dict[str, Any]) -> Clauses:
    return Clauses(
        inside=_small(words["clause"]),
        behind=re.compile(words["behind"]),
        links=re.compile(words["links"]),
        places=_small(words["places"]),
        determiners=_small(words["determiners"]),
        indefinite=_small(words["indefinite"]),
        titles=re.compile(words["titles"]),
        plural=re.compile(words.get("plural", _NONE)),
    )


def _small(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
