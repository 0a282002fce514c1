"""Who says a quotation, as the sentence around it puts it; nobody is guessed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from .speaker_names import (
    TRIM,
    first_part,
    nominative,
    subject,
    titled_person,
    undeclined,
    until_stop,
)
from .speech import QUOTED, Speech, speech_of

_SENTENCE_END = re.compile(
    r"(?<![A-ZА-ЯЁİÖÜŞÇƏ]\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bMrs\.)(?<!\bSt\.)(?<=[.!?…])\s+"
)
_QUOTE_MARKS = tuple('“"«„')
_LABEL_WORDS = 4


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


Finder = Callable[[Around, Speech], str | None]
"""Returns who says it, '' where somebody does whom it can't name, None where it finds nobody."""


def speaker_of(hidden: str, text: str, start: int, end: int, language: str | None) -> Said:
    """Return who says the words between ``start`` and ``end`` of a paragraph.

    ``hidden`` is the paragraph with all quotations made blank, of the same length.
    """
    around = _around(hidden, text, start, end)
    speech = speech_of(language)
    between = around.before.rsplit(QUOTED, 1)
    if len(between) > 1 and _goes_on(between[-1], speech):
        return Said(None, attributed=True, continues=True)
    for find in FINDERS:
        who = find(around, speech)
        if who is not None:
            return _said(who, speech)
    alone = not around.before.strip(TRIM) and not around.after.strip(TRIM + ".")
    return Said(None, attributed=False, continues=alone and around.previous)


def told_below(text: str, language: str | None) -> str | None:
    """Return who says what stands above: *“Report” xəbər verir ki, bunu … Ada Lund deyib.*"""
    speech = speech_of(language)
    match = speech.told_below.search(text)
    return titled_person(match["who"], speech.names) or None if match else None


def is_spoken(after: str, language: str | None) -> bool:
    """Say whether what follows a quotation begins with a verb of speaking."""
    speech = speech_of(language)
    return bool(speech.spoken.match(after) or speech.closing.match(after))


def is_attribution(clause: str, language: str | None) -> bool:
    """Say whether a clause set off by dashes tells who speaks: *said the keeper*."""
    speech = speech_of(language)
    return bool(speech.after_verb.match(clause) or speech.after_subject.match(f"{clause} "))


def split_embedded(inside: str, language: str | None) -> tuple[list[str], str | None]:
    """Return the parts of words that an attribution interrupts, and its speaker.

    ``«Это, — сказал Линд, — важно»`` has the narrator's words inside the marks.
    """
    match = speech_of(language).embedded.search(inside)
    if not match:
        return [inside], None
    return [inside[: match.start()], inside[match.end() :]], match["who"].strip()


def _goes_on(between: str, speech: Speech) -> bool:
    """``“…” and “…”``, and ``“…,” said Jane Doe, “…”``: one speech in two pieces."""
    interrupted = between.rstrip().endswith(",") and (
        speech.spoken.match(between)
        or speech.after_verb.match(between)
        or speech.after_subject.match(between)
    )
    return bool(interrupted or speech.joins.fullmatch(between))


def _said(who: str, speech: Speech) -> Said:
    name = undeclined(who)
    if name.startswith(_QUOTE_MARKS):
        return Said(None, attributed=True)
    if name.lower() in speech.names.pronouns:
        return Said(None, attributed=True, continues=True)
    return Said(name or None, attributed=True)


def _around(hidden: str, text: str, start: int, end: int) -> Around:
    before = _SENTENCE_END.split(hidden[:start])[-1]
    after = _SENTENCE_END.split(hidden[end:])[0]
    # “… waits.” The keeper said …: the full stop inside ended the sentence.
    is_closed = (
        text[:end].rstrip('”“»"').endswith((".", "…")) and hidden[end:].lstrip()[:1].isupper()
    )
    return Around(before, "" if is_closed else after, QUOTED in hidden[:start])


def _closed_by_verb(around: Around, speech: Speech) -> str | None:
    """``Bakan Ada Su, “…” dedi.``: the subject opens the sentence, the verb closes it."""
    is_closed = around.before.strip(TRIM) and speech.closing.match(around.after)
    return first_part(around.before, speech.names) if is_closed else None


def _in_document(around: Around, speech: Speech) -> str | None:
    """``«…», — говорится в сообщении министерства``: its author stands in another case."""
    match = speech.document.match(around.after)
    return nominative(until_stop(match["who"], speech.names), speech.names) if match else None


def _inverted_after(around: Around, speech: Speech) -> str | None:
    """``“…,” said Jane Doe, the mayor.`` and ``«…» — вчера в порту заявил Линд``."""
    match = speech.after_verb.match(around.after) or speech.late_verb.match(around.after)
    return until_stop(match["who"], speech.names) or None if match else None


def _subject_after(around: Around, speech: Speech) -> str | None:
    """``“…,” the ministry said.`` and ``“…” and “…,” the ministry said.``"""
    tail = around.after.rsplit(QUOTED, 1)[-1]
    if speech.names.verb_final and around.before.strip(TRIM):
        is_told = speech.after_subject.match(f"{tail} ") or speech.spoken.match(tail)
        return first_part(around.before, speech.names) if is_told else None
    match = speech.after_subject.match(around.after) or speech.after_subject.match(tail)
    return subject(match["who"], speech.names) if match else None


def _according(around: Around, speech: Speech) -> str | None:
    """``According to the ministry, “…”``."""
    match = speech.according.search(around.after) or speech.according.search(around.before)
    return nominative(until_stop(match["who"], speech.names), speech.names) if match else None


def _reported(around: Around, speech: Speech) -> str | None:
    """``Как отметил Линд, «…»``."""
    match = speech.reported.search(around.after) or speech.reported.search(around.before)
    return until_stop(match["who"], speech.names) if match else None


def _unnamed(around: Around, speech: Speech) -> str | None:
    """``Nazirin sözlərinə görə, “…”``: somebody says it, in a case that has no sure nominative."""
    return "" if speech.unnamed.search(around.before) else None


def _subject_at_end(around: Around, speech: Speech) -> str | None:
    """``… to talk “openly” and at once, the ministry said.``"""
    last = around.after.rstrip(" .").rsplit(",", 1)
    match = speech.after_subject.match(last[-1] + " ") if len(last) > 1 else None
    return subject(match["who"], speech.names) if match else None


def _relayed(around: Around, speech: Speech) -> str | None:
    """``The paper quoted Jane Doe as saying that it was “…”``."""
    match = speech.relayed.search(around.before)
    return match["who"] if match else None


def _subject_before(around: Around, speech: Speech) -> str | None:
    """``The mayor said: “…”`` and ``the mayor said that it was “…”``."""
    match = speech.before_verb.search(around.before)
    if not match:
        return None
    find = first_part if speech.names.verb_final else subject
    return find(match["who"], speech.names)


def _labelled(around: Around, speech: Speech) -> str | None:
    """``Jane Doe: “…”``: the speaker's name alone before a colon."""
    before = around.before.strip()
    name = before.removesuffix(":")
    return name if before.endswith(":") and 0 < len(name.split()) <= _LABEL_WORDS else None


FINDERS: tuple[Finder, ...] = (
    _closed_by_verb,
    _in_document,
    _inverted_after,
    _subject_after,
    _according,
    _reported,
    _subject_at_end,
    _relayed,
    _subject_before,
    _unnamed,
    _labelled,
)
