"""What a page says to machines is whole: JSON that can be read, things with what their type needs,
addresses that lead somewhere."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from explainer.checks.addresses import resolve
from explainer.checks.built import Built
from explainer.checks.page import BuiltPage
from explainer.checks.values import Context, Finding

BLOCK = re.compile(rb'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
PLACE = 'script[type="application/ld+json"]'
ADDRESSES = ("@id", "url", "item", "contentUrl", "image")
REQUIRED: Mapping[str, tuple[str, ...]] = {
    "Answer": ("text",),
    "Article": ("headline",),
    "BreadcrumbList": ("itemListElement",),
    "CorrectionComment": ("text", "datePublished"),
    "DataDownload": ("contentUrl",),
    "Dataset": ("name", "description"),
    "DefinedTermSet": ("name", "hasDefinedTerm"),
    "Event": ("name", "startDate"),
    "FAQPage": ("mainEntity",),
    "GeoCoordinates": ("latitude", "longitude"),
    "ListItem": ("position", "name", "item"),
    "NewsArticle": (),
    "Question": ("name", "acceptedAnswer"),
}
"""What search engines ask of a type before they use it; of all others they ask a name."""


def of_page(built: Built, page: BuiltPage, context: Context) -> Iterator[Finding]:
    """Read each block of a page."""
    for block in BLOCK.findall(page.source):
        try:
            told = json.loads(block)
        except ValueError as error:
            yield Finding(page.path, PLACE, f"no JSON ({error}); write < in it as \\u003c")
            continue
        for thing in _things([told]):
            yield from (Finding(page.path, PLACE, message) for message in _lacks(thing))
            yield from _lost(built, page, context, thing)


def _things(waiting: list[Any]) -> Iterator[dict[str, Any]]:
    """Yield every object in some values, and those in them."""
    while waiting:
        told = waiting.pop()
        if isinstance(told, dict):
            yield told
            waiting.extend(told.values())
        elif isinstance(told, list):
            waiting.extend(told)


def _lacks(thing: Mapping[str, Any]) -> Iterator[str]:
    kind = thing.get("@type")
    for name in REQUIRED.get(kind, ("name",)) if kind else ():
        if thing.get(name) in (None, "", []):
            called = thing.get("name") or thing.get("headline") or thing.get("@id") or "one"
            yield f"{kind} “{called}” has no {name}; say it, or take the thing away"


def _lost(
    built: Built, page: BuiltPage, context: Context, thing: Mapping[str, Any]
) -> Iterator[Finding]:
    for value in (thing[name] for name in ADDRESSES if isinstance(thing.get(name), str)):
        target = resolve(page.path, value, context.base_url)
        if target and not built.find(target.path):
            message = f"{value} leads to nothing; build it, or take it away"
            yield Finding(page.path, PLACE, message)
