"""The blocks of text of a saved page, in document order, each with the line it starts on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from explainer.seeds.decode import normalise
from explainer.seeds.page.roles import INLINE, SCRIPTS, inline_role, role_of
from explainer.seeds.page.rows import Block, Piece, parts_of

# A dropped script is accounted for in one line of a terminal.
_ABRIDGED = 80


@dataclass(slots=True)
class _Walk:
    """A walk over a page, and the block that is being gathered."""

    line: int = 1
    roles: list[str] = field(default_factory=lambda: [""])
    inner: list[str] = field(default_factory=lambda: [""])
    links: int = 0
    pieces: list[Piece] = field(default_factory=list)
    role: str = ""

    def enter(self, element: HtmlElement) -> Iterator[Block]:
        self.line = max(self.line, element.sourceline or 0)
        is_inline = element.tag in INLINE
        if not is_inline:
            yield from self.finish()
        if element.tag in SCRIPTS:
            yield from self._script(element)
            return
        self.roles.append(self.roles[-1] if is_inline else self.roles[-1] or role_of(element))
        self.inner.append((inline_role(element) or self.inner[-1]) if is_inline else "")
        if element.tag == "a":
            # Links in a row are words apart, even where the source has no space between.
            self._add(element, " ")
            self.links += 1
        self._add(element, element.text or "")

    def leave(self, element: HtmlElement) -> Iterator[Block]:
        if element.tag not in INLINE:
            yield from self.finish()
        if element.tag not in SCRIPTS:
            self.roles.pop()
            self.inner.pop()
        if element.tag == "a":
            self.links -= 1
        around = element.getparent()
        if around is not None:
            self._add(around, element.tail or "")

    def _add(self, element: HtmlElement, text: str) -> None:
        """Add a stretch of text; the first with any letter says where the block stands."""
        if not any(piece.text.strip() for piece in self.pieces):
            self.pieces.clear()
            self.role = self.roles[-1]
        start = len(text) - len(text.lstrip())
        line = self.line + text.count("\n", 0, start)
        self.pieces.append(Piece(text, line, self.inner[-1], self.links > 0, element))
        self.line += text.count("\n")

    def finish(self) -> Iterator[Block]:
        pieces, self.pieces = self.pieces, []
        yield from parts_of(pieces, self.role)

    def _script(self, element: HtmlElement) -> Iterator[Block]:
        """Yield a script or style sheet as one block, abridged."""
        written = element.text or ""
        text = " ".join(normalise(written).split())
        if text:
            short = text if len(text) <= _ABRIDGED else text[:_ABRIDGED] + "…"
            start = len(written) - len(written.lstrip())
            yield Block(short, self.line + written.count("\n", 0, start), "script", False, element)
        self.line += written.count("\n")


def blocks_of(tree: HtmlElement) -> Iterator[Block]:
    """Yield every block of text; a script or style sheet is one block, abridged."""
    walk = _Walk()
    for event, element in iterwalk(tree, events=("start", "end")):
        yield from walk.enter(element) if event == "start" else walk.leave(element)
    yield from walk.finish()
