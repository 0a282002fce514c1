"""What a saved page states of itself: JSON-LD, Open Graph and the like."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from ..decode import normalise

_DATE = re.compile(r"\s*(\d{4}-\d{2}-\d{2})(?!\d)")
_DEEPEST = 6
# A page may state the year 1 where it has no date.
_FIRST_YEAR = 1600


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page states of itself outside its text; None where it does not."""

    headline: str | None = None
    published: str | None = None
    publisher: str | None = None
    byline: str | None = None
    language: str | None = None
    url: str | None = None


NO_METADATA = Metadata()

_HEADLINE = ('meta[property="og:title"]', 'meta[name="twitter:title"]')
_PUBLISHER = ('meta[property="og:site_name"]', 'meta[name="publisher"]')
_AUTHOR = ('meta[name="author"]', 'meta[property="article:author"]')
_PUBLISHED = (
    'meta[property="article:published_time"]',
    'meta[itemprop="datePublished"]',
    'meta[name="datePublished"]',
    'meta[name="pubdate"]',
    'meta[name="publish-date"]',
    'meta[name="DC.date.issued"]',
    'meta[name="date"]',
)


def metadata_of(parser: LexborHTMLParser) -> Metadata:
    """Return what the page states; of several statements the most formal one."""
    linked = _linked_data(parser)
    title = _clean(_text(parser, "title"))
    publisher = _name(linked.get("publisher")) or _person(_content(parser, *_PUBLISHER))
    stated = _as_text(linked.get("headline")) or _content(parser, *_HEADLINE)
    return Metadata(
        headline=stated or _without_site(title, publisher),
        published=_iso(_as_text(linked.get("datePublished")))
        or _iso(_content(parser, *_PUBLISHED))
        or _iso(_attribute(parser, '[itemprop="datePublished"]', "datetime"))
        or _iso(_attribute(parser, "time[pubdate]", "datetime"))
        or _only_time(parser),
        publisher=publisher,
        byline=_name(linked.get("author")) or _person(_content(parser, *_AUTHOR)),
        language=_language(_attribute(parser, "html", "lang")),
        url=_address(_attribute(parser, 'link[rel="canonical"]', "href"))
        or _address(_content(parser, 'meta[property="og:url"]')),
    )


def _without_site(title: str | None, publisher: str | None) -> str | None:
    """Return the title without the name of the site that many pages put behind it."""
    if not title:
        return None
    parts = re.split(r"\s+[|–—-]\s+", title)
    named = len(parts) > 1 and (parts[-1] == publisher or "|" in title)
    return title[: title.rindex(parts[-1])].rstrip(" |–—-") if named else title


def _only_time(parser: LexborHTMLParser) -> str | None:
    """Return the date of the article's time element where the page has a single date."""
    found = {_iso(node.attributes.get("datetime")) for node in parser.css("article time[datetime]")}
    return found.pop() if len(found) == 1 else None


def _linked_data(parser: LexborHTMLParser) -> dict[str, Any]:
    for node in parser.css('script[type="application/ld+json"]'):
        try:
            data = json.loads(node.text())
        except (ValueError, RecursionError):
            continue
        for thing in _things(data, _DEEPEST):
            if "Article" in str(thing.get("@type")):
                return thing
    return {}


def _things(data: object, depth: int) -> Iterator[dict[str, Any]]:
    if not depth:
        return
    if isinstance(data, dict):
        yield data
        yield from _things(data.get("@graph"), depth - 1)
    elif isinstance(data, list):
        for part in data:
            yield from _things(part, depth - 1)


def _name(value: object) -> str | None:
    """Return the name or names that a JSON-LD value gives, as text."""
    if isinstance(value, list):
        names = [name for part in value[:5] if not isinstance(part, list) and (name := _name(part))]
        return ", ".join(names) or None
    return _person(_as_text(value.get("name") if isinstance(value, dict) else value))


def _person(value: str | None) -> str | None:
    """Return a name; addresses and names of accounts stand in its place on some pages."""
    return None if value and value.startswith(("http", "@", "www.")) else value


def _as_text(value: object) -> str | None:
    return _clean(value) if isinstance(value, str) else None


def _content(parser: LexborHTMLParser, *selectors: str) -> str | None:
    return next(filter(None, (_attribute(parser, s, "content") for s in selectors)), None)


def _attribute(parser: LexborHTMLParser, selector: str, name: str) -> str | None:
    node = parser.css_first(selector)
    return _clean(node.attributes.get(name)) if node else None


def _text(parser: LexborHTMLParser, selector: str) -> str | None:
    node = parser.css_first(selector)
    return node.text() if node else None


def _clean(text: str | None) -> str | None:
    return " ".join(normalise(text).split()) or None if text else None


def _iso(text: str | None) -> str | None:
    match = _DATE.match(text or "")
    try:
        day = date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None
    return day.isoformat() if day and day.year >= _FIRST_YEAR else None


def _language(text: str | None) -> str | None:
    match = re.match(r"[a-zA-Z]{2,3}(?![a-zA-Z])", text or "")
    return match[0].lower() if match else None


def _address(text: str | None) -> str | None:
    return text if text and text.startswith(("http://", "https://")) else None
