"""The blocks of text of a saved page, in document order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from .decode import normalise

_INLINE = frozenset(
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
_SCRIPTS = frozenset(("script", "style"))
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
    ]
)
_OUTSIDE_ROLES = {"navigation": "navigation", "menu": "navigation", "search": "outside"} | {
    "banner": "outside",
    "contentinfo": "outside",
    "complementary": "outside",
    "dialog": "outside",
}
_FURNITURE = re.compile(
    r"(?:^|[-_ ])(?:nav|navbar|menu|breadcrumbs?|share|sharing|social|related|recommend\w*|promos?"
    r"|advert\w*|ads?|banner|sponsor\w*|newsletter|subscri\w+|cookies?|consent|gdpr|comments?"
    r"|disqus|sidebar|footer|popular|trending|most-?read|tags?|paywall|popup|modal|teasers?"
    r"|read-?more|outbrain|taboola|toolbar|yorumlar|ilgili|skip-?link)(?:[-_ ]|$)",
    re.I,
)
_CAPTION = re.compile(r"(?:^|[-_ ])(?:fig)?caption(?:[-_ ]|$)", re.I)
_BYLINE = re.compile(r"(?:^|[-_ ])(?:byline|authors?|reporter)(?:[-_ ]|$)", re.I)
_HEADINGS = dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), "heading") | {"h1": "headline"}
_ABRIDGED = 80
_MOST = 0.5
_CONTAINERS = 2
_ROW_WORDS = 14
# Deeper than this no page holds its article; each level costs memory.
_DEEPEST = 100


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """One block of text: ``region`` says what furniture it is, ``role`` what it is if it isn't."""

    text: str
    first: str
    region: str
    role: str
    linked: bool
    is_list: bool
    ancestors: frozenset[int]
    containers: tuple[LexborNode, ...]


@dataclass(frozen=True, slots=True)
class _Scope:
    """What an element inherits from those around it."""

    region: str = ""
    role: str = ""
    is_list: bool = False
    ancestors: frozenset[int] = frozenset()
    containers: tuple[LexborNode, ...] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    """Text of one inline element: what it is by its markup, and whether it is a link."""

    text: str
    role: str
    linked: bool


@dataclass(slots=True)
class _Writing:
    """The block that is being gathered."""

    pieces: list[_Piece] = field(default_factory=list)
    scope: _Scope = field(default_factory=_Scope)

    def add(self, piece: _Piece, scope: _Scope) -> None:
        if not any(before.text.strip() for before in self.pieces):
            self.scope = scope
        self.pieces.append(piece)

    def finish(self) -> Iterator[Block]:
        """Yield the block; a row of author and time becomes a block of each."""
        pieces, self.pieces = self.pieces, []
        whole = "".join(piece.text for piece in pieces)
        is_row = len(whole.split()) <= _ROW_WORDS and not whole.rstrip().endswith(".")
        for part in _by_role(pieces) if is_row else [pieces]:
            yield from _block(part, self.scope)


def _by_role(pieces: list[_Piece]) -> list[list[_Piece]]:
    """Group the pieces of a row; what has no role of its own goes with what follows it."""
    groups: list[list[_Piece]] = []
    loose: list[_Piece] = []
    for piece in pieces:
        if not piece.role:
            loose.append(piece)
        elif groups and not loose and groups[-1][-1].role == piece.role:
            groups[-1].append(piece)
        else:
            groups.append([*loose, piece])
            loose = []
    if groups and not any(map(str.isalpha, "".join(piece.text for piece in loose))):
        groups[-1].extend(loose)
        return groups
    return [*groups, loose]


def _block(pieces: list[_Piece], scope: _Scope) -> Iterator[Block]:
    whole = "".join(piece.text for piece in pieces)
    text = " ".join(normalise(whole).split())
    if not text:
        return
    roles = {piece.role for piece in pieces if piece.role}
    is_all = all(piece.role or len(piece.text.split()) <= 2 for piece in pieces)
    linked = sum(len(piece.text) for piece in pieces if piece.linked)
    yield Block(
        text=text,
        first=whole,
        region=scope.region,
        role=scope.role or (roles.pop() if len(roles) == 1 and is_all else ""),
        linked=linked * 2 > len(whole),
        is_list=scope.is_list,
        ancestors=scope.ancestors,
        containers=scope.containers,
    )


