"""Markdown to tokens: CommonMark, tables, footnotes, and three things of ours.

``[@source, p. 4; @other]`` cites, ``[text](event:id)`` links a record, and a block between lines
of ``:::`` is a component (``::: chart id``) or holds prose of a certain rank (``::: note``).
Raw HTML is not read as such: it is shown as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise, takewhile

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.footnote import footnote_plugin

LINKED_KINDS = ("event", "actor", "place", "document", "term", "topic", "question", "source")
WRAPPERS = ("note", "quote")
COMPONENTS = ("timeline", "chart", "accounts")
_CITATION = re.compile(r"\[(@[^\[\]]+)\]")
_CITE = re.compile(r"^@([a-z0-9][a-z0-9-]*)\s*(?:,\s*(.+))?$")
_RECORD_LINK = re.compile(rf"^({'|'.join(LINKED_KINDS)}):(.+)$")


@dataclass(frozen=True, slots=True)
class Reference:
    """A record that prose names: kind, id, and the line (from 0) and column (from 1) it is on."""

    kind: str
    id: str
    line: int
    column: int


def _citation_rule(state: StateInline, silent: bool) -> bool:
    found = _CITATION.match(state.src, state.pos)
    if not found:
        return False
    cites = [_CITE.match(part.strip()) for part in found[1].split(";")]
    if not all(cites):
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.content = found[0]
        token.meta = {"cites": [(cite[1], cite[2]) for cite in cites if cite]}
    state.pos = found.end()
    return True


@lru_cache(maxsize=1)
def markdown() -> MarkdownIt:
    """Return the parser that all prose goes through."""
    options = {"html": False, "typographer": True, "xhtmlOut": False}
    parser = MarkdownIt("commonmark", options).enable(["table", "strikethrough", "smartquotes"])
    parser.use(footnote_plugin)
    parser.inline.ruler.before("link", "citation", _citation_rule)
    for name in (*WRAPPERS, *COMPONENTS):
        parser.use(container_plugin, name)
    return parser


def parse(text: str) -> list[Token]:
    """Return the block tokens of a text; inline tokens are their children."""
    return markdown().parse(text)


def record_link(href: str) -> tuple[str, str] | None:
    """Return kind and id where an address of a link is ``kind:id``, else ``None``."""
    found = _RECORD_LINK.match(href)
    return (found[1], found[2]) if found else None


def component_call(token: Token) -> tuple[str, str]:
    """Return name and argument of the opening token of a component."""
    name, _, argument = token.info.strip().partition(" ")
    return name, argument.strip()


def references(text: str) -> Iterator[Reference]:
    """Yield every record that a text cites, links or places, with its place in the text."""
    lines = text.split("\n")
    for token in parse(text):
        start = token.map[0] if token.map else 0
        if token.type.startswith("container_") and token.nesting == 1:
            yield from _component_references(token, lines)
        line = start
        for child in token.children or ():
            if child.type in ("softbreak", "hardbreak"):
                line += 1
            for kind, identity, needle in _inline_references(child):
                yield _placed(kind, identity, needle, line, lines)


def _component_references(token: Token, lines: Sequence[str]) -> Iterator[Reference]:
    name, argument = component_call(token)
    kinds = {"chart": "series", "accounts": "event", "timeline": "topic"}
    if name in kinds and argument:
        start = token.map[0] if token.map else 0
        yield _placed(kinds[name], argument, argument, start, lines)


def _inline_references(child: Token) -> Iterator[tuple[str, str, str]]:
    if child.type == "citation":
        for source, _ in child.meta["cites"]:
            yield "source", source, f"@{source}"
    elif child.type == "link_open":
        link = record_link(str(child.attrGet("href") or ""))
        if link:
            yield *link, ":".join(link)
    elif child.type == "image":
        source = str(child.attrGet("src") or "")
        if source.startswith("image:"):
            yield "image", source.removeprefix("image:"), source


def _placed(kind: str, identity: str, needle: str, line: int, lines: Sequence[str]) -> Reference:
    for number in range(line, min(line + 60, len(lines))):
        column = lines[number].find(needle)
        if column >= 0:
            return Reference(kind, identity, number, column + 1)
    return Reference(kind, identity, line, 1)


def plain_text(text: str) -> str:
    """Return the words of a text without marks, citations and links."""
    return _joined(words(token) for token in parse(text) if token.type == "inline")


def lead(text: str) -> str:
    """Return the words of a body's first paragraphs, up to its first heading.

    Only paragraphs that follow one another are joined: what stands on the two sides of a table
    or a list belongs to it, and together would say something else. One that ends in a colon
    introduces what is left out here.
    """
    tokens = takewhile(lambda token: token.type != "heading_open", parse(text))
    blocks = (pair for pair in pairwise(tokens) if pair[0].level == 0 and pair[0].nesting >= 0)
    texts = (words(two) if one.type == "paragraph_open" else "" for one, two in blocks)
    said = next((list(run) for is_text, run in groupby(texts, key=bool) if is_text), [])
    return _joined(said if len(said) == 1 else (one for one in said if not one.endswith(":")))


def _joined(texts: Iterable[str]) -> str:
    said = re.sub(r"\s+", " ", " ".join(texts)).strip()
    return re.sub(r" (?=[.,;:!?](?:\s|$))", "", said)


def words(token: Token) -> str:
    """Return the words of one run of text without its marks."""
    return "".join(
        _WORDS[child.type](child) for child in token.children or () if child.type in _WORDS
    )


_WORDS: Mapping[str, Callable[[Token], str]] = {
    "text": lambda child: child.content,
    "code_inline": lambda child: child.content,
    "softbreak": lambda child: " ",
    "hardbreak": lambda child: " ",
}
