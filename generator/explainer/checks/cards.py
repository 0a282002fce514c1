"""Every linked name of a page has a card in the file beside it, and no card leads elsewhere.

A card is found by the address that its name links to. So whatever `links` and `fragments` say of
the page holds for its cards too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

from explainer.checks.built import Built, once_a_page
from explainer.checks.page import BuiltPage
from explainer.checks.values import Context, Finding

ATTRIBUTE = "data-cards"
_NAME = "name"


class Card(NamedTuple):
    """What opens over a name: the address it leads to, and its words."""

    href: str
    words: tuple[str, ...]


def of_page(built: Built, page: BuiltPage, context: Context) -> Iterator[Finding]:
    """Hold the names of a page against its cards."""
    cards = {card.href for card in cards_of(built, page)}
    links = {link.value for link in page.links if link.element.tag == "a"}
    for element in page.of("a"):
        href = element.attributes.get("href", "")
        if href not in cards and _NAME in element.words("class"):
            message = "a name without a card; write one, or take the class from the link"
            yield Finding(page.path, element.place, message)
    for href in sorted(cards - links):
        message = "the card leads where no link of the page does; take it away"
        yield Finding(page.path, f'card "{href}"', message)


def _words(parts: list[object]) -> tuple[str, ...]:
    """Return what a card says; what else it has is a map."""
    return tuple(part for part in parts if isinstance(part, str))


@once_a_page
def cards_of(built: Built, page: BuiltPage) -> tuple[Card, ...]:
    """The cards of a page; none where their file cannot be read, so that its names lack them."""
    files = (link.target.path for link in page.loading if link.name == ATTRIBUTE and link.target)
    for file in filter(built.find, files):
        try:
            told = json.loads(built.read(file)).items()
            return tuple(Card(href, _words(parts)) for href, parts in told)
        except (ValueError, AttributeError, TypeError):
            return ()
    return ()
