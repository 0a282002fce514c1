"""Who wrote it, where a line of its own says so."""

from __future__ import annotations

import re
from functools import cache

from explainer.seeds.lines import Line, even
from explainer.seeds.lines.dates import find_dates, without_date_words
from explainer.seeds.lines.phrases import alternation, entries, languages, phrases

_NAME = r"(?:[^\W\d_a-zà-ÿа-яё][\w.'’-]*)"
_LINK = r"(?:,? and |,? & |, ?|,? и |,? ve |,? və | (?:de|van|von|al|el|bin|der|da)? ?)"
_NAMES = rf"{_NAME}(?:{_LINK}{_NAME})*"
# Three authors with their connecting words; more is a sentence that starts with *By*.
_LONGEST = 14
# As much in letters: the patterns are slow on longer lines.
_LONGEST_CHARS = 200
_EDGES = " |•·/,–—-"
_WORD = re.compile(r"[^\W\d_]+")
# *and*, *und*, *van*: what stands between names and is none of them.
_JOINS = 3
_CLOCKED = re.compile(r"\s[-–—|•·/]\s\d.*")


@cache
def _opened() -> re.Pattern[str]:
    openers = alternation("byline", "opener").replace("by", "[Bb][Yy]").replace("(?:", "(?i:", 1)
    return re.compile(rf"{openers}:? +(?P<who>{_NAMES})(?P<rest>.*)")


@cache
def _labelled() -> re.Pattern[str]:
    return re.compile(rf"{alternation('byline', 'label')} ?: ?(?P<who>.{{3,}})")


def is_byline(text: str) -> bool:
    """*By Jane Doe*, *Yazan: Ada Su*: a whole line that names the author and does nothing else."""
    if len(text) > _LONGEST_CHARS or len(text.split()) > _LONGEST:
        return False
    opened = _opened().fullmatch(text)
    labelled = _labelled().fullmatch(even(text))
    return bool(labelled and not text[labelled.start("who")].islower()) or bool(
        opened and (not opened["rest"] or _is_side_remark(opened["rest"]))
    )


def _is_side_remark(rest: str) -> bool:
    return bool(re.match(r"\s*(?:[|•·/(,–—-]|(?:in|for|at|with|on)\b)", rest)) and not re.search(
        r"[.!?]$", rest
    )


def byline_text(text: str) -> str:
    """Return the line without a date beside the name."""
    bare = _CLOCKED.sub("", text)
    mentions = find_dates(bare, None)
    before = bare[: mentions[0].start] if mentions else bare
    after = bare[mentions[-1].end :] if mentions else ""
    named = next(filter(_has_name, (before, after)), text)
    return named.strip(_EDGES).removesuffix(" on").rstrip(_EDGES) or text


def stated_byline(line: Line | None, stated: str | None, language: str | None) -> str | None:
    """Return the stated name, or the line where it says that and more: *By Jane Doe and Al Roe*.

    A line may be that of another story, of a column, or run name and office together. *Par* in
    an English page is no byline: it may be anything.
    """
    if not line or not stated:
        return byline_text(line.text) if line else stated
    named, said = (set(_WORD.findall(even(text))) for text in (stated, line.text))
    # *and*, *van*
    is_joined = all(len(word) <= _JOINS for word in said - named)
    is_own = (is_joined or is_byline(line.text)) and _opens_in(language, line.text)
    says_more = line.text.count(" ") > stated.count(" ") + 2
    return byline_text(line.text) if named <= said and is_own and not says_more else stated


def _opens_in(language: str | None, text: str) -> bool:
    """Does the line begin as bylines of the language do, or with the name?"""
    small = even(text)
    of_any = [word for word in entries("byline", "opener") if small.startswith(f"{even(word)} ")]
    own = languages().get(language or "", {}).get("byline", {}).get("opener", [])
    return not of_any or any(word in own for word in of_any)


def names_somebody(text: str) -> bool:
    """Is there more in a line marked as a byline than *By* and a date?"""
    small = even(without_date_words(byline_text(text), None))
    opener = rf"\b(?:{alternation('byline', 'opener')}|{alternation('byline', 'label')})\b"
    return bool(re.search(r"[^\W\d_]{2}", re.sub(opener, " ", small)))


def _has_name(text: str) -> bool:
    return bool(re.search(r"[^\W\d_]{2} ?[^\W\d_]{2}", text))


def is_credit(text: str) -> bool:
    """*Editing by …*, *Перевод: …*: who else worked on it."""
    return phrases("credit", sentences=True).match(text)
