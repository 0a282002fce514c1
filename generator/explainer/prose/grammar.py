"""The Markdown that is read here: CommonMark, tables, footnotes, and four things of ours.

``[@source, p. 4; @other]`` cites, ``[text](event:id)`` links a record, ``[text]{.later}`` says
that something came later than what the page is about (``{.then}``: that it did not), and a block
between lines of ``:::`` is a component (``::: chart id``) or holds prose of a certain rank
(``::: note``).
Raw HTML is not read as such: it is shown as it was written.

What names something notes where it does so (``meta["at"]``): the parser itself keeps lines only.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline, autolink, image, link
from markdown_it.token import Token
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.footnote import footnote_plugin

from explainer.language.quotation import Marks
from explainer.prose.later import MARKS
from explainer.prose.tree import Key

LINKED_KINDS = (
    *("event", "actor", "place", "document", "term", "topic", "question", "source"),
    *("article", "page", "seed"),
)
WRAPPERS = ("note", "quote", "distressing")
COMPONENTS = {
    "timeline": "topic",
    "chart": "series",
    "accounts": "event",
    "claims": "event",
    "map": "map",
}
"""Each component, and the kind of record that its argument names."""

DEFINITIONS = "definitions"
"""Where the parser leaves what it knows of each footnote that is written."""

_CITATION = re.compile(r"\[(@[^\[\]]+)\]")
_TIME = re.compile(rf"\]\{{\.({'|'.join(MARKS)})\}}")
_CITE = re.compile(r"\s*@([a-z0-9][a-z0-9-]*)\s*(?:,\s*(.+?))?\s*$")
_RECORD_LINK = re.compile(rf"^({'|'.join(LINKED_KINDS)}):(.+)$")
_BESIDE = re.compile(r"^([a-z0-9-]+)\.md$")
"""A page of the newsroom's own by its file, as who reads it in a repository follows it."""
Rule = Callable[[StateInline, bool], bool]


class Definition(NamedTuple):
    """A footnote as it is written: its label, its line (from 0), whether the text refers to it."""

    label: str
    line: int
    used: bool


@lru_cache(maxsize=8)
def markdown(marks: Marks) -> MarkdownIt:
    """Return the parser that all prose of a language goes through, by its quotation marks."""
    options: dict[str, bool | int | list[str]] = {
        "quotes": list(marks),
        "html": False,
        "typographer": True,
        "xhtmlOut": False,
        "store_labels": True,
    }
    # Deeper than any setting allows, so that what is too deep is seen and told, not lost. So many
    # times each of many brackets is looked at.
    options["maxNesting"] = 30
    parser = MarkdownIt("commonmark", options).enable(["table", "strikethrough", "smartquotes"])
    parser.use(footnote_plugin)
    parser.core.ruler.before("footnote_tail", "footnote_definitions", _note_definitions)
    parser.inline.ruler.before("link", "citation", _citation)
    parser.inline.ruler.before("link", "time", _time)
    parser.inline.ruler.at("link", _placed(link, "link_open", "href"))
    parser.inline.ruler.at("autolink", _placed(autolink, "link_open", "href"))
    parser.inline.ruler.at("image", _placed(image, "image", "src"))
    for name in (*WRAPPERS, *COMPONENTS):
        parser.use(container_plugin, name)
    return parser


def record_link(href: str) -> Key | None:
    """Return kind and id where an address of a link is ``kind:id``, or ``ID.md``, else ``None``."""
    if beside := _BESIDE.match(href):
        return "page", beside[1]
    found = _RECORD_LINK.match(href)
    # Letters that an address does not have were written otherwise by the parser.
    return (found[1], unquote(found[2])) if found else None


def component_call(token: Token) -> tuple[str, str]:
    """Return name and argument of the opening token of a component."""
    name, _, argument = token.info.strip().partition(" ")
    return name, argument.strip()


def _citation(state: StateInline, silent: bool) -> bool:
    found = _CITATION.match(state.src, state.pos)
    if not found:
        return False
    cites = []
    at = state.pos + 1
    for part in found[1].split(";"):
        cite = _CITE.match(part)
        if not cite:
            return False
        cites.append((cite[1], cite[2], at + part.index("@")))
        at += len(part) + 1
    if not silent:
        token = state.push("citation", "", 0)
        token.content = found[0]
        token.meta = {"cites": cites}
    state.pos = found.end()
    return True


def _time(state: StateInline, silent: bool) -> bool:
    """Read words that an editor marks as later, or as so already then."""
    if state.src[state.pos] != "[" or state.src.find("]{.", state.pos) < 0:
        return False
    end = state.md.helpers.parseLinkLabel(state, state.pos)
    found = _TIME.match(state.src, end) if end >= 0 else None
    if not found:
        return False
    if not silent:
        most, first = state.posMax, state.pos + 1
        state.push(f"{found[1]}_open", "span", 1)
        state.pos, state.posMax = first, end
        state.md.inline.tokenize(state)
        state.push(f"{found[1]}_close", "span", -1)
        state.posMax = most
    state.pos = found.end()
    return True


def _note_definitions(state: StateCore) -> None:
    """Keep which footnotes are written where: those that nobody refers to are taken out next."""
    used = state.env.get("footnotes", {}).get("refs", {})
    state.env[DEFINITIONS] = [
        Definition(token.meta["label"], token.map[0], used[f":{token.meta['label']}"] >= 0)
        for token in state.tokens
        if token.type == "footnote_reference_open" and token.map
    ]


def _placed(rule: Rule, kind: str, attribute: str) -> Rule:
    """Let a rule of the parser note where the address stands that it has read."""

    def run(state: StateInline, silent: bool) -> bool:
        start, before = state.pos, len(state.tokens)
        found = rule(state, silent)
        if found and not silent:
            token = next(token for token in state.tokens[before:] if token.type == kind)
            address = str(token.attrGet(attribute))
            # The parser writes letters that an address does not have in another way.
            forms = (address, unquote(address)) if address else ()
            at = max((state.src.rfind(form, start, state.pos) for form in forms), default=-1)
            token.meta["at"] = at if at >= 0 else start
        return found

    return run
