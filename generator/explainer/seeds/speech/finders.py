"""The ways in which a sentence names who says a quotation: one table, asked in its order."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from explainer.seeds.speech.names import TRIM, first_part, nominative, subject, until_stop
from explainer.seeds.speech.verbs import QUOTED, Speech

# *Dr Anna Maria Berg:* names who speaks next; more words before a colon are a sentence.
_LABEL_WORDS = 4
_NAME_AND_COMMA = re.compile(r"(?P<who>[^\W\d_][^\W_]*(?: [^\W\d_][^\W_]*){0,3}), ")


class Around(Struct, frozen=True):
    """The sentence around a quotation: before it and after it, other quotations made blank."""

    before: str
    after: str
    previous: bool


Finder = Callable[[Around, Speech], str | None]
"""Returns who says it, '' where somebody does whom it can't name, None where it finds nobody."""


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
    if not match:
        return None
    if match.end() == len(around.before) and match.string is around.before:
        # According to the new “dot plan” of the bank: who it is stands in the marks.
        return ""
    return nominative(until_stop(match["who"], speech.names), speech.names)


def _reported(around: Around, speech: Speech) -> str | None:
    """``Как отметил Линд, «…»``."""
    match = speech.reported.search(around.after) or speech.reported.search(around.before)
    # *Jane Doe said on Friday*: where nobody stands behind the verb, somebody stands before it.
    return until_stop(match["who"], speech.names) or None if match else None


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
    match = speech.relayed.search(around.before) or speech.relayed.search(around.after)
    return match["who"] if match else None


def _subject_before(around: Around, speech: Speech) -> str | None:
    """``The mayor said: “…”`` and ``the mayor said that it was “…”``."""
    match = speech.before_verb.search(around.before)
    if not match:
        return None
    find = first_part if speech.names.verb_final else subject
    return find(match["who"], speech.names)


def _set_before(around: Around, speech: Speech) -> str | None:
    """``Su, “…”``: a name and a comma before the words, where the verb would stand last."""
    is_alone = speech.names.verb_final and not around.after.strip(TRIM + ".")
    match = _NAME_AND_COMMA.fullmatch(around.before) if is_alone else None
    return match["who"] if match else None


def _labelled(around: Around, speech: Speech) -> str | None:
    """``Jane Doe: “…”``: the speaker's name alone before a colon."""
    before = around.before.strip()
    name = before.removesuffix(":")
    is_label = speech.names.least_label <= len(name.split()) <= _LABEL_WORDS
    return name if before.endswith(":") and name and is_label else None


FINDERS: tuple[Finder, ...] = (
    _closed_by_verb,
    _in_document,
    _relayed,
    _inverted_after,
    _subject_after,
    _according,
    _reported,
    _subject_at_end,
    _subject_before,
    _unnamed,
    _set_before,
    _labelled,
)
