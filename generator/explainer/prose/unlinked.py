"""A text without its links to some records: what they say stays, as plain words."""

from __future__ import annotations

from collections.abc import Container, Iterator

from explainer.prose.tree import Key
from explainer.prose.value import Prose


def unlinked(prose: Prose, gone: Container[Key]) -> Prose:
    """Return a text whose links to records that are gone are the words of the link."""
    text = str(prose)
    for address in sorted(_addresses(prose, gone), reverse=True):
        first = _opening(text, address - 2)
        last = text.find(")", address)
        # A link whose address stands elsewhere in the text has none between its brackets.
        if first >= 0 <= last and text[address - 2 : address] == "](":
            text = text[:first] + text[first + 1 : address - 2] + text[last + 1 :]
    if text == prose:
        return prose
    made = Prose(text)
    made.quoted_with(prose.marks)
    return made


def _addresses(prose: Prose, gone: Container[Key]) -> Iterator[int]:
    """Yield where the addresses of such links stand."""
    starts = [0]
    for line in prose.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    for node in prose.tree.walk():
        if node.kind == "link" and node.record in gone:
            yield starts[node.line] + node.column - 1


def _opening(text: str, closing: int) -> int:
    """Return the bracket that one closes, -1 where there is none."""
    depth = 0
    for at in range(closing, -1, -1):
        depth += (text[at] == "]") - (text[at] == "[")
        if not depth:
            return at
    return -1
