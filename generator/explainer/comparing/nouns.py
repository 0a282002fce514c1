"""What fields and their entries are called in a sentence."""

from __future__ import annotations

from collections.abc import Mapping

from explainer.dates import in_words, parse

FIELDS: Mapping[str, str] = {
    "about": "the description",
    "accounts": "an account",
    "accounts_missing": "a side that was asked in vain",
    "actors": "an actor",
    "aliases": "another name",
    "alt": "the words for who cannot see it",
    "amount": "the number",
    "answers": "a question that is answered",
    "as_of": "the day as of which it is known",
    "because_of": "an event that it followed from",
    "body": "the text",
    "caption": "a sentence of the caption",
    "claims": "a point of dispute",
    "columns": "a column",
    "control": "an entry of who held it",
    "end": "the end",
    "expectations": "something that was expected",
    "figures": "a figure",
    "from": "the beginning",
    "known_until": "the day until which it is known",
    "lane": "the kind of event",
    "led_by": "an event that led to it",
    "layers": "a layer",
    "maps": "a map",
    "meaning": "the meaning",
    "names": "a name",
    "notes": "a note on the numbers",
    "panels": "a panel",
    "parties": "a party",
    "periods": "a period",
    "places": "a place",
    "position": "the position",
    "replies": "a reply",
    "roles": "an office",
    "side": "the side that it belongs to",
    "source": "a source",
    "sources": "a source",
    "start": "the beginning",
    "stand": "the sentences on how things stand",
    "to": "the end",
    "topics": "a topic",
    "what": "the description",
    "who": "a person in *Who is who*",
    "wikidata": "its item in Wikidata",
}
"""Nouns with their article, of one entry where there can be several."""
NESTED: Mapping[str, str] = {
    "counted": "the day of the count",
    "counted_by": "the owner",
    "short": "the short name",
    "what": "the name",
}
"""What fields of an entry are called."""
KINDS: Mapping[str, str] = {
    "accounts_missing": "side",
    "actors": "actor",
    "because_of": "event",
    "event": "event",
    "events": "event",
    "lane": "lane",
    "led_by": "event",
    "maps": "map",
    "parties": "actor",
    "place": "place",
    "places": "place",
    "side": "side",
    "source": "source",
    "sources": "source",
    "topic": "topic",
    "topics": "topic",
    "who": "actor",
}
"""The kind of record that a field names."""
ENTRIES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "accounts": ("the account of {}", ("side", "voice")),
    "answers": ("the question “{}”", ("question",)),
    "claims": ("the point “{}”", ("asked",)),
    "columns": ("the column “{}”", ("key",)),
    "control": ("who held it, {}", ("who", "from")),
    "expectations": ("what was expected, “{}”", ("expected",)),
    "figures": ("the figure “{}”", ("what", "counted_by")),
    "layers": ("the layer “{}”", ("id", "file")),
    "names": ("the name “{}”", ("name",)),
    "panels": ("the panel “{}”", ("title",)),
    "periods": ("the period “{}”", ("title",)),
    "replies": ("the reply of {}", ("side", "voice", "speaker")),
    "roles": ("the office “{}”", ("what", "from")),
}
"""What an entry of a list is called, and the fields that tell it from the others."""
DATES = frozenset(
    (
        *("date", "signed", "in_force", "born", "died", "start", "end", "from", "to", "published"),
        *("as_of", "known_until", "when", "counted", "accessed"),
    )
)
"""Fields that hold a date."""
WEIGHTS: Mapping[str, int] = {
    **dict.fromkeys(DATES - {"accessed", "known_until", "as_of"}, 100),
    **dict.fromkeys(("amount", "position", "state", "country", "in_force"), 100),
    **dict.fromkeys(("accounts", "claims", "figures", "expectations", "table"), 80),
    **dict.fromkeys(("title", "name", "term", "question", "names"), 70),
    **dict.fromkeys(("what", "about", "body", "stand", "short", "meaning", "summary"), 60),
    **dict.fromkeys(("note", "outcome", "text", "because_of", "actors", "places"), 50),
    **dict.fromkeys(("source", "sources"), 40),
}
"""How much a change of a field says to a reader: facts before words, words before sources."""
OTHER = 20


def noun(field: str, is_nested: bool = False) -> str:
    """Return what a field is called, with an article; one of an entry of a list may have a name of
    its own."""
    nested = NESTED.get(field) if is_nested else None
    return nested or FIELDS.get(field) or f"the {field.replace('_', ' ')}"


def day(text: str) -> str:
    """Return a date in words; what is none, as it is written."""
    try:
        return in_words(parse(text))
    except ValueError:
        return text
