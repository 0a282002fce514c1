"""What of a page in a further language is in the language of the site: its texts, its links.

Which texts of records are not translated is known where these are asked for, and nearly every
template shows some: they are found again in the page that is made, which has no word of it then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from explainer import addresses
from explainer.language.tags import Language
from explainer.views.values import Page

_PIECE = re.compile(r"<[^>]*>|[^<]+")
_APART = re.compile(r"<(script|style|svg|select|template|textarea|title)\b")
"""Elements in which no text has a language of its own."""
_HREF = re.compile(r' href="([^"#:]*)(?:#[^"]*)?"')
LEAST = 12
"""Letters of a part of a text that is known by: a shorter one may be anybody's, and is a text of
its own or none."""


def told_apart(html: str, page: Page, main: Language) -> str:
    """Return a page with the language on each text that is in the site's, and on each link to a
    page that is."""
    if page.language is None:
        return html
    begin = max(0, html.find("<body"))
    return html[:begin] + "".join(_Pieces(page, page.language, main).told(html[begin:]))


class _Pieces:
    def __init__(self, page: Page, spoken: Language, main: Language) -> None:
        self.here, self.whole, self.parts = page.address, page.untold, "\n".join(page.untold)
        pairs = spoken.attributes(main.tag).items()
        self.attributes = "".join(f' {name}="{value}"' for name, value in pairs)
        self.tag, self.home = main.tag, addresses.spoken(spoken.tag, addresses.HOME)

    def told(self, html: str) -> Iterator[str]:
        """Yield the tags and texts of a page."""
        before, until = "", ""
        for piece in _PIECE.findall(html):
            if until:
                until = "" if piece == until else until
                yield piece
            elif piece[0] == "<":
                apart = _APART.match(piece)
                until, before = f"</{apart[1]}>" if apart else "", piece
                yield self._link(piece) if piece.startswith("<a ") else piece
            else:
                yield piece if ' lang="' in before else self._text(piece)

    def _text(self, piece: str) -> str:
        said = unescape(piece).strip()
        if said in self.whole or (len(said) >= LEAST and said in self.parts):
            inner = piece.strip()
            return piece.replace(inner, f"<span{self.attributes}>{inner}</span>", 1)
        return piece

    def _link(self, tag: str) -> str:
        found = _HREF.search(tag)
        if found is None or " hreflang=" in tag or not found[1]:
            return tag
        led_to = addresses.reached(found[1], self.here)
        is_page = led_to == addresses.HOME or led_to.endswith("/")
        if not is_page or led_to.startswith(self.home):
            return tag
        return f'{tag[: found.end()]} hreflang="{self.tag}"{tag[found.end() :]}'
