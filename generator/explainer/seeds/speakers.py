"""Who says a quotation, as the sentence around it puts it; nobody is guessed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from .phrases import languages

_SENTENCE_END = re.compile(
    r"(?<![A-ZА-ЯЁİÖÜŞÇƏ]\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bMrs\.)(?<!\bSt\.)(?<=[.!?…])\s+"
)
_QUOTED = "\0"
_QUOTE_MARKS = tuple('“"«„')
_NAME_AND_MORE = re.compile(r"(?P<name>.*\b[A-ZİÖÜŞÇƏ][\w'’-]+ [A-ZİÖÜŞÇƏ][\w'’-]+) [a-zıöüşçəğ]")
_DECLINED = re.compile(r"^([^\W\d_a-zа-яёəıöüğşç]{2,})[-'’]\w{1,4}$")
"""An abbreviation with its case ending: *XYZ-dən*."""
_NAME_LIMIT = 12
_NAME_WORDS = 5
_TRIM = " ,;:—–-\0"


@dataclass(frozen=True, slots=True)
class Said:
    """What the sentence says of the speaker.

    ``attributed``: somebody says it; ``name``: who, if it is more than a pronoun;
    ``continues``: it goes on from the quotation before it, or a pronoun stands for its speaker.
    """

    name: str | None
    attributed: bool
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Around:
    """The sentence around a quotation: before it and after it, other quotations made blank."""

    before: str
    after: str
    previous: bool


Finder = Callable[[Around, "Speech"], "str | None"]


@dataclass(frozen=True, slots=True)
class Speech:
    """The compiled words of speaking of one language."""

    after_verb: re.Pattern[str]
    after_subject: re.Pattern[str]
    before_verb: re.Pattern[str]
    closing: re.Pattern[str]
    according: re.Pattern[str]
    stop: re.Pattern[str]
    lead: re.Pattern[str]
    participle: re.Pattern[str]
    spokes: re.Pattern[str]
    negated: re.Pattern[str]
    adverb: re.Pattern[str]
    joins: re.Pattern[str]
    tail: re.Pattern[str]
    spoken: re.Pattern[str]
    embedded: re.Pattern[str]
    verb_final: bool
    pronouns: frozenset[str]


@cache
def _speech(language: str) -> Speech:
    words: dict[str, Any] = languages()[language]["speech"]
    none = "(?!)"
    aux, hearers = words["aux"], words.get("hearers", none)
    verbs, inverted = words["verbs"], words["inverted"]
    flags = re.IGNORECASE
    start = r"[\0\s,.!?;…]*(?:[—–-]\s*)?(?:deyə,? )?"
    return Speech(
        after_verb=re.compile(
            rf"{start}(?:{inverted})\b[ ,]*(?:(?:{hearers})\b,? ?)?(?P<who>[^\0.;:]*)", flags
        ),
        after_subject=re.compile(
            rf"{start}(?P<who>[^\0.;:—–]{{1,120}}?),? (?:{aux} )*(?:{verbs})\b", flags
        ),
        before_verb=re.compile(
            rf"(?P<who>[^\0;:]{{2,160}}?),? (?:{aux} )*(?:{verbs})\b(?P<link>[^\0]*)$", flags
        ),
        closing=re.compile(rf"[\0\s,.!?…]*(?:{words.get('closing', none)})\b", flags),
        according=re.compile(rf"\b(?:{words['according']}) (?P<who>[^\0.,;:—–]+)", flags),
        stop=re.compile(rf"(?:,|\s[—–-]\s|\b(?:{words['stop']})\b)", flags),
        lead=re.compile(rf"^(?:{words['lead']})\b", flags),
        participle=re.compile(rf"^.*\b(?:{words.get('participle', none)}) (?=\S)", flags),
        spokes=re.compile(words.get("spokes", none), flags),
        negated=re.compile(rf"\b(?:{words.get('not', none)})$", flags),
        adverb=re.compile(rf"^(?:{words['adverb']})\b,? +", flags),
        tail=re.compile(rf"(?<=.) (?:{words['tail']})$", flags),
        spoken=re.compile(rf"[\0\s,.!?…]*(?:{verbs})\b", flags),
        embedded=re.compile(rf"[,.!?…]? [—–-] (?:{inverted}) (?P<who>[^—–.,]+)[,.] [—–-] ", flags),
        joins=re.compile(rf"[\s,]*(?:(?:{words['joins']})\b)?[\s,]*", flags),
        verb_final=words.get("verb_final", False),
        pronouns=frozenset(words["pronouns"]),
    )


def speaker_of(hidden: str, text: str, start: int, end: int, language: str | None) -> Said:
    """Return who says the words between ``start`` and ``end`` of a paragraph.

    ``hidden`` is the paragraph with all quotations made blank, of the same length.
    """
    around = _around(hidden, text, start, end)
    speech = _speech(language if language in languages() else "en")
    between = around.before.rsplit(_QUOTED, 1)
    if len(between) > 1 and _goes_on(between[-1], speech):
        return Said(None, attributed=True, continues=True)
    for find in _FINDERS:
        who = find(around, speech)
        if who:
            return _said(who, speech)
    alone = not around.before.strip(_TRIM) and not around.after.strip(_TRIM + ".")
    return Said(None, attributed=False, continues=alone and around.previous)


def _goes_on(between: str, speech: Speech) -> bool:
    """``“…” and “…”``, and ``“…,” said Jane Doe, “…”``: one speech in two pieces."""
    interrupted = between.rstrip().endswith(",") and (
        speech.spoken.match(between) or speech.after_verb.match(between)
    )
    return bool(interrupted or speech.joins.fullmatch(between))


def is_spoken(after: str, language: str | None) -> bool:
    """Say whether what follows a quotation begins with a verb of speaking."""
    speech = _speech(language if language in languages() else "en")
    return bool(speech.spoken.match(after))


def split_embedded(inside: str, language: str | None) -> tuple[list[str], str | None]:
    """Return the parts of words that an attribution interrupts, and its speaker.

    ``«Это, — сказал Линд, — важно»`` has the narrator's words inside the marks.
    """
    match = _speech(language if language in languages() else "en").embedded.search(inside)
    if not match:
        return [inside], None
    return [inside[: match.start()], inside[match.end() :]], match["who"].strip()


def _said(who: str, speech: Speech) -> Said:
    name = _DECLINED.sub(r"\1", who.strip(_TRIM))
    if name.startswith(_QUOTE_MARKS):
        return Said(None, attributed=True)
    if name.lower() in speech.pronouns:
        return Said(None, attributed=True, continues=True)
    return Said(name or None, attributed=True)


def _around(hidden: str, text: str, start: int, end: int) -> Around:
    before = _SENTENCE_END.split(hidden[:start])[-1]
    after = _SENTENCE_END.split(hidden[end:])[0]
    # “… waits.” The keeper said …: the full stop inside ended the sentence.
    is_closed = (
        text[:end].rstrip('”“»"').endswith((".", "…")) and hidden[end:].lstrip()[:1].isupper()
    )
    return Around(before, "" if is_closed else after, _QUOTED in hidden[:start])


def _inverted_after(around: Around, speech: Speech) -> str | None:
    """``“…,” said Jane Doe, the mayor.``"""
    match = speech.after_verb.match(around.after)
    return _until_stop(match["who"], speech) if match else None


def _subject_after(around: Around, speech: Speech) -> str | None:
    """``“…,” the ministry said.`` and ``“…” and “…,” the ministry said.``"""
    tail = around.after.rsplit(_QUOTED, 1)[-1]
    if speech.verb_final and around.before.strip(_TRIM):
        return _opening_subject(around, speech, tail)
    match = speech.after_subject.match(around.after) or speech.after_subject.match(tail)
    return _subject(match["who"], speech) if match else None


def _opening_subject(around: Around, speech: Speech, tail: str) -> str | None:
    """``Yetkililer, “geçici” bir çözüm aradıklarını belirtti.``: the subject stands first."""
    if not (speech.after_subject.match(f"{tail} ") or speech.spoken.match(tail)):
        return None
    return _first_part(around, speech)


def _first_part(around: Around, speech: Speech) -> str | None:
    first = re.split(r"[,:\0]", around.before.strip(_TRIM), maxsplit=1)[0]
    first = speech.adverb.sub("", first)
    first = speech.spokes.sub("", speech.participle.sub("", first))
    named = _NAME_AND_MORE.match(first) if speech.verb_final else None
    return speech.tail.sub("", named["name"] if named else first) or None


def _subject_at_end(around: Around, speech: Speech) -> str | None:
    """``… to talk “openly” and at once, the ministry said.``"""
    last = around.after.rstrip(" .").rsplit(",", 1)
    match = speech.after_subject.match(last[-1] + " ") if len(last) > 1 else None
    return _subject(match["who"], speech) if match else None


def _subject_before(around: Around, speech: Speech) -> str | None:
    """``The mayor said: “…”`` and ``the mayor said that it was “…”``."""
    match = speech.before_verb.search(around.before)
    return _subject(match["who"], speech) if match else None


def _closed_by_verb(around: Around, speech: Speech) -> str | None:
    """``Bakan Ada Su, “…” dedi.``: the subject opens the sentence, the verb closes it."""
    if not speech.closing.match(around.after):
        return None
    return _first_part(around, speech)


def _according(around: Around, speech: Speech) -> str | None:
    """``According to the ministry, “…”``."""
    match = speech.according.search(around.after) or speech.according.search(around.before)
    return _until_stop(match["who"], speech) if match else None


def _labelled(around: Around, speech: Speech) -> str | None:
    """``Jane Doe: “…”``: the speaker's name alone before a colon."""
    before = around.before.strip()
    name = before.removesuffix(":")
    return name if before.endswith(":") and 0 < len(name.split()) <= 4 else None


