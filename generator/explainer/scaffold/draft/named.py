"""Who and what a raw article names: records of the site, and names that no record has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from msgspec import Struct

from explainer.link import Key, Site
from explainer.scaffold.draft.sentences import sentences
from explainer.scaffold.draft.vocabulary import Vocabulary, vocabulary
from explainer.seeds import SeedArticle

_CAPITAL = r"[^\W\d_a-zа-яёա-ևəğıöüşçâîûß]"
_WORD = rf"{_CAPITAL}[\w'’.-]*[\w]"
_SMALL = r"(?:of|the|de|da|di|del|la|le|al|el|van|von|der|den|bin|ibn|du|des)"
_NAME = re.compile(rf"(?<![\w-]){_WORD}(?:\s+(?:{_SMALL}\s+){{0,2}}{_WORD})+")
"""Two words with a capital letter or more; one alone may be any word that begins a sentence."""
_SMALL_SECOND = re.compile(rf"{_WORD}\s+{_SMALL}\s")
_POSSESSIVE = re.compile(r"['’]s$")
_LONGEST = 6
"""Words of a name; more with capitals in a row are a headline."""
MOST = 20
"""Names that are told: an editor begins records for a few."""

ALIKE = 0.8
"""How much two names are alike that may be one in two spellings: *Rubinian*, *Rubinyan*."""


class Named(Struct, frozen=True):
    """A record that the text names: by which words, in which line first."""

    kind: str
    id: str
    words: str
    line: int


class Unknown(Struct, frozen=True):
    """A name that no record has, its lines, and the record whose name is much like it."""

    words: str
    lines: tuple[int, ...]
    like: Key | None = None


def named(article: SeedArticle, site: Site) -> tuple[Named, ...]:
    """Return the records that the running text names, each once, in the order of the text."""
    found: dict[Key, Named] = {}
    for sentence in sentences(article):
        for start, end, name in site.all_names.find(sentence.text):
            words = sentence.text[start:end]
            found.setdefault((name.kind, name.id), Named(name.kind, name.id, words, sentence.line))
    return tuple(found.values())


def unknown(article: SeedArticle, site: Site) -> tuple[Unknown, ...]:
    """Return names in the running text that no record has, those that come oftenest first."""
    words = vocabulary(article.language)
    lines: dict[str, list[int]] = {}
    for line, text in _found(article, site, words) if words and words.names else ():
        lines.setdefault(text, []).append(line)
    known = {name.text: (name.kind, name.id) for name in site.all_names.names}
    ordered = sorted(lines.items(), key=lambda item: (-len(item[1]), item[1][0]))
    return tuple(
        Unknown(text, tuple(dict.fromkeys(where)), _like(text, known))
        for text, where in ordered[:MOST]
    )


def _found(article: SeedArticle, site: Site, words: Vocabulary) -> Iterator[tuple[int, str]]:
    for sentence in sentences(article, captions=False):
        taken = [(start, end) for start, end, _ in site.all_names.find(sentence.text)]
        for name in _NAME.finditer(sentence.text):
            is_known = any(start < name.end() and name.start() < end for start, end in taken)
            text = words.titles.sub("", _POSSESSIVE.sub("", name[0]))
            before = sentence.text[: name.start()]
            # *Envoys of Hald* is none, *the Court of Hald* is one.
            is_loose = _SMALL_SECOND.match(text) and not before.endswith("the ")
            if not (is_known or is_loose) and _is_name(text):
                yield sentence.line, text


def _is_name(text: str) -> bool:
    return 1 < len(text.split()) <= _LONGEST and not text.isupper()


def _like(text: str, known: Mapping[str, Key]) -> Key | None:
    near = get_close_matches(text, known, n=1, cutoff=ALIKE)
    return known[near[0]] if near else None
