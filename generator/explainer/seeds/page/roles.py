"""What an element of a saved page is by its own markup: heading, caption, byline, time."""

from __future__ import annotations

import re

from lxml.etree import XPath
from lxml.html import HtmlElement

INLINE = frozenset(
    re.findall(
        r"\w+",
        """a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s
        samp small span strike strong sub sup time tt u var wbr""",
    )
)
SCRIPTS = frozenset(("script", "style"))
_HEADINGS = dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), "heading") | {"h1": "headline"}
_TAGS = _HEADINGS | {"title": "title", "figcaption": "caption", "nav": "navigation"}
_CAPTION = re.compile(r"(?:^|[-_ ])(?:fig)?caption(?:[-_ ]|$)", re.I)
_BYLINE = re.compile(r"(?:^|[-_ ])(?:byline|authors?|reporter)(?:[-_ ]|$)", re.I)
# These hold an article as a whole: their class names what it is about or what it has.
_WHOLE = frozenset(("html", "body", "main", "article", "section"))
# A class of many words is a machine's; a name of use stands among the first.
_LONGEST_CLASS = 500
# More text than this, with the spaces of its source, is neither caption nor byline.
_LONGEST_CAPTION = 3000
# A name, an office, a date and the white space between their elements.
_LONGEST_BYLINE = 1000
_length = XPath("string-length(.)")


def role_of(element: HtmlElement) -> str:
    """Return what a block in this element is, '' for plain text."""
    tag = element.tag
    if tag in _TAGS:
        return _TAGS[tag]
    if _is_named(element, _CAPTION, _LONGEST_CAPTION):
        return "caption"
    return inline_role(element)


def inline_role(element: HtmlElement) -> str:
    """Return what a stretch of text in this element is: author, byline or time."""
    if element.tag == "time":
        return "time"
    if element.get("rel") == "author" or element.get("itemprop") == "author":
        return "author"
    return "byline" if _is_named(element, _BYLINE, _LONGEST_BYLINE) else ""


def _is_named(element: HtmlElement, name: re.Pattern[str], longest: int) -> bool:
    if element.tag in _WHOLE or not name.search(_names(element)):
        return False
    return bool(_length(element) <= longest)


def _names(element: HtmlElement) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}".strip()[:_LONGEST_CLASS]
