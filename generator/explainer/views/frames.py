"""The frame that another site shows a page in: its height, what to copy, what hosts ask for."""

from __future__ import annotations

from html import escape
from typing import Any

import msgspec
from msgspec import Struct

from explainer.views import heights
from explainer.views.desk import Desk
from explainer.views.sharing import card_of_site

WIDEST = 800
"""Pixels that a frame is told to take where its host wants a number: the column of most sites."""
SANDBOX = "allow-popups allow-top-navigation-by-user-activation"
"""What a page for a frame asks for: its links lead out of it, when a reader follows one."""
SCRIPTS = "allow-scripts"
"""What a drawing asks for in addition, to become a chart; it is whole without."""
MOVING = frozenset({"timeline", "chart"})
DAY = 86_400
"""Seconds that a host may keep an answer: what a page shows may change every day."""


class Framed(Struct, frozen=True):
    """The height of a frame in pixels, of the whole and of the drawing alone; what to copy."""

    height: int
    compact: int
    moves: bool
    """Whether a script makes more of it, where the frame lets it."""
    snippet: str = ""
    oembed: str = ""


def framed(desk: Desk, kind: str, title: str, whole: str, content: Any, foot: str) -> Framed:
    """Return the frame of a page; on a site with no public address there is nothing to copy.

    ``foot`` is as much of a text as stands below it.
    """
    height, compact = heights.of(kind, title, content, foot)
    if desk.site.settings.base_url is None:
        return Framed(height, compact, kind in MOVING)
    snippet = _snippet(desk, kind, title, whole, height)
    return Framed(height, compact, kind in MOVING, snippet, _oembed(desk, title, snippet, height))


def _snippet(desk: Desk, kind: str, title: str, whole: str, height: int) -> str:
    """Return what is copied: a frame that may do no more than it needs, and a link beside it."""
    settings = desk.site.settings
    sandbox = f"{SANDBOX} {SCRIPTS}" if kind in MOVING else SANDBOX
    return (
        f'<iframe src="{settings.base_url}{desk.here}" title="{escape(title)}" '
        f'height="{height}" style="width: 100%; border: 0" loading="lazy" sandbox="{sandbox}">'
        f'</iframe>\n<p><a href="{settings.base_url}{whole}">{escape(title)}</a> '
        f"({escape(settings.publisher.name)})</p>"
    )


def _oembed(desk: Desk, title: str, snippet: str, height: int) -> str:
    """Return the answer to who asks how to show a page (oembed.com, 2.3): JSON."""
    settings = desk.site.settings
    card = card_of_site(desk)
    thumbnail = (
        {
            "thumbnail_url": f"{settings.base_url}{card.path}",
            "thumbnail_width": card.width,
            "thumbnail_height": card.height,
        }
        if card
        else {}
    )
    told = {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "author_name": settings.publisher.name,
        "author_url": f"{settings.base_url}about/",
        "provider_name": settings.title,
        "provider_url": str(settings.base_url),
        "cache_age": DAY,
        **thumbnail,
        "html": snippet,
        "width": WIDEST,
        "height": height,
    }
    return msgspec.json.format(msgspec.json.encode(told), indent=1).decode() + "\n"
