"""The index that the search page loads when its reader begins: what can be found, in files.

Sources are a list of their own, loaded when the first results stand there. A list is one file
where that is light enough. Where it is not, it names parts, each with all entries that have a word
of some stretch of the dictionary, so that a reader loads those of the words that were typed and no
other: it is the same however much there is.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from types import MappingProxyType
from typing import Any

import msgspec
from anyascii import anyascii

from explainer import addresses, dates
from explainer.language.endings import endings
from explainer.language.letters import UNSPACED
from explainer.link import Site, spoken
from explainer.lists import first
from explainer.views import entries
from explainer.views.entries import RANKS, Entry, sorts

WHOLE = 260_000
"""Bytes of a list in one file. Packed they are a third: both lists with the program that searches
take 190 KB of the 250 that a first query may load."""
PART = 80_000
"""Bytes of a part: a query of three words loads six, some 26 KB each when packed."""
# Of a script that puts no space between words each letter is sought as a word of its own.
# Vowels of India's scripts are marks, and tell words apart as letters do.
_VOWELS = (
    "\u093e-\u094c\u09be-\u09cc\u0a3e-\u0a4c\u0abe-\u0acc\u0b3e-\u0b4c\u0bbe-\u0bcc"
    "\u0c3e-\u0c4c\u0cbe-\u0ccc\u0d3e-\u0d4c"
)
_VOWEL = re.compile(f"[{_VOWELS}]")
_WORD = re.compile(rf"[{UNSPACED}]|(?:[^\W_{UNSPACED}]|[{_VOWELS}])+")
# Stand inside a word and are no letter: a soft hyphen, what stretches an Arabic word, and the
# marks of a question, a stress or a call that one alphabet puts after the vowel that is said so.
_INSIDE = re.compile("[\u00ad\u0640\u055b-\u055e]")
# One letter to whoever types: forms of a letter at the end of words, or of one language's keys.
_ALIKE = {"ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ہ": "ه", "ٱ": "ا", "ς": "σ"}
# Arabic writes *the*, *and the*, *to the* as one word with what follows; Hebrew *the*, *and the*.
_BEGINNING = re.compile(r"^(?:[وفبك]?ال|لل)(?=\w{3})|^[וש]?ה(?=[א-ת]{2})")
# Between the letters of a name: Step’anakert, Be’er; none that *’s* is put on with.
_JOINT = re.compile(r"(?<=[^\W\d_])['’‘ʼʻʹʺ`´](?=[^\W\d_]{2})")
# Spellings of one sound in the ways to write a name in Latin letters (BGN, ISO 9, ISO 9985, German,
# French and others); of letters without their marks. ``finder.mjs`` reads queries by this rule.
_SOUNDS = {
    **dict.fromkeys(("tsch", "tch", "tsh", "ch", "ts", "tz"), "c"),
    **dict.fromkeys(("dsch", "dzh", "dj", "dz", "y", "j"), "i"),
    **{"sch": "s", "sh": "s", "zh": "z", "kh": "h", "x": "h", "gh": "g", "q": "k", "ph": "f"},
    **{"th": "t", "ou": "u", "oe": "o", "ue": "u", "ae": "a", "w": "v"},
}
_SPELLING = re.compile(f"ow(?=[^aeiouy])|{'|'.join(_SOUNDS)}")
NAMED = ("actor", "place")
"""Kinds of which the title is a name; of others with several names it is one of them."""
# Readers type them, whether or not the index has them.
_TYPED = "ıßøłđæœþðħ" + "".join(_ALIKE) + "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"


def words(text: str) -> list[str]:
    """Return the words of a text as they are sought; ``finder.mjs`` reads queries by this rule."""
    if text.isascii():
        return _WORD.findall(text.lower())
    plain = _INSIDE.sub("", unicodedata.normalize("NFKD", text.lower()))
    # The small letter *և* comes apart into two, of which capitals write one otherwise.
    found = _WORD.findall("".join(map(_plain, plain)).replace("եւ", "եվ"))
    return [_BEGINNING.sub("", word) for word in found]


SHORT = 2
"""Letters of a sound that tell no name."""


@lru_cache(maxsize=1 << 14)
def sound(word: str) -> str:
    """Return a name's word as it sounds, marked apart from words; nothing for other letters.

    Nothing for what is short, too: *qqqq* sounds as one letter, with which hundreds begin.
    """
    if not re.fullmatch("[a-z]{3,}", word):
        return ""
    spelt = _SPELLING.sub(lambda found: _SOUNDS.get(found[0], "u"), word)
    sounding = re.sub(r"^ie", "e", re.sub(r"(.)\1+", r"\1", spelt))
    return f"~{sounding}" if len(sounding) > SHORT else ""


def sounds(text: str) -> frozenset[str]:
    """Return how the words of a name sound."""
    return frozenset(filter(None, map(sound, words(_JOINT.sub("", text)))))


@cache
def _plain(char: str) -> str:
    """Return a letter without its marks; of a Latin one that has none, ``ı`` or ``ø``, the like.

    Figures of other scripts are those that dates are written with.
    """
    if char.isascii():
        return char
    kind = unicodedata.category(char)
    if kind[0] == "M":
        return char if _VOWEL.match(char) else ""
    if kind == "Nd":
        return str(unicodedata.decimal(char))
    if char in _ALIKE:
        return _ALIKE[char]
    is_latin = unicodedata.name(char, "").startswith("LATIN ")
    return anyascii(char).lower() if is_latin else char


@dataclass(frozen=True)
class Found:
    """An entry as the index has it: the row that is written, its names, what puts it first."""

    row: Sequence[Any]
    names: str
    rank: float

    @cached_property
    def words(self) -> frozenset[str]:
        """The words that lead to it where the index is in parts."""
        number, _, title, *_, others = self.row[:6]
        is_named = others or list(RANKS)[number] in NAMED
        heard = sounds("\n".join((title, *others))) if is_named else frozenset()
        return heard.union(words(self.names))

    @cached_property
    def text(self) -> str:
        """Its row as it is written."""
        return _json(self.row)

    @cached_property
    def size(self) -> int:
        """Bytes that its row takes."""
        return len(self.text.encode())


def index(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield every file of the index with its path in the output; none where there is nothing."""
    yield from _index(site, addresses.SEARCH)
    for language in site.settings.languages:
        if language.tag in site.tongues.get(addresses.SEARCH, ()):
            where = addresses.spoken(language.tag, addresses.SEARCH)
            yield from _index(spoken(site, language), where)


