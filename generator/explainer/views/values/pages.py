"""A page to render, and what a link to it brings along."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from msgspec import Struct

from explainer.views.values.files import Attachment, CardFile
from explainer.views.values.links import Link


class SharedCard(Struct, frozen=True):
    """A social card as a page names it: its address from the site's root, what it says."""

    path: str
    width: int
    height: int
    alt: str


class Sharing(Struct, frozen=True):
    """What a link to a page brings along where it is shared: the kind of thing, and its card."""

    type: str
    card: SharedCard | None = None


@dataclass(frozen=True)
class Page:
    """One page to render: what its template sees."""

    address: str
    kind: str
    title: str
    head_title: str
    current: str
    description: str
    view: Any
    crumbs: tuple[Link, ...]
    cards: str
    """The file of the page's cards, as linked from it; empty where it has none."""
    sharing: Sharing | None
    data: str
    """What the page is about, as JSON-LD; empty where it is a list of others."""
    attachments: tuple[Attachment | CardFile, ...] = field(repr=False)
