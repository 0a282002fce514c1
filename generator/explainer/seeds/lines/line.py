"""Lines of a seed and what their form alone tells: is this a sentence, a label, a repeat?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

_SPACE = re.compile(r"\s+")
_EDGES = " .,:;!…·•*|/\\<>«»›‹→←▶►■–—-_=+#()[]\"'“”"
_SAME = str.maketrans(
    {"ı": "i", "İ": "i", "ё": "е", "Ё": "е", "’": "'", "‘": "'", "“": '"', "”": '"', "„": '"'}
    | dict.fromkeys("–—−‑", "-")
    | {digit: str(i % 10) for i, digit in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")}
)
# Full stops of all scripts; that of one (U+0589) is often typed as a colon.
_FINAL = re.compile(r"(?:[.!?…。！？։।።؟۔]|(?<=[Ա-և]):)(?:[\"'”“»’)\]]|\[\d+\])*$")
_INNER = re.compile(r"[.!?…։።।؟۔:;,،] |[。，、]")
# No label has so many words; a row of labels may, but there is no comma in it.
_LONG = 25
# Headlines of agencies and reviews have 15 words; a question may be the text's first sentence.
_SHORT = 20
# Mail and old archives wrap at 60 to 80 letters; what is wider is a paragraph a line.
_NARROWEST, _WIDEST = 55, 100
# Two lines that end near the same edge may do so by chance.
_WRAPS_NEEDED = 3
# A line shorter than half of the narrowest wrap ends where its writer ended it.
_HALF = 30
_LINK = re.compile(r"https?://|www\.")
# Labels and paragraphs are asked again and again; what is longer is asked a few times only.
_REMEMBERED = 400
# What may stand behind a full stop: closing marks, numbers of footnotes.
_TAIL = 12
# Chinese and Japanese set no spaces between words, which have two signs for the most part.
SIGNS = "\u3040-\u30ff\u3400-\u9fff"
_SIGN = re.compile(f"[{SIGNS}]")
# A saved page's hint for a line that its markup shows to be text of the article.
TEXT = "text"
# The same for one beside it, which is of the article only if it turns out a date, a name, a credit.
BESIDE = "beside"


class Line(Struct, frozen=True, eq=False):
    """One non-empty line: its number from 1, its text, and where a saved page had it.

    ``position`` counts from 0: a page may have all its text in one line of its source.
    A line equals itself only: a page may hold the same words twice there.
    """

    number: int
    text: str
    hint: str = ""
    position: int = 0


def split_lines(text: str) -> list[Line]:
    """Return the non-empty lines of normalised text, spaces tidied."""
    tidy = (_SPACE.sub(" ", line).strip() for line in text.splitlines())
    numbered = [(number, line) for number, line in _unwrapped(list(tidy)) if line]
    return [Line(number, line, position=i) for i, (number, line) in enumerate(numbered)]


def _unwrapped(lines: list[str]) -> list[tuple[int, str]]:
    """Join what a program broke at a fixed width; a joined line has its first number.

    A break is the program's where the next word would not have fitted in the longest line.
    """
    width = max((len(line) for line in lines if not _LINK.match(line)), default=0)
    breaks = {i for i in range(1, len(lines)) if _is_wrap(lines[i - 1], lines[i], width)}
    if not _NARROWEST <= width <= _WIDEST or len(breaks) < _WRAPS_NEEDED:
        return list(enumerate(lines, start=1))
    breaks |= {i for i in range(1, len(lines)) if _goes_on(lines[i - 1], lines[i])}
    if "" in lines:
        breaks |= {i for i in range(1, len(lines)) if _is_full(lines[i - 1], lines[i], width)}
    joined: list[tuple[int, str]] = []
    for i, line in enumerate(lines):
        if i in breaks:
            number, start = joined.pop()
            joined.append((number, f"{start} {line}"))
        else:
            joined.append((i + 1, line))
    return joined


def _is_wrap(line: str, following: str, width: int) -> bool:
    return _is_full(line, following, width) and not _FINAL.search(line)


def _is_full(line: str, following: str, width: int) -> bool:
    if not line or not following or _LINK.match(line) or _LINK.match(following):
        return False
    return len(line) + 1 + len(following.split(" ", 1)[0]) > width


def _goes_on(line: str, following: str) -> bool:
    """A sentence goes on where the next line starts with a small letter."""
    is_open = len(line) > _HALF and not _FINAL.search(line) and not _LINK.match(line)
    return is_open and following[:1].islower()


def even(text: str) -> str:
    """Return the text in small letters without accents of case, one character for one."""
    return _remembered_even(text) if len(text) <= _REMEMBERED else _even(text)


def key(text: str) -> str:
    """Return what two writings of one label have in common: small letters, no edges."""
    return _remembered_key(text) if len(text) <= _REMEMBERED else _key(text)


def _even(text: str) -> str:
    alike = text.translate(_SAME)
    lower = alike.lower()
    # The place of a capital sigma says which small one it becomes: one letter at a time then.
    if len(lower) == len(alike) and "Σ" not in alike:
        return lower
    return "".join(map(_small, alike))


def _key(text: str) -> str:
    return even(text).strip(_EDGES)


def _small(char: str) -> str:
    lower = char.lower()
    return lower if len(lower) == 1 else char


# Every rule asks for a line's small letters, some twice; the longest article allowed fits in.
_remembered_even = lru_cache(maxsize=16_384)(_even)
_remembered_key = lru_cache(maxsize=16_384)(_key)


def words_of(text: str) -> int:
    """Return how many words the text has, an estimate where they are not set apart."""
    return text.count(" ") + 1 + (0 if text.isascii() else len(_SIGN.findall(text)) // 2)


def is_prose(line: Line) -> bool:
    """Is this running text: a sentence with its full stop, or too long to be a label?"""
    return ends_as_sentence(line.text) or is_long(line.text)


def is_long(text: str) -> bool:
    """Is the text too long for a label, and no row of labels?"""
    return words_of(text) > _LONG and bool(_INNER.search(text))


def ends_as_sentence(text: str) -> bool:
    """Does the text end in a full stop, a question or an exclamation, quotation marks aside?"""
    return bool(_FINAL.search(text[-_TAIL:]))


def is_title(line: Line) -> bool:
    """Could this be a headline: short, and no full stop (a question or an exclamation may)?"""
    words = words_of(line.text)
    if words > _SHORT + 5:
        return False
    return not is_prose(line) or (line.text[-1] in "?!" and words <= _SHORT)


def first_prose(lines: Sequence[Line]) -> int:
    """Return the index at which the running text starts (the number of lines if nowhere)."""
    return next((i for i, line in enumerate(lines) if _is_body(line)), len(lines))


def last_prose(lines: Sequence[Line]) -> int:
    """Return the index of the last line of running text, -1 where there is none."""
    return next((i for i in reversed(range(len(lines))) if _is_body(lines[i])), -1)


def _is_body(line: Line) -> bool:
    return is_prose(line) and not is_title(line)
