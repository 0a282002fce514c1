"""Keys that are not known, and the one that was meant: mistyped, or the same in another word."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from explainer.problems import nearest

OTHER_WORDS: Mapping[str, tuple[str, ...]] = {
    "alternative": ("alt",),
    "answer": ("short", "text"),
    "category": ("kind", "topics"),
    "cause": ("because_of",),
    "causes": ("because_of",),
    "count": ("low",),
    "caption": ("title", "label"),
    "copyright": ("credit", "rights"),
    "coordinates": ("lat",),
    "date": ("published", "signed", "as_of", "when", "counted", "from"),
    "definition": ("meaning",),
    "description": ("about", "what", "meaning", "summary", "caption", "alt"),
    "end": ("to",),
    "estimate": ("low",),
    "finish": ("to",),
    "headline": ("title",),
    "heading": ("title",),
    "images": ("image",),
    "lang": ("language",),
    "latitude": ("lat",),
    "license": ("licence",),
    "link": ("url",),
    "lng": ("lon",),
    "location": ("places", "place"),
    "long": ("lon",),
    "longitude": ("lon",),
    "max": ("high",),
    "maximum": ("high",),
    "min": ("low",),
    "minimum": ("low",),
    "name": ("title", "term", "label", "publisher"),
    "newspaper": ("publisher",),
    "note": ("notes",),
    "number": ("low",),
    "office": ("what",),
    "people": ("actors", "who"),
    "person": ("who", "actors"),
    "photographer": ("credit",),
    "place": ("places",),
    "position": ("what",),
    "priority": ("importance",),
    "quote": ("text",),
    "reason": ("why",),
    "reference": ("source", "sources"),
    "references": ("sources",),
    "role": ("what",),
    "since": ("from",),
    "speaker": ("voice",),
    "start": ("from",),
    "status": ("state",),
    "story": ("seed",),
    "subtitle": ("tagline",),
    "tags": ("topics",),
    "text": ("what", "about", "meaning", "summary", "short"),
    "title": ("name", "term", "label", "question"),
    "type": ("kind",),
    "until": ("to",),
    "value": ("low",),
    "website": ("url",),
    "weight": ("importance",),
    "when": ("date", "as_of", "published"),
    "where": ("places", "place"),
    "who": ("actors", "counted_by", "speaker"),
}
"""Other words for what a key says, as people know them from other files: the likeliest first."""


def called(key: str, known: Collection[str]) -> str | None:
    """Return the known key that an unknown one most likely means."""
    if " " in key:
        return None
    plain = key.casefold().replace("-", "_")
    if plain in known:
        return plain
    others = (word for word in OTHER_WORDS.get(plain, ()) if word in known)
    return next(others, None) or nearest(key, known)
