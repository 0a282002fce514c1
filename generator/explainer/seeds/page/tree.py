"""The source of a saved page → a tree of elements, within limits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.etree import ErrorTypes, ParserError
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from explainer.seeds.limits import ADVICE, DEEPEST, MOST_ATTRIBUTES, MOST_TAGS, TooMuchError, limit

_TAG = re.compile(r"<(?:!--|([a-zA-Z][^\s/>]*+))")
# As the standard reads them: a quotation mark opens a value after an equals sign only.
_ATTRIBUTE = re.compile(
    r"[\s/]*+=?[^\s/>=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+))?|[\s/]*+="
)
_RAW = frozenset(("script", "style", "textarea", "title"))


def tree_of(text: str) -> HtmlElement | None:
    """Return the root of a page, None for one that holds nothing.

    Raises:
        TooMuchError: it has more tags, attributes or depth than an article's page may have.
    """
    limit(text.count("<"), "tags", MOST_TAGS)
    limit(max(_attributes(text), default=0), "attributes on one element", MOST_ATTRIBUTES)
    parser = HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        default_doctype=False,
    )
    try:
        tree: HtmlElement = document_fromstring(text.encode(), parser=parser)
    except ParserError:
        return None
    if any(error.type == ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
        raise TooMuchError(f"its elements stand deeper than the {DEEPEST} levels {ADVICE}")
    return tree


def _attributes(text: str) -> Iterator[int]:
    """Yield the number of attributes of each element, as far as the limit matters."""
    position = 0
    while match := _TAG.search(text, position):
        position, name = match.end(), (match[1] or "").lower()
        if not name:
            position = _after(text, "-->", position)
            continue
        count = 0
        while count <= MOST_ATTRIBUTES and (found := _ATTRIBUTE.match(text, position)):
            position, count = found.end(), count + 1
        yield count
        if name in _RAW:
            position = _after(text, f"</{name}", position)


def _after(text: str, ending: str, position: int) -> int:
    """Return where a comment or a script ends: at the end of the text if nowhere."""
    found = text.find(ending, position)
    return found if found >= 0 else len(text)