def blocks_of(root: LexborNode) -> Iterator[Block]:
    """Yield every block of text; a script or style sheet is one block, abridged."""
    writing = _Writing()
    total = max(1, _prose_length(root))
    # A stack, not recursion: pages nest deeper than Python may. None ends a block.
    stack: list[tuple[LexborNode | None, _Scope, str, bool]] = [(root, _Scope(), "", False)]
    while stack:
        node, scope, role, linked = stack.pop()
        if node is None:
            yield from writing.finish()
        elif node.is_text_node:
            writing.add(_Piece(node.text_content or "", role, linked), scope)
        elif node.tag in _SCRIPTS:
            yield from writing.finish()
            yield from _script(node, scope)
        elif node.is_element_node or node.is_document_node:
            is_inline = node.tag in _INLINE
            if not is_inline:
                yield from writing.finish()
                stack.append((None, scope, "", False))
            inner = _inner(node, scope, total)
            inner_role = _inline_role(node) or role if is_inline else ""
            is_link = linked or node.tag == "a"
            if node.tag == "a":
                # Links in a row are words apart, even where the source has no space between.
                writing.add(_Piece(" ", inner_role, True), scope)
            children = node.iter(include_text=True)
            stack.extend((c, inner, inner_role, is_link) for c in reversed(list(children)))
    yield from writing.finish()


def _script(node: LexborNode, scope: _Scope) -> Iterator[Block]:
    text = " ".join(normalise(node.text()).split())
    if text:
        short = text if len(text) <= _ABRIDGED else text[:_ABRIDGED] + "…"
        yield Block(short, node.text(), "script", "", False, False, scope.ancestors, ())


def _inner(node: LexborNode, scope: _Scope, total: int) -> _Scope:
    if node.tag in _INLINE and not scope.region:
        region = _region(node, total)
        if not region:
            return scope
    elif node.tag in _INLINE:
        return scope
    else:
        region = scope.region or _region(node, total)
    containers = scope.containers if node.tag in ("p", *_HEADINGS) else (node, *scope.containers)
    return _Scope(
        region=region,
        role=scope.role or _role(node),
        is_list=scope.is_list or node.tag == "li",
        ancestors=_with(scope.ancestors, node.mem_id),
        containers=containers[:_CONTAINERS],
    )


def _with(ancestors: frozenset[int], name: int) -> frozenset[int]:
    return ancestors | {name} if len(ancestors) < _DEEPEST else ancestors


def _names(node: LexborNode) -> str:
    attributes = node.attributes
    return f"{attributes.get('class') or ''} {attributes.get('id') or ''}".strip()


def _region(node: LexborNode, total: int) -> str:
    """Return what kind of furniture the element is, '' for what may hold the article."""
    tag, attributes = node.tag or "", node.attributes
    role = _OUTSIDE_ROLES.get(attributes.get("role") or "", "")
    region = "title" if tag == "title" else "navigation" if tag in _NAVIGATION else role
    if not region and (tag in _OUTSIDE or "hidden" in attributes):
        region = "outside"
    if not region and tag not in ("html", "body") and _FURNITURE.search(_names(node)):
        region = "outside"
    holds_article = bool(region) and tag != "title" and _prose_length(node) > total * _MOST
    return "" if holds_article else region


def _prose_length(node: LexborNode) -> int:
    return sum(len(paragraph.text()) for paragraph in node.css("p"))


def _role(node: LexborNode) -> str:
    tag = node.tag or ""
    if tag == "figcaption" or _CAPTION.search(_names(node)):
        return "caption"
    return _HEADINGS.get(tag) or _inline_role(node)


def _inline_role(node: LexborNode) -> str:
    attributes = node.attributes
    if node.tag == "time":
        return "time"
    is_author = attributes.get("rel") == "author" or attributes.get("itemprop") == "author"
    return "byline" if is_author or _BYLINE.search(_names(node)) else ""
