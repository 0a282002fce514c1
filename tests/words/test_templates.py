"""No word of the interface stands in a template as it is: all go through the catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes
from selectolax.lexbor import LexborHTMLParser

from explainer.assets import find_theme
from explainer.language.catalogue import Catalogue, catalogue
from explainer.language.tags import Language
from explainer.rendering.environment import environment

THEME = find_theme()
WORDS: Catalogue = catalogue(Language("en"))
TEMPLATES = sorted([*THEME.rglob("*.html"), *THEME.rglob("*.txt")])
ASKING = {"_", "ngettext", "pgettext", "npgettext"}
READ = ("alt", "aria-label", "aria-description", "title", "placeholder", "label")
NAMES = {
    *("Atom", "CITATION.cff", "JSON Feed", "versions.json"),
    *("BibTeX", "CSL-JSON", "CSV", "EPUB", "GeoJSON", "JSON", "Markdown", "PDF", "PNG", "Parquet"),
    "Optional",
    *("RIS", "SQLite", "SVG", "TimelineJS", "Tor Browser", "TSV", "iCalendar", "(iCalendar)"),
}
"""What is called so in every language; `Optional` is a word of the form of llms.txt."""
SHOWN = re.compile(r"[^\W\d_]{2,}")
LITERAL = re.compile(r"[A-Z][a-z]+|\w+ \w+")
"""A text in an expression that is for readers: names of the program begin small, and are one."""


@pytest.fixture(scope="module")
def jinja() -> Environment:
    return environment(THEME, WORDS)


def test_no_word_stands_in_a_template(jinja: Environment) -> None:
    found = {
        str(path.relative_to(THEME)): words
        for path in TEMPLATES
        if (words := [*_texts(jinja, path), *_literals(jinja, path)])
    }
    assert not found, "write {{ _(…) }}: theme/README.md"


def _texts(jinja: Environment, path: Path) -> Iterator[str]:
    """Yield the texts and attributes for readers that have a word, without what is filled in."""
    source = path.read_text("utf-8")
    kept = (value if kind == "data" else "x1" for _, kind, value in jinja.lex(source) if _is(kind))
    tree = LexborHTMLParser("".join(kept))
    for node in tree.root.traverse(include_text=True) if tree.root else ():
        said = [node.attributes.get(name) or "" for name in READ] if node.tag[0] != "-" else []
        if node.tag == "-text" and node.parent and node.parent.tag not in ("script", "style"):
            said = [node.text(deep=False)]
        yield from (text.strip() for text in said if _is_word(text))


def _is(kind: str) -> bool:
    return kind in ("data", "variable_begin")


def _is_word(text: str) -> bool:
    return bool(SHOWN.search(text)) and text.strip(" x1.,;:·\n") not in NAMES


def _literals(jinja: Environment, path: Path) -> Iterator[str]:
    tree = jinja.parse(path.read_text("utf-8"))
    asked = [
        call for call in tree.find_all(nodes.Call)
        if isinstance(call.node, nodes.Name) and call.node.name in ASKING
    ]  # fmt: skip
    known = {id(const) for call in asked for const in call.args if isinstance(const, nodes.Const)}
    for const in tree.find_all(nodes.Const):
        is_text = isinstance(const.value, str) and const.value not in NAMES
        if is_text and id(const) not in known and LITERAL.search(const.value):
            yield const.value
