"""What an element of a saved page is by its tag, class and id: furniture, caption, byline."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
HEADINGS = dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), "heading") | {"h1": "headline"}
_NAVIGATION = frozenset(("nav", "menu"))
_OUTSIDE = frozenset(
    [
        "footer",
        "aside",
        "form",
        "button",
        "select",
        "option",
        "dialog",
        "noscript",
        "iframe",
        "object",
        "textarea",
        "svg",
    ]
)
_OUTSIDE_ROLES = {"navigation": "navigation", "menu": "navigation", "search": "outside"} | {
    "banner": "outside",
    "contentinfo": "outside",
    "complementary": "outside",
    "dialog": "outside",
}
_FURNITURE = re.compile(
    r"(?:^|[-_])(?:nav|navbar|menu|breadcrumbs?|share|sharing|social|related|recommend\w*|promos?"
    r"|advert\w*|ads?|banner|sponsor\w*|newsletter|subscri\w+|cookies?|consent|gdpr|comments?"
    r"|disqus|sidebar|footer|popular|trending|most-?read|tags?|paywall|popup|modal|teasers?"
    r"|read-?more|outbrain|taboola|toolbar|yorumlar|ilgili|skip-?link)(?:[-_]|$)",
    re.I,
)
# WordPress and its like name the subjects of an article in the class of its element.
_SUBJECT = re.compile(r"(?:tag|category|type|status|format|has|no|with)-", re.I)
_CAPTION = re.compile(r"(?:^|[-_ ])(?:fig)?caption(?:[-_ ]|$)", re.I)
_BYLINE = re.compile(r"(?:^|[-_ ])(?:byline|authors?|reporter)(?:[-_ ]|$)", re.I)
_SECTIONS = frozenset(("html", "body", "main", "article", "section"))
_MOST = 0.5
_LONGEST_BYLINE = 200
_LONGEST_CAPTION = 1000


def region_of(node: LexborNode, total: int) -> str:
    """Return what kind of furniture the element is, '' for what may hold the article.

    ``total`` is the length of all paragraphs of the page: what holds most of them is no furniture.
    """
    tag, attributes = node.tag or "", node.attributes
    role = _OUTSIDE_ROLES.get(attributes.get("role") or "", "")
    region = "title" if tag == "title" else "navigation" if tag in _NAVIGATION else role
    if not region and (tag in _OUTSIDE or "hidden" in attributes):
        region = "outside"
    if not region and tag not in ("html", "body", "main") and _is_furniture(node):
        region = "outside"
    holds_article = bool(region) and tag != "title" and prose_length(node) > total * _MOST
    return "" if holds_article else region


def role_of(node: LexborNode) -> str:
    """Return what a block is if it is no furniture: caption, headline, heading, byline, time."""
    tag = node.tag or ""
    is_named = tag not in _SECTIONS and bool(_CAPTION.search(_names(node)))
    if tag == "figcaption" or (is_named and len(node.text()) < _LONGEST_CAPTION):
        return "caption"
    return HEADINGS.get(tag) or inline_role(node)


def inline_role(node: LexborNode) -> str:
    """Return what a stretch within a block is: byline or time."""
    if node.tag == "time":
        return "time"
    attributes = node.attributes
    is_author = attributes.get("rel") == "author" or attributes.get("itemprop") == "author"
    named = is_author or _BYLINE.search(_names(node))
    return "byline" if named and len(node.text()) < _LONGEST_BYLINE else ""


def prose_length(node: LexborNode) -> int:
    """Return how many characters stand in the paragraphs of an element."""
    return sum(len(paragraph.text()) for paragraph in node.css("p"))


def _is_furniture(node: LexborNode) -> bool:
    words = (word for word in _names(node).split() if not _SUBJECT.match(word))
    return any(map(_FURNITURE.search, words))


def _names(node: LexborNode) -> str:
    attributes = node.attributes
    return f"{attributes.get('class') or ''} {attributes.get('id') or ''}".strip()
