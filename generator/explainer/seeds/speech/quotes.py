"""Words that somebody says, told from names and titles that stand in quotation marks too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from explainer.seeds.article import Quote
from explainer.seeds.speech.marks import Marked, find_marked
from explainer.seeds.speech.speakers import (
    is_spoken,
    is_titled,
    speaker_of,
    split_embedded,
    told_below,
    without_stops,
)
from explainer.seeds.speech.verbs import QUOTED

_DASHED = re.compile(r",? ?[—–-] ?\w")
_TRAILING = " ,;—–-\\"
# *“special operation”*, *“so-called”*: fewer words in marks name or doubt something.
_ENOUGH_WORDS = 4
# *“Crime and Punishment”*: a title with small words has three; four may be said.
_NAME_WORDS = 4


def find_quotes(paragraphs: Sequence[str], language: str | None) -> tuple[Quote, ...]:
    """Return the quotations of the running text with their speakers, in order."""
    quotes: list[Quote] = []
    open_since: int | None = None
    above, alone = "", False
    for text, marked in zip(paragraphs, find_marked(paragraphs, language), strict=True):
        before = quotes[-1].speaker if quotes and open_since is not None else None
        if marked and not marked[0].start and open_since is None:
            before = _announced(above, language)
        if len(quotes) == 1 and alone and not quotes[0].speaker:
            quotes[0] = replace(quotes[0], speaker=told_below(text, language))
        above, alone = text, _is_whole(text, marked)
        found = _of_paragraph(text, marked, before, language)
        first = len(quotes)
        quotes.extend(found)
        if open_since is not None and found and marked[0].resumed:
            _name_all(quotes, open_since, first)
        goes_on = bool(marked) and marked[-1].goes_on and bool(found)
        is_new = goes_on and not (open_since is not None and len(marked) == 1)
        open_since = len(quotes) - 1 if is_new else open_since if goes_on else None
    return tuple(quotes)


def _announced(above: str, language: str | None) -> str | None:
    """Return whom the paragraph above announces: *The keeper said this:*."""
    if not above.endswith((":", ";")):
        return None
    text = f'{above[:-1]}: "'
    return speaker_of(text[:-1] + "\0", text, len(text) - 1, len(text), language).name


def _is_whole(text: str, marked: Sequence[Marked]) -> bool:
    """Is the paragraph one quotation and nothing else?"""
    return len(marked) == 1 and not marked[0].start and not text[marked[0].end :].strip(" .,")


def _name_all(quotes: list[Quote], start: int, last: int) -> None:
    """Give the earlier paragraphs of a speech the speaker that its end names."""
    speaker = quotes[last].speaker
    for i in range(start, last):
        if quotes[i].speaker is None:
            quotes[i] = replace(quotes[i], speaker=speaker)


def _of_paragraph(
    text: str, marked: Sequence[Marked], before: str | None, language: str | None
) -> list[Quote]:
    if not marked:
        return []
    named = {mark for mark in marked if _names_something(mark, text, language)}
    hidden = without_stops(_hide(text, [mark for mark in marked if mark not in named]), language)
    quotes: list[Quote] = []
    last = before
    for mark in marked:
        said = speaker_of(hidden, text, mark.start, mark.end, language)
        if mark in named or not _is_quotation(mark, text, attributed=said.attributed):
            continue
        parts, embedded = split_embedded(mark.inside, language)
        goes_on = said.continues or mark.resumed or (mark.dashed and quotes) or not mark.start
        speaker = embedded or said.name or (last if goes_on else None)
        quotes.extend(Quote(part.strip().rstrip(_TRAILING), speaker) for part in parts)
        last = speaker or last
    return quotes


def _hide(text: str, marked: Sequence[Marked]) -> str:
    """Return the text with what is quoted made blank: it names no speaker."""
    parts, end = list[str](), 0
    for mark in marked:
        parts += [text[end : mark.start], QUOTED * (mark.end - mark.start)]
        end = mark.end
    return "".join([*parts, text[end:]])


def _is_quotation(mark: Marked, text: str, *, attributed: bool) -> bool:
    inside = mark.inside.strip()
    if not any(map(str.isalpha, inside)):
        return False
    is_open = mark.goes_on or mark.resumed or mark.dashed
    return is_open or attributed or len(inside.split()) >= _ENOUGH_WORDS or _is_set_off(mark, text)


def _names_something(mark: Marked, text: str, language: str | None) -> bool:
    words = mark.inside.split()
    if mark.goes_on or mark.resumed or mark.dashed:
        return False
    if is_titled(text[: mark.start], language):
        return True
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
