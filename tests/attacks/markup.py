"""What stands in built files, read without a browser: no element, attribute or address but ours."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from selectolax.lexbor import LexborHTMLParser

import explainer.editing
from explainer import addresses

Kind = tuple[str, str]
"""An element and an attribute of it."""
MARKDOWN: frozenset[Kind] = frozenset(
    (tag, "")
    for tag in (
        *("em", "strong", "s", "code", "pre", "hr", "br", "blockquote", "ul", "ol", "li", "p"),
        *("h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "sup", "div"),
    )
) | frozenset(
    [
        *(("a", name) for name in ("href", "class", "rel", "title", "id", "aria-label")),
        *(("ol", "start"), ("ol", "class"), ("li", "id"), ("li", "class"), ("sup", "class")),
        *(("hr", "class"), ("td", "class"), ("th", "class"), ("h2", "id"), ("h3", "id")),
        *(("div", name) for name in ("class", "tabindex", "role", "aria-label")),
    ]
)
"""What an editor can write by Markdown."""
FORM = Path(explainer.editing.__file__).parent
"""Where the page of the form lies, which alone loads what no page for readers does."""
_ADDRESS = re.compile(r"(?:https?://|mailto:|feed:)|(?![a-z+.-]*:)", re.IGNORECASE)
_RUNS = {"script", "foreignobject", "handler", "listener"}
_LOADED = {"src", "srcset", "poster", "data", "action", "formaction", "background", "xlink:href"}


def kinds(folder: Path) -> frozenset[Kind]:
    """Return the elements and attributes that a site's pages have."""
    found = set()
    for page in folder.rglob("*.html"):
        for tag, attributes in _elements(page.read_text(encoding="utf-8")):
            found.add((tag, ""))
            found.update((tag, name) for name in attributes)
    return frozenset(found)


def faults(folder: Path, ours: frozenset[Kind]) -> Iterator[str]:
    """Yield what stands in the files of a site and is not ours, or is not well formed."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.suffix == ".html":
            here = ours | kinds(FORM) if name.startswith(addresses.EDIT) else ours
            for fault in _in_page(path.read_text(encoding="utf-8"), here):
                yield f"{name}: {fault}"
        elif path.suffix in (".xml", ".svg"):
            for element in ElementTree.fromstring(path.read_bytes()).iter():
                # Whole names: what is told of a picture stands in a Description.
                if element.tag.rpartition("}")[2].casefold() in _RUNS:
                    yield f"{name}: {element.tag}"
        elif path.suffix in (".json", ".webmanifest", ".geojson"):
            json.loads(path.read_bytes())


def _in_page(text: str, ours: frozenset[Kind]) -> Iterator[str]:
    for tag, attributes in _elements(text):
        if (tag, "") not in ours:
            yield f"<{tag}>"
        for name, value in attributes.items():
            if (tag, name) not in ours:
                yield f"<{tag} {name}>"
            if name in ("href", *_LOADED) and not _ADDRESS.match(value.strip()):
                yield f"<{tag} {name}={value!r}>"
            if name in _LOADED and value.strip().startswith(("http", "//")):
                yield f"<{tag} {name}={value!r}> loads from elsewhere"


def _elements(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    tree = LexborHTMLParser(text)
    assert tree.root is not None
    for node in tree.root.traverse(include_text=False):
        yield node.tag or "", {name: value or "" for name, value in node.attributes.items()}
        if node.tag == "template":
            inside = re.sub(r"^<template[^>]*>|</template>$", "", node.html or "")
            body = LexborHTMLParser(inside).body
            for inner in body.traverse(include_text=False) if body else ():
                if inner.tag != "body":
                    yield inner.tag or "", {k: v or "" for k, v in inner.attributes.items()}
