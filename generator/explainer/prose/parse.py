"""A text to its tree: tokens of the parser to nodes.

Whatever does not depend on the page is settled here: citations stand close behind their
sentences, a picture alone in its paragraph is a block, cells say by a class how they are aligned.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from markdown_it.token import Token
from msgspec.structs import replace

from explainer.language.quotation import ENGLISH, Marks
from explainer.prose.citations import closed
from explainer.prose.columns import Columns, columns
from explainer.prose.grammar import (
    COMPONENTS,
    DEFINITIONS,
    component_call,
    markdown,
    record_link,
)
from explainer.prose.tree import Cite, Key, Node

PICTURE = re.compile(r"image:(.*)|\.\./images/([a-z0-9-]+)\.[a-z]+", re.DOTALL)
"""A picture by its id, or by its file, as whoever reads a text in a repository sees it."""
UNCLOSED = "fence_unclosed"
"""The kind of a block of code that runs to the end of what it stands in: no line closes it."""
DEEPEST = 24
"""Marks nested deeper are left out: no setting allows them, and walks over a tree are bounded."""
SHALLOW = 4
"""Marks nested deeper are noted, so that whoever looks for those too deep has little to look at."""

Inside = tuple[Node, ...]
# One line without any sign that Markdown reads, at whose beginning no list begins.
_PLAIN = re.compile(r"(?![-+=]|\d+[.)])[^\n\r\t\0\\`*_\[\]<>&!~\"'^|:#]+")


def parse(text: str, marks: Marks = ENGLISH) -> Node:
    """Return the tree of a text; its root has the blocks as children, straight quotation marks
    are those of its language."""
    if _PLAIN.fullmatch(text) and text == text.strip():
        # So are most fields, and what reads Markdown takes a hundred times as long to say so.
        return Node("root", (Node("paragraph", (Node("text", text=text),), text, "p"),))
    return _Reading(text, marks).root()


class _Reading:
    """The tokens of one text, on their way to nodes; ``last`` is where the last run stood."""

    def __init__(self, text: str, marks: Marks) -> None:
        self.lines = text.split("\n")
        self.left: dict[str, Any] = {}
        # With a line end: a component at the last letter was looked for one letter further.
        ended = text if text.endswith("\n") else f"{text}\n"
        self.tokens = markdown(marks).parse(ended, self.left)
        self.last: Columns | None = None
        self.depth, self.deepest = 0, 0

    def root(self) -> Node:
        blocks = self.nested(self.tokens, self.block)
        notes = (
            Node("footnote_used" if used else "footnote_unused", text=label, line=line)
            for label, line, used in self.left.get(DEFINITIONS, ())
        )
        return Node("root", (*blocks, *notes, *self.unused(), *self.deep()))

    def deep(self) -> Iterator[Node]:
        """Yield how deep marks are nested, and where they are deepest."""
        if self.depth > SHALLOW:
            yield Node("nested", text=str(self.depth), line=self.deepest)

    def unused(self) -> Iterator[Node]:
        """Yield the addresses (``[label]: https://…``) that no link of the text takes."""
        inside = (child for token in self.tokens for child in token.children or ())
        taken = {token.meta.get("label") for token in inside}
        written = self.left.get("references", {})
        again = self.left.get("duplicate_refs", [])
        for label, address in (*written.items(), *((None, address) for address in again)):
            if label not in taken or label is None:
                yield Node("address_unused", text=address["href"], line=address["map"][0])

    def block(self, token: Token, inside: Inside) -> Node:
        kind = token.type.removesuffix("_open").removeprefix("container_")
        if kind == "inline":
            return self.run(token)
        if kind in COMPONENTS:
            return _component(token, inside, self.lines)
        if inside and inside[0].kind == "inline":
            return _of_run(kind, token, inside[0], inside[1:])
        line = token.map[0] if token.map else 0
        text = _LETTERS.get(kind, _content)(token)
        kind = UNCLOSED if kind == "fence" and not _is_closed(token) else kind
        return Node(kind, inside, text, token.tag, _attributes(token), line=line)

    def run(self, token: Token) -> Node:
        here = self.last = columns(token, self.lines, self.last)

        def make(child: Token, inside: Inside) -> Node:
            return _MADE.get(child.type, _mark)(child, inside, here)

        inside = self.nested(token.children or (), make, here.first)
        return Node("inline", inside, token.content, line=here.first)

    def nested(
        self, tokens: Iterable[Token], make: Callable[[Token, Inside], Node], line: int = 0
    ) -> Inside:
        """Return the nodes of tokens, each opening one with what stands before its closing one."""
        opened: list[Token] = []
        rows: list[list[Node]] = [[]]
        for token in tokens:
            if token.nesting == 1:
                opened.append(token)
                rows.append([])
                if len(opened) > self.depth:
                    self.depth = len(opened)
                    self.deepest = token.map[0] if token.map else line
            elif token.nesting == 0:
                rows[-1].append(make(token, ()))
            else:
                inside = closed(rows.pop())
                is_deep = len(opened) > DEEPEST
                opening = opened.pop()
                rows[-1].extend(inside if is_deep else [make(opening, tuple(inside))])
        return tuple(closed(rows[0]))


def _of_run(kind: str, token: Token, run: Node, more: Inside) -> Node:
    """Return the paragraph, heading or cell that a run of words makes up."""
    words = run.children
    if kind == "paragraph" and len(words) == 1 and words[0].kind == "image" and words[0].record:
        return replace(words[0], kind="picture")
    kind = "tight" if token.hidden else kind
    return Node(kind, (*words, *more), run.text, token.tag, _attributes(token), line=run.line)


def _component(token: Token, inside: Inside, lines: Sequence[str]) -> Node:
    name, argument = component_call(token)
    line = token.map[0] if token.map else 0
    column = lines[line].rfind(argument) + 1
    record = (COMPONENTS[name], argument) if argument else None
    return Node("component", inside, argument, name, record=record, line=line, column=column)


def _attributes(token: Token) -> tuple[tuple[str, str], ...]:
    """Return what stands in a tag; how a cell is aligned as a class: the policy allows no style."""
    return tuple(
        ("class", str(value).removeprefix("text-align:")) if name == "style" else (name, str(value))
        for name, value in token.attrs.items()
    )


def _content(token: Token) -> str:
    return token.content


def _is_closed(fence: Token) -> bool:
    """Say whether a block of code has both its lines of marks: the parser keeps no more of it."""
    first, end = fence.map or (0, 0)
    inside = fence.content.removesuffix("\n")
    return end - first == (inside.count("\n") + 1 if fence.content else 0) + 2


def _footnote_number(token: Token) -> str:
    """Return the number of a footnote, and which of several references to it this is: ``2:1``."""
    again = token.meta.get("subId") or 0
    return f"{token.meta['id'] + 1}:{again}" if again else str(token.meta["id"] + 1)


_LETTERS: Mapping[str, Callable[[Token], str]] = {
    "quote": lambda token: component_call(token)[1],
    "distressing": lambda token: component_call(token)[1],
    "footnote": _footnote_number,
    "footnote_anchor": _footnote_number,
    "footnote_ref": _footnote_number,
}
"""What a node that is no run of words has as its letters, where it is not what was typed."""


def _mark(token: Token, inside: Inside, here: Columns) -> Node:
    kind = token.type.removesuffix("_open")
    return Node(kind, inside, _LETTERS.get(kind, _content)(token), token.tag, line=here.first)


def _link(token: Token, inside: Inside, here: Columns) -> Node:
    href = str(token.attrs["href"])
    line, column = here.mark(token.meta["at"])
    attributes = _attributes(token)
    if href.startswith("http"):
        attributes = (*attributes, ("rel", "external"))
    return Node("link", inside, "", "a", attributes, record_link(href), line=line, column=column)


def _image(token: Token, inside: Inside, here: Columns) -> Node:
    source = str(token.attrs["src"])
    line, column = here.mark(token.meta["at"])
    named = PICTURE.fullmatch(source)
    record: Key | None = ("image", named[1] or named[2] or "") if named else None
    attributes = (("src", source),)
    return Node("image", (), token.content, "", attributes, record, line=line, column=column)


def _citation(token: Token, inside: Inside, here: Columns) -> Node:
    cites = tuple(
        Cite(source, locator, *here.mark(at)) for source, locator, at in token.meta["cites"]
    )
    return Node("citation", cites=cites, line=cites[0].line)


_MADE: Mapping[str, Callable[[Token, Inside, Columns], Node]] = {
    "link_open": _link,
    "image": _image,
    "citation": _citation,
}
