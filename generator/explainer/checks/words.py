"""The text of a page, block by block, and what of it stands in quoting elements."""

from __future__ import annotations

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from explainer.language.text_reuse import Piece

_QUOTING = frozenset(("q", "blockquote"))
_SILENT = frozenset(("script", "style", "svg", "template", "sup", "cite"))
"""What is not said in a sentence; ``cite`` holds the title of a work, no quotation from it."""

_HOW_TO_CITE = "how-to-cite"
"""The class of what names a page in the styles of citation, its title once in each."""

_BETWEEN = " \n\t,·"
"""What parts the links of a list in one line."""

_INLINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins"),
        *("kbd", "mark", "q", "s", "small", "span", "strong", "sub", "time", "u", "var", "wbr"),
    )
)


Block = list[Piece]

# Tuples, not named ones: a page has a thousand of these, and they are made four times as fast.
_Found = tuple[str, bool, bool]
"""A piece of text: whether a quoting element holds it, and whether a link does."""


def blocks(tree: LexborHTMLParser) -> Iterator[Block]:
    """The text of a page block by block (paragraph, item, cell …): its main part's.

    The first block is the page's description, which search engines show. A block of links alone
    is left out: it names what it leads to.
    """
    description = tree.css_first('meta[name="description"]')
    if description is not None:
        yield [(description.attributes.get("content") or "", False)]
    root = tree.css_first("main") or tree.body
    found: list[list[_Found]] = [[]]
    if root is not None:
        _gather(root, found, quoted=False, linked=False)
    for pieces in found:
        if any(not linked and text.strip(_BETWEEN) for text, _, linked in pieces):
            yield [(text, quoted) for text, quoted, _ in pieces]


def _gather(node: LexborNode, found: list[list[_Found]], quoted: bool, linked: bool) -> None:
    """Add the pieces of text in an element to the last of the blocks found, or to new ones.

    A list that grows, not generators in generators: a piece lies ten elements deep.
    """
    for child in node.iter(include_text=True):
        tag = child.tag or ""
        if tag == "-text":
            found[-1].append((child.text_content or "", quoted, linked))
        elif tag not in _SILENT and not (tag == "details" and _names_its_page(child)):
            breaks = tag not in _INLINE
            if breaks and found[-1]:
                found.append([])
            _gather(child, found, quoted or tag in _QUOTING, linked or tag == "a")
            if breaks and found[-1]:
                found.append([])


def _names_its_page(node: LexborNode) -> bool:
    return node.attributes.get("class") == _HOW_TO_CITE
