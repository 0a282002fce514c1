"""Who and what a raw article names: records of the site, and names that no record has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from msgspec import Struct

from explainer.link import Key, Site, names_of
from explainer.model import Actor, Record
from explainer.prose import Name
from explainer.scaffold.draft.sentences import Sentence, sentences
from explainer.scaffold.draft.vocabulary import Vocabulary, vocabulary
from explainer.seeds import SeedArticle

_CAPITAL = r"[^\W\d_a-zа-яёա-ևəğıöüşçâîûß]"
_WORD = rf"{_CAPITAL}[\w'’.-]*[\w]"
_SMALL = r"(?:of|the|de|da|di|del|la|le|al|el|van|von|der|den|bin|ibn|du|des)"
_INITIAL = rf"{_CAPITAL}\."
_NAME = re.compile(
    rf"(?<![\w-])(?:{_INITIAL}\s+)*{_WORD}(?:\s+(?:{_SMALL}\s+){{0,2}}(?:{_INITIAL}\s+)?{_WORD})+"
)
"""Two words with a capital letter or more; one alone may be any word that begins a sentence."""
_SMALL_SECOND = re.compile(rf"{_WORD}\s+{_SMALL}\s")
_ARTICLE = re.compile(r"^(?:The|Les?|La|El|Los|Las)\s+")
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


class Mention(Struct, frozen=True):
    """Where in a sentence a record is named."""

    sentence: Sentence
    start: int
    end: int
    name: Name


def mentions(article: SeedArticle, site: Site) -> tuple[Mention, ...]:
    """Return where the running text names records, in order."""
    said = tuple(sentences(article))
    whole = "\n".join(sentence.text for sentence in said)
    return tuple(
        Mention(sentence, start, end, name)
        for sentence in said
        for start, end, name in site.all_names.find(sentence.text)
        if not _is_of_another(
            sentence.text[start:end], site.records[name.kind][name.id], whole, article
        )
    )


def named(found: Iterable[Mention]) -> tuple[Named, ...]:
    """Return the records that are named, each once, in the order of the text."""
    first: dict[Key, Named] = {}
    for each in found:
        words = each.sentence.text[each.start : each.end]
        key = (each.name.kind, each.name.id)
        first.setdefault(key, Named(*key, words, each.sentence.line))
    return tuple(first.values())


def _is_of_another(words: str, record: Record, text: str, article: SeedArticle) -> bool:
    """Say whether a last name is somebody else's here: *Karl Lind*, where the site knows *Tove*."""
    if not isinstance(record, Actor) or record.kind != "person" or len(words.split()) > 1:
        return False
    theirs = {part for name in names_of(record) for part in name.split()}
    known_words = vocabulary(article.language)
    for before in re.finditer(rf"({_WORD})\s+{re.escape(words)}(?!\w)", text):
        title = known_words and known_words.titles.match(f"{before[1]} ")
        if before[1] not in theirs and not title:
            return True
    return False


def unknown(article: SeedArticle, site: Site, found: Iterable[Mention]) -> tuple[Unknown, ...]:
    """Return names in the running text that no record has, those that come oftenest first."""
    words = vocabulary(article.language)
    lines: dict[str, list[int]] = {}
    for line, text in _capitals(article, found, words) if words and words.names else ():
        if text != article.publisher:
            lines.setdefault(text, []).append(line)
    known = {name.text: (name.kind, name.id) for name in site.all_names.names}
    ordered = sorted(lines.items(), key=lambda item: (-len(item[1]), item[1][0]))
    return tuple(
        Unknown(text, tuple(dict.fromkeys(where)), _like(text, known))
        for text, where in ordered[:MOST]
    )


def _capitals(
    article: SeedArticle, found: Iterable[Mention], words: Vocabulary
) -> Iterator[tuple[int, str]]:
    """Yield line and words of what is written as a name and is none that a record has."""
    taken: dict[Sentence, list[Mention]] = {}
    for each in found:
        taken.setdefault(each.sentence, []).append(each)
    for sentence in sentences(article, captions=False):
        for name in _NAME.finditer(sentence.text):
            known = taken.get(sentence, ())
            is_known = any(each.start < name.end() and name.start() < each.end for each in known)
            text = words.titles.sub("", _POSSESSIVE.sub("", name[0]))
            text = _ARTICLE.sub("", text)
            before = sentence.text[: name.start()]
            # *Envoys of Hald* is none, *the Court of Hald* is one.
            is_loose = _SMALL_SECOND.match(text) and not before.endswith("the ") and text == name[0]
            if not (is_known or is_loose) and _is_name(text):
                yield sentence.line, text


def _is_name(text: str) -> bool:
    return 1 < len(text.split()) <= _LONGEST and not text.isupper()


def _like(text: str, known: Mapping[str, Key]) -> Key | None:
    near = get_close_matches(text, known, n=1, cutoff=ALIKE)
    return known[near[0]] if near else None
