"""What a page states of its article as linked data (JSON-LD), its most formal statement."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement
from msgspec import Struct, field

from explainer.seeds.decode import normalise
from explainer.seeds.lines import key

# schema.org nests an article in a graph in a page: three levels, doubled. Deeper is an attack.
_DEEPEST = 6
# More are the whole desk, which no byline prints.
_MOST_AUTHORS = 5
# Old templates hide scripts from readers of XML, and that from readers of JavaScript.
_CDATA, _END, _COMMENT = "<![CDATA[", "]]>", " \t\n/*"
_TYPE = re.compile(r"Article|Posting|Report$")


class Linked(Struct, frozen=True):
    """What linked data says; ``broken`` are the scripts that are no JSON."""

    headline: str | None = None
    published: str | None = None
    author: str | None = None
    publisher: str | None = None
    broken: list[HtmlElement] = field(default_factory=list)


def linked_data(tree: HtmlElement, headings: frozenset[str]) -> Linked:
    """Return what is said of the one article, or of that whose headline stands as a heading.

    Args:
        tree: the page.
        headings: keys of its headings; a list of other articles may be linked data too.
    """
    broken: list[HtmlElement] = []
    articles: list[dict[str, Any]] = []
    for script in tree.iterfind('.//script[@type="application/ld+json"]'):
        try:
            data = json.loads(_bare(script.text or ""), strict=False)
        except (ValueError, RecursionError):
            broken.append(script)
        else:
            articles += [thing for thing in _things(data, _DEEPEST) if _is_article(thing)]
    named = [thing for thing in articles if key(_text(thing.get("headline")) or "") in headings]
    thing = next(iter(named or (articles if len(articles) == 1 else [])), {})
    return Linked(
        _text(thing.get("headline")),
        _text(thing.get("datePublished")),
        _name(thing.get("author")),
        _name(thing.get("publisher")),
        broken,
    )


def _bare(text: str) -> str:
    inner = text.strip(_COMMENT).removeprefix(_CDATA).removesuffix(_END)
    return inner.strip(_COMMENT)


def _things(data: object, depth: int) -> Iterator[dict[str, Any]]:
    if not depth:
        return
    if isinstance(data, dict):
        yield data
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _things(data.get(name), depth - 1)
    elif isinstance(data, list):
        for part in data:
            yield from _things(part, depth - 1)


def _is_article(thing: dict[str, Any]) -> bool:
    kinds = thing.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _TYPE.search(kind) for kind in kinds)


def _name(value: object) -> str | None:
    """Return the name or names that a value gives, as text."""
    if isinstance(value, list):
        parts = [part for part in value[:_MOST_AUTHORS] if not isinstance(part, list)]
        return ", ".join(filter(None, map(_name, parts))) or None
    return _text(value.get("name") if isinstance(value, dict) else value)


def _text(value: object) -> str | None:
    return " ".join(normalise(value).split()) or None if isinstance(value, str) else None
