"""Pages that readers take away: each that people read as Markdown, and the list of them."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from selectolax.lexbor import LexborHTMLParser

READER = MarkdownIt("commonmark").enable("table").use(footnote_plugin).use(front_matter_plugin)
FOR_BROWSERS = (
    "nav[class], [aria-hidden], svg, button, script, fieldset, "
    ".take-away, .lanes, .then-only, .card, .cite, .footnote-ref"
)
SOURCES = "details:has(> .sources) > summary, .footnote-backref"


def test_a_page_as_markdown_says_what_the_page_says(built: Path) -> None:
    taken = list(built.rglob("index.md"))
    assert len(taken) > 30
    wrong = {str(file): said for file in taken if (said := difference(file))}
    assert wrong == {}


def difference(file: Path) -> tuple[Counter[str], Counter[str]] | None:
    """Return the words that a page has and its Markdown has not, and the other way round."""
    html = READER.render(file.read_text("utf-8"))
    page = words(file.with_suffix(".html").read_text("utf-8"), "main")
    theirs = words(f"<main>{html}</main>", "main")
    return (page - theirs, theirs - page) if page != theirs else None


def words(html: str, selector: str) -> Counter[str]:
    tree = LexborHTMLParser(html)
    for left_out in tree.css(f"{FOR_BROWSERS}, {SOURCES}"):
        left_out.decompose()
    main = tree.css_first(selector)
    assert main
    return Counter(re.findall(r"\w+", main.text(separator=" ")))
