"""The word lists of ``words/*.yaml``, one file a language, ready to be asked.

A rule asks all languages at once: pages mix them, and a label is a label in any.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

from explainer.seeds.lines.line import even, key

# Notices of rights and cookies run over some lines; longer ones are text, and patterns slow there.
_LONGEST = 600
_OPENING_QUOTE = tuple("\"“„«‘'")
_SENTENCE = re.compile(r"(?<!\.)\.[)\]]?$")


@dataclass(frozen=True, slots=True)
class Phrases:
    """Whole lines, and one pattern for all that are given as patterns."""

    whole: frozenset[str]
    pattern: re.Pattern[str] | None
    sentences: bool = False

    def match(self, text: str) -> bool:
        """Is the line one of these, capitals and edge punctuation aside?

        Somebody's words are never a label (“I agree”), nor is a sentence ("I agree."), unless
        the list is one of sentences.
        """
        if len(text) > _LONGEST or text.startswith(_OPENING_QUOTE):
            return False
        label, line = key(text), even(text)
        if label in self.whole and (self.sentences or not _SENTENCE.search(text)):
            return True
        fits = self.pattern.fullmatch if self.pattern else None
        return bool(fits and (fits(label) or (label != line and fits(line))))


@cache
def languages() -> dict[str, Any]:
    """Return all word lists by language tag, in order of their tags."""
    folder = resources.files(__package__) / "words"
    files = sorted(folder.iterdir(), key=lambda file: file.name)
    return {
        file.name.removesuffix(".yaml"): yaml.safe_load(file.read_text(encoding="utf-8"))
        for file in files
        if file.name.endswith(".yaml")
    }


@cache
def phrases(section: str, name: str = "", *, sentences: bool = False) -> Phrases:
    """Return the phrases of one list (``phrases("drop", "share-line")``) in all languages."""
    found = entries(section, name)
    patterns = [_even_pattern(entry[1:-1]) for entry in found if _is_pattern(entry)]
    whole = frozenset(key(entry) for entry in found if not _is_pattern(entry))
    either = re.compile("|".join(f"(?:{pattern})" for pattern in patterns)) if patterns else None
    return Phrases(whole, either, sentences)


@cache
def entries(section: str, name: str = "") -> tuple[str, ...]:
    """Return the entries of one list in all languages, as they are written."""
    found: list[str] = []
    for words in languages().values():
        part = words.get(section, [])
        found.extend((part.get(name) or []) if name else part)
    if not all(isinstance(entry, str) for entry in found):
        raise TypeError(f"words/*.yaml: {section} {name}: quote what is not text: {found}")
    return tuple(found)


@cache
def keys(section: str, name: str = "") -> frozenset[str]:
    """Return the entries of one list as ``key`` gives a line that is one of them."""
    return frozenset(map(key, entries(section, name)))


@cache
def alternation(section: str, name: str) -> str:
    """Return a pattern for any of the entries, the longest first, in small letters."""
    words = sorted({even(entry) for entry in entries(section, name)}, key=lambda w: (-len(w), w))
    return "(?:" + "|".join(map(re.escape, words)) + ")" if words else "(?!)"


def _is_pattern(entry: str) -> bool:
    return len(entry) > 2 and entry[0] == entry[-1] == "/"


def _even_pattern(pattern: str) -> str:
    """Bring a pattern to the letters that ``even`` leaves, its classes (``\\S``) untouched."""
    return pattern.replace("ı", "i").replace("İ", "i").replace("ё", "е")
