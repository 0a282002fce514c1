"""The source of a saved page → a tree of elements, within limits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.etree import ErrorTypes, ParserError, iterwalk
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from explainer.limits import Limits
from explainer.seeds.limits import ADVICE, TooMuchError, limit

_TAG = re.compile(r"<(?:!--|([a-zA-Z][^\s/>]*+))")
# As the standard reads them: a quotation mark opens a value after an equals sign only.
_ATTRIBUTE = re.compile(
    r"[\s/]*+=?[^\s/>=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+))?|[\s/]*+="
)
_RAW = frozenset(("script", "style", "textarea", "title"))


def tree_of(text: str, limits: Limits) -> HtmlElement | None:
    """Return the root of a page, None for one that holds nothing.

    Raises:
        TooMuchError: it has more tags, attributes or depth than an article's page may have.
    """
    limit(text.count("<"), "tags", limits.seed_tags, "seed_tags")
    most = limits.seed_attributes
    attributes = max(_attributes(text, most), default=0)
    limit(attributes, "attributes on one element", most, "seed_attributes")
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
    too_deep = any(error.type == ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log)
    if too_deep or _is_deeper(tree, limits.seed_depth):
        said = f"its elements stand deeper than the {limits.seed_depth} levels {ADVICE}"
        raise TooMuchError(said, "seed_depth")
    return tree


def _is_deeper(tree: HtmlElement, most: int) -> bool:
    depth = 0
    for event, _ in iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > most:
            return True
    return False


def _attributes(text: str, most: int) -> Iterator[int]:
    """Yield the number of attributes of each element, as far as the limit matters."""
    position = 0
    while match := _TAG.search(text, position):
        position, name = match.end(), (match[1] or "").lower()
        if not name:
            position = _after(text, "-->", position)
            continue
        count = 0
        while count <= most and (found := _ATTRIBUTE.match(text, position)):
            position, count = found.end(), count + 1
        yield count
        if name in _RAW:
            position = _after(text, f"</{name}", position)


def _after(text: str, ending: str, position: int) -> int:
    """Return where a comment or a script ends: at the end of the text if nowhere."""
    found = text.find(ending, position)
    return found if found >= 0 else len(text)
