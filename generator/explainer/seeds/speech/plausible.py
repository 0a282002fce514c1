"""Is what a sentence seems to name as its speaker a person or a body at all?

Where a language's word list says which words belong to clauses only, a find that has one of them
names nobody: no name is better than a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

_WORDS = re.compile(r"\S+")
# *the former editor of the Standard*; what is longer is a clause.
_DESCRIPTION = 7
# *prison officials*, *local reporters*
_PLURAL = 3
# A title, two names, two particles and a surname; a longer run of capitals is no person.
_NAME = 6


class Clauses(Struct, frozen=True):
    """The words of a language by which a name is told from a clause.

    ``inside``: no name has them; ``behind``: they may follow one and are no part of it;
    ``links`` join the parts of one name, ``places`` lead from it to where somebody is from;
    ``determiners`` begin a description, ``indefinite`` is one by itself, a ``plural`` needs
    none; ``titles`` are cut off.
    """

    inside: re.Pattern[str]
    behind: re.Pattern[str]
    links: re.Pattern[str]
    places: re.Pattern[str]
    determiners: re.Pattern[str]
    indefinite: re.Pattern[str]
    titles: re.Pattern[str]
    plural: re.Pattern[str]


def plausible(who: str, clauses: Clauses) -> str:
    """Return the name or the description of a speaker, '' where it is a piece of a clause."""
    words = _WORDS.findall(clauses.titles.sub("", who))
    while len(words) > 1 and clauses.behind.fullmatch(words[-1]):
        words.pop()
    if not words or _is_odd(words):
        return ""
    return (
        _leading_name(words, clauses)
        or _trailing_name(words, clauses)
        or _description(words, clauses)
        or _plural(words, clauses)
    )


def _is_odd(words: Sequence[str]) -> bool:
    text = " ".join(words)
    return bool(re.search(r"[\0()\[\]{}<>“”\"‘…;:]|[—–]|\. |(?<!\w)\d+(?!\w)", text))


def _leading_name(words: Sequence[str], clauses: Clauses) -> str:
    """*Jane Doe*, *Lauren Nel from Natural Justice*, *the Ministry of Foreign Affairs*."""
    start = 1 if clauses.determiners.fullmatch(words[0]) and len(words) > 1 else 0
    end = _run(words, start, clauses)
    if end == start or end - start > _NAME or (end == 1 and _is_clause(words[:1], clauses)):
        return ""
    is_all = end == len(words)
    is_from = not is_all and end - start > 1 and bool(clauses.places.fullmatch(words[end]))
    rest = words[end + 1 :]
    return " ".join(words[:end]) if is_all or (is_from and not _is_clause(rest, clauses)) else ""


def _run(words: Sequence[str], start: int, clauses: Clauses) -> int:
    """Return where the words with capitals end that start here, small links between them."""
    end = start
    for i in range(start, len(words)):
        if words[i][:1].isupper():
            end = i + 1
        elif i == start or not clauses.links.fullmatch(words[i]):
            break
    return end


def _trailing_name(words: Sequence[str], clauses: Clauses) -> str:
    """*state advocate Yuri Gangai*, *union head J. Tom Bell Sr.*: who has an office before it."""
    start = len(words)
    while start and words[start - 1][:1].isupper():
        start -= 1
    role = words[:start]
    if len(words) - start not in (2, 3, 4, 5) or not role or _is_clause(role, clauses):
        return ""
    is_object = clauses.places.fullmatch(role[-1]) or clauses.determiners.fullmatch(role[-1])
    return "" if is_object or clauses.links.fullmatch(role[-1]) else " ".join(words[start:])


def _description(words: Sequence[str], clauses: Clauses) -> str:
    first = words[0]
    owner = first.removesuffix("'s").removesuffix("’s")
    is_owned = owner != first and not clauses.inside.fullmatch(owner)
    is_led = bool(clauses.determiners.fullmatch(first)) or is_owned
    is_short = 1 < len(words) <= _DESCRIPTION
    if is_led and is_short and not _is_clause(words[1:], clauses):
        return " ".join(words)
    return first if len(words) == 1 and clauses.indefinite.fullmatch(first) else ""


def _plural(words: Sequence[str], clauses: Clauses) -> str:
    is_plural = clauses.plural.fullmatch(words[-1]) and len(words) <= _PLURAL
    return " ".join(words) if is_plural and not _is_clause(words, clauses) else ""


def _is_clause(words: Sequence[str], clauses: Clauses) -> bool:
    """Is there a word that no name has? One with a capital may be of a name (*Per Oskar*)."""
    small = [word for word in words if not word[0].isupper() or len(words) == 1]
    return any(clauses.inside.fullmatch(word.strip(",")) for word in small)
