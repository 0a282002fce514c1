"""The word lists of ``words/*.yaml``, one file a language, ready to be asked.

A rule asks all languages at once: pages mix them, and a label is a label in any.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import resources
from typing import Any

import yaml
from msgspec import Struct

from explainer.seeds.lines.line import even, key
from explainer.seeds.lines.patterns import Patterns

# Notices of rights and cookies run over some lines; longer ones are text, and patterns slow there.
_LONGEST = 600
_OPENING_QUOTE = tuple("\"“„«‘'")
_SENTENCE = re.compile(r"(?<!\.)\.[)\]]?$")
# Two dozen rules ask the lines of one article in turn; a page has hardly more short ones.
_REMEMBERED = 2_048

List = tuple[str, str]
"""The section and the name of a word list."""


class Phrases(Struct, frozen=True):
    """Whole lines, and whether its list has patterns as well."""

    of: List
    whole: frozenset[str]
    has_patterns: bool
    sentences: bool = False

    def match(self, text: str) -> bool:
        """Is the line one of these, capitals and edge punctuation aside?

        Somebody's words are never a label (“I agree”), nor is a sentence ("I agree."), unless
        the list is one of sentences.
        """
        if len(text) > _LONGEST or text.startswith(_OPENING_QUOTE):
            return False
        if key(text) in self.whole and (self.sentences or not _SENTENCE.search(text)):
            return True
        return self.has_patterns and self.of in _lists_with_pattern(text)


@lru_cache(maxsize=_REMEMBERED)
def _lists_with_pattern(text: str) -> frozenset[List]:
    """Return the lists that have a pattern for a line."""
    return _all_patterns().fitting(even(text), key(text))


@cache
def _all_patterns() -> Patterns[List]:
    dropped = dict.fromkeys(name for words in languages().values() for name in words["drop"])
    lists = [("credit", ""), *(("drop", name) for name in dropped)]
    return Patterns((of, pattern) for of in lists for pattern in _patterns(*of))


@cache
def languages() -> dict[str, Any]:
    """Return all word lists by language tag, in order of their tags."""
    folder = resources.files(__package__) / "words"
    files = sorted(folder.iterdir(), key=lambda file: file.name)
    texts = {file.name: file.read_bytes() for file in files if file.name.endswith(".yaml")}
    # The parser in C: the one in Python takes a seventh of a second.
    return {
        name.removesuffix(".yaml"): yaml.load(text, yaml.CSafeLoader)
        for name, text in texts.items()
    }


@cache
def phrases(section: str, name: str = "", *, sentences: bool = False) -> Phrases:
    """Return the phrases of one list (``phrases("drop", "share-line")``) in all languages."""
    whole = frozenset(key(entry) for entry in entries(section, name) if not _is_pattern(entry))
    return Phrases((section, name), whole, bool(_patterns(section, name)), sentences)


@cache
def _patterns(section: str, name: str) -> tuple[str, ...]:
    return tuple(_even_pattern(e[1:-1]) for e in entries(section, name) if _is_pattern(e))


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
