"""The words of each language by which something is expected: a file a language in ``words/``.

An entry is made of words as they stand in a text; it is a pattern, without regard to capitals.
``behind`` has signs behind which the expected stands (*agreed to*), ``within`` those that stand
within it (*will*), ``ends`` the words that begin something else (*after*, *said*), ``joins`` those
that join it to what stands before (*and*). Behind one of ``relative`` (*who*) stands no sentence of
its own; ``titles`` stand before names. A sentence with one of ``never`` says nothing certain.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml
from msgspec import Struct

FOLDER = Path(__file__).with_name("words")
SIGNS = ("behind", "within", "ends", "never", "joins", "relative", "titles")
_NONE = "(?!)"


class Vocabulary(Struct, frozen=True):
    """The signs of one language, compiled."""

    behind: re.Pattern[str]
    within: re.Pattern[str]
    ends: re.Pattern[str]
    never: re.Pattern[str]
    joins: re.Pattern[str]
    relative: re.Pattern[str]
    titles: re.Pattern[str]
    final: bool = False
    """Whether a clause ends with the sign that stands within it."""
    names: bool = False
    """Whether words with a capital letter within a sentence are names, and stay as they are: not
    where every noun has one, nor where names change with their case."""


@cache
def vocabulary(language: str | None) -> Vocabulary | None:
    """Return the words of a language, or ``None`` where nobody wrote them down."""
    file = FOLDER / f"{language}.yaml"
    if not language or not file.is_file():
        return None
    words = yaml.safe_load(file.read_text(encoding="utf-8"))
    found: Mapping[str, re.Pattern[str]] = {key: _any(words.get(key, ())) for key in SIGNS}
    return Vocabulary(**found, final=bool(words.get("final")), names=bool(words.get("names")))


def _any(words: list[str]) -> re.Pattern[str]:
    longest = sorted(map(str, words), key=lambda entry: (-len(entry), entry))
    pattern = "|".join(entry.replace(" ", r"\s+") for entry in longest) or _NONE
    return re.compile(rf"(?<!\w)(?:{pattern})(?:(?!\w)|(?<=\s))", re.IGNORECASE)
