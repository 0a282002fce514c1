"""How deep the elements of a page are nested, told before it is parsed."""

from __future__ import annotations

import re
from collections import Counter

_TAG = re.compile(r"<(?:!--|(/?)([a-zA-Z][a-zA-Z0-9-]*)[^<>]*>)")
# Elements that never hold others, and those that the next of their kind closes.
_FLAT = re.compile(
    r"area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr"
    r"|p|li|dt|dd|option|tr|td|th|thead|tbody|tfoot"
)
_RAW = frozenset(("script", "style", "svg", "textarea", "title"))


def depth_of(text: str) -> int:
    """Return the greatest number of elements that are open at one place."""
    opened: Counter[str] = Counter()
    depth = deepest = position = 0
    while match := _TAG.search(text, position):
        closing, name = match[1], (match[2] or "").lower()
        position = match.end()
        if not name or (name in _RAW and not closing):
            position = _after(text, f"</{name}" if name else "-->", position)
        elif not _FLAT.fullmatch(name) and (not closing or opened[name]):
            step = -1 if closing else 1
            opened[name] += step
            depth += step
            deepest = max(deepest, depth)
    return deepest


def _after(text: str, ending: str, position: int) -> int:
    """Return where a comment or a script ends: at the end of the text if nowhere."""
    found = text.find(ending, position)
    if found < 0:
        return len(text)
    return text.find(">", found) + 1 or len(text)
