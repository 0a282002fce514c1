"""A tree to HTML. The tree stays as it is; what the page must remember goes into its ledger.

The HTML is that of markdown-it's own renderer, line breaks included (a test holds both side by
side), with our citations, names, pictures, notes and quotations.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape
from itertools import takewhile

from markdown_it.common.utils import escapeHtml
from msgspec.structs import replace

from explainer.language.catalogue import Catalogue
from explainer.prose.later import MARKS as TIMES
from explainer.prose.later import Horizon, all_later, plain_stretches, stretches
from explainer.prose.ledger import Citation, Passage
from explainer.prose.names import Name
from explainer.prose.pictures import figure_html, folded, image_html
from explainer.prose.tree import RUNS, UNSEEN, Node
from explainer.prose.value import Prose

LATER = ("class", "later")
"""What marks something that came later than what the page is about."""


def render(nodes: Iterable[Node], passage: Passage) -> str:
    """Return the HTML of blocks; a heading among them begins a passage of its own."""
    html = []
    for node in _with_headings(tuple(nodes), passage.horizon):
        if node.kind == "heading":
            passage = passage.below_heading()
        html.append(_html(node, passage))
    return "".join(html)


def _with_headings(nodes: tuple[Node, ...], horizon: Horizon | None) -> Iterator[Node]:
    """Yield blocks, a heading marked as later where all that stands under it is."""
    for at, node in enumerate(nodes):
        if horizon and node.kind == "heading":
            below = tuple(takewhile(lambda block: block.kind != "heading", nodes[at + 1 :]))
            if below and all(all_later(block, horizon) for block in below):
                node = replace(node, attributes=(*node.attributes, LATER))
        yield node


def inline(prose: Prose, passage: Passage) -> str:
    """Return the HTML of a text that is one paragraph, without the paragraph around it."""
    blocks = prose.tree.children
    if len(blocks) == 1 and blocks[0].kind == "paragraph":
        return run_html(blocks[0], passage)
    return render(blocks, passage).strip()


def run_html(run: Node, passage: Passage) -> str:
    """Return the HTML of the words of a paragraph, heading or cell, or of a mark."""
    if not passage.horizon or run.kind not in RUNS:
        return _words(run.children, passage)
    parts = stretches(run, passage.horizon)
    return "".join(
        _hidden(_words(nodes, passage.hidden()), len(parts) == 1)
        if later
        else _words(nodes, passage)
        for later, nodes in parts
    )


def plain_html(text: str, horizon: Horizon | None) -> str:
    """Return the HTML of a text without marks, what came later than a horizon marked."""
    parts = plain_stretches(text, horizon) if horizon else ((False, text),)
    return "".join(
        _hidden(escape(part), len(parts) == 1) if later else escape(part) for later, part in parts
    )


def _hidden(html: str, whole: bool) -> str:
    return f'<span class="later{" all" if whole else ""}">{html}</span>'


def _words(nodes: tuple[Node, ...], passage: Passage) -> str:
    html = []
    for at, node in enumerate(nodes):
        if naming := _NAMING.get(node.kind):
            html.append(naming(node, passage, _behind(nodes, at)))
        else:
            html.append(_html(node, passage))
    return "".join(html)


def _behind(nodes: tuple[Node, ...], at: int) -> str:
    """Return the words behind a node, in the next line if its own ends with it."""
    near = (node for node in nodes[at + 1 : at + 3] if node.kind != "softbreak")
    return next((node.text for node in near), "")


def citation_html(citations: tuple[Citation, ...], words: Catalogue) -> str:
    """Return the raised numbers that lead to the sources of the page."""
    links = " ".join(
        f'<a href="{c.at or f"#source-{c.number}"}" aria-label="{_said(c, words)}">{c.number}</a>'
        for c in citations
    )
    return f'<sup class="cite">{links}</sup>' if citations else ""


def _said(citation: Citation, words: Catalogue) -> str:
    number, place = citation.number, citation.locator
    if not place:
        return escape(words.gettext("Source %(number)s", number=number))
    return escape(words.gettext("Source %(number)s, %(place)s", number=number, place=place))


def _html(node: Node, passage: Passage) -> str:
    return _RENDERERS.get(node.kind, _element)(node, passage)


def _element(node: Node, passage: Passage) -> str:
    """Return a block or mark of CommonMark: its tag around what is in it."""
    if passage.horizon and node.kind in _BLOCKS and all_later(node, passage.horizon):
        node = replace(node, attributes=(*node.attributes, LATER))
        passage = passage.hidden()
    attributes = "".join(f' {name}="{escapeHtml(value)}"' for name, value in node.attributes)
    opening, closing = f"<{node.tag}{attributes}>", f"</{node.tag}>"
    if node.kind in _MARKS:
        return f"{opening}{run_html(node, passage)}{closing}"
    if node.kind in RUNS:
        return f"{opening}{run_html(node, passage)}{closing}\n"
    return f"{opening}{_inside(node.children, passage)}{closing}\n"


_MARKS = frozenset({"em", "strong", "s"})
_BLOCKS = frozenset({"paragraph", "list_item", "bullet_list", "ordered_list", "blockquote"})
"""Kinds that a reader may hide whole."""
_AFTER_TIGHT = frozenset(
    {"paragraph", "heading", "bullet_list", "ordered_list", "blockquote", "table", "hr"}
)
"""What begins a line of its own behind a tight paragraph."""


def _inside(nodes: tuple[Node, ...], passage: Passage) -> str:
    """Return what a list, an item or a row holds; a tight paragraph has no line of its own."""
    html = "\n" if nodes and nodes[0].kind != "tight" else ""
    was_tight = False
    for node in nodes:
        html += ("\n" if was_tight and node.kind in _AFTER_TIGHT else "") + _html(node, passage)
        was_tight = node.kind == "tight"
    return html


def _text(node: Node, passage: Passage, after: str) -> str:
    """Return words, with the names in them linked that are mentioned for the first time."""
    if not passage.linking:
        return escapeHtml(node.text)
    html, done = "", 0
    for start, end, name in passage.ledger.page.names.find(node.text):
        if passage.is_first((name.kind, name.id)):
            other = passage.other_name(name, node.text[end:] + after)
            html += escapeHtml(node.text[done:start])
            html += _name(name, node.text[start:end], passage) + escapeHtml(other)
            done = end
    return html + escapeHtml(node.text[done:])


def _name(name: Name, text: str, passage: Passage) -> str:
    passage.ledger.card((name.kind, name.id))
    href = escape(passage.ledger.page.link(name.kind, name.id))
    return f'<a class="name" href="{href}">{escape(text)}</a>'


def _link(node: Node, passage: Passage, after: str) -> str:
    """Return a link; no name in it is linked. Its record counts as mentioned."""
    words = Passage(passage.ledger, passage.attributed, linking=False)
    inside = run_html(node, words)
    attributes = dict(node.attributes)
    if node.record:
        passage.seen.add(node.record)
        attributes["href"] = passage.ledger.page.link(*node.record)
        if len(node.children) == 1 and node.children[0].kind == "text":
            name = Name(node.children[0].text, *node.record)
            inside += escapeHtml(passage.other_name(name, after))
    said = "".join(f' {name}="{escapeHtml(value)}"' for name, value in attributes.items())
    return f"<a{said}>{inside}</a>"


def _citation(node: Node, passage: Passage) -> str:
    return citation_html(
        tuple(passage.ledger.cite(cite.source, cite.locator, passage.later) for cite in node.cites),
        passage.words,
    )


def _time(node: Node, passage: Passage) -> str:
    """Return words that an editor marked: those that came later can be hidden."""
    if not passage.horizon or not TIMES[node.kind]:
        return _words(node.children, passage)
    return _hidden(_words(node.children, passage.hidden()), whole=False)


def _picture(node: Node, passage: Passage) -> str:
    assert node.record is not None
    return figure_html(passage.ledger.page.picture(node.record[1], passage), node.text)


def _image(node: Node, passage: Passage) -> str:
    if node.record is None:
        return escape(node.text)
    return image_html(passage.ledger.page.picture(node.record[1], passage), node.text)


def _table(node: Node, passage: Passage) -> str:
    # No region: of those a page may have only one of a name.
    label = escape(passage.words.pgettext("how a table is called that has no name", "Table"))
    around = f'<div class="table" tabindex="0" role="group" aria-label="{label}">'
    return f"{around}<table>{_inside(node.children, passage)}</table></div>\n"


def _note(node: Node, passage: Passage) -> str:
    return f'<div class="note" role="note">\n{_blocks(node, passage)}</div>\n'


def _quote(node: Node, passage: Passage) -> str:
    caption = f"<figcaption>{escape(node.text)}</figcaption>" if node.text else ""
    quoted = _blocks(node, passage)
    return f'<figure class="quote"><blockquote>\n{quoted}</blockquote>{caption}</figure>\n'


def _distressing(node: Node, passage: Passage) -> str:
    return folded(node.text, _blocks(node, passage))


def _blocks(node: Node, passage: Passage) -> str:
    return render(node.children, passage)


def _code(node: Node, passage: Passage) -> str:
    return f"<code>{escapeHtml(node.text)}</code>"


def _code_block(node: Node, passage: Passage) -> str:
    return f"<pre><code>{escapeHtml(node.text)}</code></pre>\n"


def _heading(node: Node, passage: Passage) -> str:
    """Return a heading that is the link to itself, names in it left alone, unless it has links."""
    attributes = "".join(f' {name}="{escapeHtml(value)}"' for name, value in node.attributes)
    anchor = dict(node.attributes).get("id")
    html = run_html(node, replace(passage, linking=False))
    if anchor and "<a " not in html:
        html = f'<a href="#{escapeHtml(anchor)}">{html}</a>'
    return f"<{node.tag}{attributes}>{html}</{node.tag}>\n"


def _footnote_ref(node: Node, passage: Passage) -> str:
    number = node.text.partition(":")[0]
    return (
        f'<sup class="footnote-ref"><a href="#fn{number}" id="fnref{node.text}">'
        f"[{node.text}]</a></sup>"
    )


def _footnote_block(node: Node, passage: Passage) -> str:
    # No section, as the parser's own renderer has it: a section needs a heading.
    opening = '<hr class="footnotes-sep">\n<div class="footnotes">\n<ol class="footnotes-list">\n'
    return f"{opening}{_blocks(node, passage)}</ol>\n</div>\n"


def _footnote(node: Node, passage: Passage) -> str:
    return f'<li id="fn{node.text}" class="footnote-item">{_blocks(node, passage)}</li>\n'


def _footnote_anchor(node: Node, passage: Passage) -> str:
    # The second character keeps phones from drawing the arrow as a picture.
    return f' <a href="#fnref{node.text}" class="footnote-backref">\u21a9\ufe0e</a>'


_NAMING: Mapping[str, Callable[[Node, Passage, str], str]] = {"text": _text, "link": _link}
"""Kinds that may name a record, whose other name is not said twice: what follows is looked at."""

_RENDERERS: Mapping[str, Callable[[Node, Passage], str]] = {
    "heading": _heading,
    "tight": run_html,
    "code_inline": _code,
    "softbreak": lambda node, passage: "\n",
    "hardbreak": lambda node, passage: "<br>\n",
    "citation": _citation,
    **dict.fromkeys(TIMES, _time),
    "image": _image,
    "picture": _picture,
    "table": _table,
    "note": _note,
    "quote": _quote,
    "distressing": _distressing,
    "component": lambda node, passage: "",
    **dict.fromkeys(UNSEEN, lambda node, passage: ""),
    "fence": _code_block,
    "fence_unclosed": _code_block,
    "code_block": _code_block,
    "hr": lambda node, passage: "<hr>\n",
    "footnote_ref": _footnote_ref,
    "footnote_block": _footnote_block,
    "footnote": _footnote,
    "footnote_anchor": _footnote_anchor,
}
"""Kinds that are more than their tag around what is in them."""
