"""A body as sections, and a section as blocks: prose, and components as data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import count, groupby

from msgspec import Struct
from msgspec.structs import replace

from explainer import addresses
from explainer.prose.ledger import Passage
from explainer.prose.render import render, run_html
from explainer.prose.tree import UNSEEN, Node
from explainer.prose.value import Prose
from explainer.prose.words import words

SECTION_RANK = 2
"""Of the headings that begin a section: the first rank is the page's title."""
NAMELESS = "section"
"""The anchor of a heading that has no letter in it."""

_LISTS = frozenset({"bullet_list", "ordered_list"})
_FOOT = frozenset({"footnote_block"})


class Html(Struct, frozen=True):
    """Prose, ready to show."""

    html: str


class Component(Struct, frozen=True):
    """A component that an editor placed: ``::: chart id``."""

    name: str
    argument: str


Block = Html | Component


class Section(Struct, frozen=True):
    """What stands under one heading of the second rank; the first may have none.

    ``id`` is the anchor of the section; headings of lower rank carry theirs.
    """

    id: str
    heading: str
    line: int
    nodes: tuple[Node, ...]

    @property
    def anchors(self) -> Iterator[str]:
        """Yield the anchors of the section and of the headings in it."""
        headings = (node.attribute("id") for node in self.nodes if node.kind == "heading")
        return (anchor for anchor in (self.id, *headings) if anchor)

    @property
    def words(self) -> str:
        """Return the words of the section, without marks, citations, links and notes below."""
        told = (node for node in self.nodes if node.kind not in _FOOT)
        return " ".join(words(run) for node in told for run in node.runs())

    def blocks(self, passage: Passage) -> tuple[Block, ...]:
        """Return the section's blocks in order."""
        return tuple(_blocks(self.nodes, passage))

    def items(self, passage: Passage) -> tuple[str, ...]:
        """Return the HTML of a section of short items: those of its lists, and its paragraphs."""
        return tuple(run_html(run, passage) for run in self.item_runs())

    def item_runs(self) -> Iterator[Node]:
        """Yield what each item of a list holds, and the blocks beside lists."""
        for node in self.nodes:
            items = node.children if node.kind in _LISTS else ()
            yield from (run for item in items for run in item.children)
            if not items and node.kind not in UNSEEN | _FOOT:
                yield node


def sections(
    body: Prose,
    is_kept: Callable[[str], bool] = lambda anchor: False,
    fixed: Mapping[str, str] = {},
    original: Prose | None = None,
) -> tuple[Section, ...]:
    """Part a body at its headings of the second rank.

    The anchor of a heading is its words, in Latin letters; numbered where two have the same, and
    with a word before it where the page has kept it for itself. ``fixed`` headings have theirs.
    Those of a translation have the anchors of its ``original``, where it has as many headings: a
    link leads to the same place in each language.
    """
    parts: list[Section] = []
    anchor, heading, line, held = "", "", 0, list[Node]()
    for node in _with_anchors(body, is_kept, fixed, original):
        if node.kind == "heading" and node.rank == SECTION_RANK:
            if held or anchor:
                parts.append(Section(anchor, heading, line, tuple(held)))
            anchor, heading, line, held = node.attribute("id"), words(node), node.line, []
        else:
            held.append(node)
    if held or anchor:
        parts.append(Section(anchor, heading, line, tuple(held)))
    return tuple(parts)


def _with_anchors(
    body: Prose, is_kept: Callable[[str], bool], fixed: Mapping[str, str], original: Prose | None
) -> Iterator[Node]:
    """Yield the blocks of a body, headings with the anchor that is theirs on the page."""
    taken: set[str] = set()
    theirs = _headings(original) if original else ()
    names = iter(theirs if theirs and len(theirs) == len(_headings(body)) else ())
    for node in body.tree.children:
        if node.kind == "heading":
            said = next(names, "") or words(node)
            ours = fixed.get(said) if node.rank == SECTION_RANK else None
            anchor = ours or _free(addresses.slug(said) or NAMELESS, is_kept, taken)
            taken.add(anchor)
            yield replace(node, attributes=(*node.attributes, ("id", anchor)))
        else:
            yield node


def _headings(body: Prose) -> tuple[str, ...]:
    return tuple(words(node) for node in body.tree.children if node.kind == "heading")


def _free(wanted: str, is_kept: Callable[[str], bool], taken: set[str]) -> str:
    name = f"{NAMELESS}-{wanted}" if is_kept(wanted) else wanted
    numbered = (name if number == 1 else f"{name}-{number}" for number in count(1))
    return next(anchor for anchor in numbered if anchor not in taken and not is_kept(anchor))


def _blocks(nodes: tuple[Node, ...], passage: Passage) -> Iterator[Block]:
    for is_component, run in groupby(nodes, lambda node: node.kind == "component"):
        if is_component:
            yield from (Component(node.tag, node.text) for node in run)
        else:
            yield Html(render(run, passage))