_FINDERS: tuple[Finder, ...] = (
    _closed_by_verb,
    _inverted_after,
    _subject_after,
    _according,
    _subject_at_end,
    _subject_before,
    _labelled,
)


def _until_stop(text: str, speech: Speech) -> str | None:
    """Return the name that starts here, without what is added to it."""
    name = speech.stop.split(text.strip(), maxsplit=1)[0].strip(_TRIM)
    return " ".join(name.split()[:_NAME_LIMIT]) or None


def _subject(text: str, speech: Speech) -> str | None:
    """Return the subject of a clause: the name in it, the part next to the verb otherwise."""
    if speech.negated.search(text.strip()):
        return None
    parts = [speech.adverb.sub("", part.strip(_TRIM)) for part in text.split(",")]
    parts = [part for part in parts if any(map(str.isalpha, part))]
    subjects = [part for part in parts if not speech.lead.match(part)]
    if not subjects:
        return None
    names = [part for part in subjects if _is_name(part)]
    is_apposed = text.rstrip().endswith(",")
    subject = next(iter(names), subjects[0] if is_apposed else subjects[-1])
    return speech.tail.sub("", subject)


def _is_name(text: str) -> bool:
    words = text.split()
    return 1 < len(words) <= _NAME_WORDS and all(word[:1].isupper() for word in words)
