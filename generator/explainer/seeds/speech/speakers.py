"""Who says a quotation, as the sentence around it puts it; nobody is guessed."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from explainer.seeds.speech.finders import FINDERS, Around
from explainer.seeds.speech.names import TRIM, is_plain, titled_person, undeclined
from explainer.seeds.speech.plausible import plausible
from explainer.seeds.speech.verbs import DOT, QUOTED, Speech, speech_of

_SENTENCE_END = re.compile(r"(?<=[.!?…։።।؟۔])\s+")
# A sentence is no longer; each quotation looks at so much around it, not at the whole paragraph.
_SENTENCE = 1_000
_QUOTE_MARKS = tuple('“"«„')


class Said(Struct, frozen=True):
    """What the sentence says of the speaker.

    ``attributed``: somebody says it; ``name``: who, if it is more than a pronoun;
    ``continues``: it goes on from the quotation before it, or a pronoun stands for its speaker.
    """

    name: str | None
    attributed: bool
    continues: bool = False


def speaker_of(hidden: str, text: str, start: int, end: int, language: str | None) -> Said:
    """Return who says the words between ``start`` and ``end`` of a paragraph.

    ``hidden`` is the paragraph with all quotations made blank, of the same length.
    """
    speech = speech_of(language)
    around = _around(hidden, text, start, end)
    around = replace(around, before=speech.outlet.sub("", around.before))
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


def without_stops(text: str, language: str | None) -> str:
    """Return the text with the full stops of initials and titles put as ``DOT``, one for one."""
    found = speech_of(language).abbreviation
    return found.sub(lambda match: f"{match[0][:-1]}{DOT}", text)


def is_titled(before: str, language: str | None) -> bool:
    """Say whether what stands before a quotation calls it a name or title: *a piece headed “…”*."""
    return bool(speech_of(language).titled.search(before[-_SENTENCE:]))


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
    if name.lower().rsplit(" ", 1)[-1] in speech.names.pronouns:
        return Said(None, attributed=True, continues=True)
    if speech.names.lead.match(name.split(" ")[0]):
        return Said(None, attributed=True)
    if name and speech.names.verb_final and not is_plain(name, speech.names):
        return Said(None, attributed=True)
    if name and speech.names.clauses:
        name = plausible(name, speech.names.clauses)
    return Said(name.replace(DOT, ".") or None, attributed=True)


def _around(hidden: str, text: str, start: int, end: int) -> Around:
    before = _SENTENCE_END.split(hidden[max(0, start - _SENTENCE) : start])[-1]
    after = _SENTENCE_END.split(hidden[end : end + _SENTENCE], maxsplit=1)[0]
    # “… waits.” The keeper said …: the full stop inside ended the sentence.
    inside, behind = text[start:end].rstrip('”“»"'), hidden[end : end + _SENTENCE].lstrip()
    is_closed = inside.endswith((".", "…")) and behind[:1].isupper()
    return Around(before, "" if is_closed else after, hidden.find(QUOTED, 0, start) >= 0)
