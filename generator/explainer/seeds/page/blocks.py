"""The blocks of text of a saved page, in document order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from ..decode import normalise
from .inline import Block, Piece, Scope, Writing
from .regions import HEADINGS, INLINE, inline_role, prose_length, region_of, role_of

_SCRIPTS = frozenset(("script", "style"))
_ABRIDGED = 80
# How far up an element may be the one whose paragraphs are the article.
_CONTAINERS = 2
# Deeper than this no page holds its article; each level costs memory.
_DEEPEST = 100


@dataclass(frozen=True, slots=True)
class _Step:
    """A node to be visited with what it inherits; no node: the end of a block."""

    node: LexborNode | None
    scope: Scope
    role: str = ""
    linked: bool = False


@dataclass(slots=True)
class _Walk:
    """A walk over a page. A stack, not recursion: pages nest deeper than Python may."""

    total: int
    stack: list[_Step]
    writing: Writing = field(default_factory=Writing)

    def blocks(self) -> Iterator[Block]:
        while self.stack:
            step = self.stack.pop()
            node = step.node
            if node is None:
                yield from self.writing.finish()
            elif node.is_text_node:
                self.writing.add(Piece(node.text_content or "", step.role, step.linked), step.scope)
            elif node.tag in _SCRIPTS:
                yield from self.writing.finish()
                yield from _script(node, step.scope)
            elif node.is_element_node or node.is_document_node:
                if node.tag not in INLINE:
                    yield from self.writing.finish()
                self._enter(node, step)
        yield from self.writing.finish()

    def _enter(self, node: LexborNode, step: _Step) -> None:
        is_inline, is_link = node.tag in INLINE, node.tag == "a"
        if not is_inline:
            self.stack.append(_Step(None, step.scope))
        role = inline_role(node) or step.role if is_inline else ""
        if is_link:
            # Links in a row are words apart, even where the source has no space between.
            self.writing.add(Piece(" ", role, linked=True), step.scope)
        inner = _inner(node, step.scope, self.total)
        children = list(node.iter(include_text=True))
        self.stack.extend(
            _Step(child, inner, role, step.linked or is_link) for child in reversed(children)
        )


def blocks_of(root: LexborNode) -> Iterator[Block]:
    """Yield every block of text; a script or style sheet is one block, abridged."""
    return _Walk(max(1, prose_length(root)), [_Step(root, Scope())]).blocks()


def _script(node: LexborNode, scope: Scope) -> Iterator[Block]:
    text = " ".join(normalise(node.text()).split())
    if text:
        short = text if len(text) <= _ABRIDGED else text[:_ABRIDGED] + "…"
        yield Block(short, node.text(), "script", "", False, False, scope.ancestors, ())


def _inner(node: LexborNode, scope: Scope, total: int) -> Scope:
    region = scope.region or region_of(node, total)
    if node.tag in INLINE and region == scope.region:
        return scope
    is_holder = node.tag not in ("p", *HEADINGS)
    containers = (node, *scope.containers) if is_holder else scope.containers
    return Scope(
        region=region,
        role=scope.role or role_of(node),
        is_list=scope.is_list or node.tag == "li",
        ancestors=_with(scope.ancestors, node.mem_id),
        containers=containers[:_CONTAINERS],
    )


def _with(ancestors: frozenset[int], name: int) -> frozenset[int]:
    return ancestors | {name} if len(ancestors) < _DEEPEST else ancestors