def _index(site: Site, where: str) -> Iterator[tuple[str, bytes]]:
    """Yield the files of what can be read in the language of a site; their addresses count from
    the folder above."""
    keys = (key for key in entries.keys(site) if site.is_spoken(*key))
    found = [_found(site, entries.entry(site, key)) for key in keys]
    things, sources = _apart(found, "source")
    kinds = [[kind, *sort] for kind, sort in sorts(site.words).items()]
    topics = [[topic.id, topic.title] for topic in site.topics.values()]
    head: dict[str, Any] = {"kinds": kinds, "topics": topics, "letters": _letters(found)}
    if taken_off := endings(site.words.language):
        head["endings"] = taken_off
    if sources:
        yield from _files(f"{where}sources", sources)
        head["then"] = ["sources.json"]
    if found:
        yield from _files(f"{where}index", things, head)


def _letters(found: Iterable[Found]) -> dict[str, str]:
    """Return the letters that are sought as others, for whoever reads a query."""
    shown = set(_TYPED).union(*(one.text.lower() for one in found))
    letters = sorted(set(unicodedata.normalize("NFKD", "".join(sorted(shown)))))
    return {char: plain for char in letters if (plain := _plain(char)) not in ("", char)}


def _apart(found: Iterable[Found], kind: str) -> tuple[list[Found], list[Found]]:
    """Return the entries of all other kinds, and those of one that is loaded after them."""
    number = list(RANKS).index(kind)
    both: tuple[list[Found], list[Found]] = ([], [])
    for one in found:
        both[one.row[0] == number].append(one)
    return both


def _files(
    name: str, found: Sequence[Found], head: Mapping[str, Any] = MappingProxyType({})
) -> Iterator[tuple[str, bytes]]:
    """Yield a list of entries as one file, or as parts and the file that names them."""
    if _size(found) <= WHOLE:
        yield f"{name}.json", _json({**head, "entries": [one.row for one in found]}).encode()
        return
    parts = []
    for start, some in _parts(found):
        data = _json([one.row for one in some]).encode()
        part = f"{name.rpartition('/')[2]}.{hashlib.sha256(data).hexdigest()[:8]}.json"
        parts.append((start, part))
        yield f"{name.rpartition('/')[0]}/{part}", data
    yield f"{name}.json", _json({**head, "parts": parts}).encode()


def _found(site: Site, entry: Entry) -> Found:
    names = [*entry.names, *filter(None, [_in_latin((entry.title, *entry.names), entry.reads)])]
    when = dates.in_words(entry.when, site.words) if entry.when else ""
    numbers = {topic: number for number, topic in enumerate(site.topics)}
    row = (
        list(RANKS).index(entry.kind),
        entry.address,
        entry.title,
        entry.line,
        when,
        names,
        [numbers[topic] for topic in entry.topics if topic in numbers],
        round(entry.rank, 2),
    )
    return Found(row, " ".join((entry.title, *names, when)), entry.rank)


@lru_cache(maxsize=1 << 14)
def _in_latin(names: tuple[str, ...], reads: tuple[str, ...]) -> str:
    """Return the words of names in other letters as Latin ones spell them, each once a sound."""
    text = " ".join(names)
    if text.isascii():
        return ""
    known = {*words(text), *sounds(text)}
    found = dict.fromkeys(words(_JOINT.sub("", " ".join((*reads, anyascii(text))))))
    new = {sound(word) or word: word for word in reversed(found) if not {word, sound(word)} & known}
    return " ".join(reversed(new.values()))


def _parts(found: Iterable[Found]) -> Iterator[tuple[str, list[Found]]]:
    """Yield parts with the first word of each, in the order of words in JavaScript."""
    by_word = _by_word(found)
    start, some, size = "", dict[int, Found](), 0
    for word in sorted(by_word, key=lambda word: word.encode("utf-16-be")):
        led_to = _fitting(by_word[word])
        if some and size + _size(led_to) > PART:
            yield start, list(some.values())
            start, some, size = word, {}, 0
        new = [one for one in led_to if id(one) not in some]
        some |= {id(one): one for one in new}
        size += _size(new)
    yield start, list(some.values())


def _by_word(found: Iterable[Found]) -> Mapping[str, list[Found]]:
    by_word: dict[str, list[Found]] = {}
    for one in found:
        for word in one.words:
            by_word.setdefault(word, []).append(one)
    return by_word


def _fitting(led_to: list[Found]) -> list[Found]:
    """Return what a word leads to; of a word that leads to too much, what is most looked for."""
    ranked = sorted(led_to, key=lambda one: -one.rank)
    return list(first(ranked, lambda one: one.size, PART / 2)) or ranked[:1]


def _size(found: Iterable[Found]) -> int:
    return sum(one.size for one in found)


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
