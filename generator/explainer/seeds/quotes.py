"""Words in quotation marks, told from names and titles that stand in them too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .article import Quote
from .speakers import is_spoken, speaker_of, split_embedded

_PAIRS = (
    ("“", "”"),
    ("„", "“”"),
    ("«", "»"),
    ("»", "«"),
    ('"', '"'),
)
_SINGLE = re.compile(r"(?<!\w)‘(?P<text>[^‘“”\n]+?)’(?!\w)")
_DASHED = re.compile(r",? ?[—–-] ?\w")
_TRAILING = " ,;—–-"
_ENOUGH_WORDS = 4
_NAME_WORDS = 4
_LONGEST_PARAGRAPH = 20_000
_LONGEST_QUOTE = 5_000


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch in quotation marks: where it stands, marks included, and what is inside."""

    start: int
    end: int
    inside: str


def find_quotes(paragraphs: Sequence[str], language: str | None) -> tuple[Quote, ...]:
    """Return the quotations of the running text with their speakers, in order."""
    quotes: list[Quote] = []
    for paragraph in paragraphs:
        if len(paragraph) > _LONGEST_PARAGRAPH:
            continue
        quotes.extend(_of_paragraph(paragraph, language))
    return tuple(quotes)


def _of_paragraph(text: str, language: str | None) -> list[Quote]:
    marked = _marked(text)
    named = {mark for mark in marked if _names_something(mark, text, language)}
    hidden = _hide(text, [mark for mark in marked if mark not in named])
    quotes: list[Quote] = []
    last: str | None = None
    for mark in marked:
        said = speaker_of(hidden, text, mark.start, mark.end, language)
        if mark in named or not _is_quotation(mark, text, attributed=said.attributed):
            continue
        parts, embedded = split_embedded(mark.inside, language)
        speaker = embedded or said.name or (last if said.continues else None)
        quotes.extend(Quote(part.strip().rstrip(_TRAILING), speaker) for part in parts)
        last = speaker or last
    return quotes


def _marked(text: str) -> list[Marked]:
    """Return the outermost stretches in quotation marks, an unclosed one to the end."""
    found: list[Marked] = []
    position = 0
    while position < len(text):
        closing = next((close for opening, close in _PAIRS if text[position] == opening), None)
        end = _closing(text, position, closing) if closing else None
        if end is None:
            position += 1
            continue
        found.append(Marked(position, end, text[position + 1 : end].rstrip('”“»"«')))
        position = end
    return found or [Marked(*m.span(), m["text"]) for m in _SINGLE.finditer(text)]


def _closing(text: str, start: int, closing: str) -> int | None:
    """Return the index after the mark that closes the one at ``start``; quotes may be nested."""
    opening, depth = text[start], 0
    for i in range(start + 1, min(len(text), start + _LONGEST_QUOTE)):
        char = text[i]
        if char == opening and char not in closing:
            depth += 1
        elif char in closing:
            if not depth:
                return i + 1
            depth -= 1
    # A quotation of several paragraphs opens each and closes the last.
    return len(text) if start == 0 and opening in "“«" else None


def _hide(text: str, marked: Sequence[Marked]) -> str:
    """Return the text with what is quoted made blank: it names no speaker."""
    hidden = text
    for mark in marked:
        blank = "\0" * (mark.end - mark.start)
        hidden = hidden[: mark.start] + blank + hidden[mark.end :]
    return hidden


def _is_quotation(mark: Marked, text: str, *, attributed: bool) -> bool:
    inside = mark.inside.strip()
    words = inside.split()
    if not any(map(str.isalpha, inside)):
        return False
    return attributed or len(words) >= _ENOUGH_WORDS or _is_set_off(mark, text)


def _names_something(mark: Marked, text: str, language: str | None) -> bool:
    words = mark.inside.split()
    spoken = is_spoken(text[mark.end :], language)
    return bool(words) and _is_name(words) and not spoken and not _stands_as_speech(mark, text)


def _is_name(words: Sequence[str]) -> bool:
    """Capitals throughout, or one to three words with the first: «Ferry Lines», «Dawn»."""
    bare = [word for word in words if len(word) > 3]
    capital = words[0][:1].isupper()
    titled = bool(bare) and all(word[:1].isupper() for word in bare)
    return capital and (titled or len(words) < _NAME_WORDS)


def _is_set_off(mark: Marked, text: str) -> bool:
    return mark.inside.rstrip()[-1] in ".!?…" or bool(_DASHED.match(text[mark.end :]))


def _stands_as_speech(mark: Marked, text: str) -> bool:
    """Speech is set off: a comma or full stop inside or right after it, or a colon before it."""
    inside, before, after = mark.inside.rstrip(), text[: mark.start].rstrip(), text[mark.end :]
    set_off = inside[-1:] in ".,!?…" or (before.endswith((":", ",")) and not after.startswith(" "))
    dashed = _DASHED.match(after)
    whole = not before and not after.strip(" .")
    return bool(set_off or before.endswith(":") or dashed or whole or after.startswith(","))
