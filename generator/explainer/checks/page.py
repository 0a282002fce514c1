"""A built page while it is checked: parsed once, then dropped, so that thousands fit in memory."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import cast

from msgspec import Struct
from selectolax.lexbor import LexborHTMLParser, LexborNode

from explainer.checks.addresses import Target, file_of, resolve

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_ALWAYS_KEPT = frozenset(
    (*HEADINGS, "html", "title", "meta", "link", "script", "style", "base", "img", "svg", "a")
)
_SAYING = frozenset((*HEADINGS, "title", "svg"))
_DULL = frozenset(
    (
        *("class", "tabindex", "datetime", "type", "hidden", "open", "scope", "colspan", "rowspan"),
        *("start", "reversed", "translate", "dir", "lang", "opacity", "transform", "viewBox"),
        *("x", "y", "x1", "x2", "y1", "y2", "dx", "dy", "cx", "cy", "r", "rx", "ry", "d", "points"),
        *("width", "height", "fill", "stroke", "stroke-width", "text-anchor", "font-size"),
        *("aria-hidden", "aria-label", "aria-current"),
    )
)
_ADDRESSES = frozenset(
    (
        *("href", "src", "poster", "data", "action", "formaction", "xlink:href"),
        *("data-figure", "data-plotly", "data-chart-css", "data-href", "data-cards"),
        *("data-index", "data-library"),
    )
)
_ADDRESS_LISTS = frozenset(("srcset", "imagesrcset"))
_NO_ADDRESSES = (_DULL - _ADDRESSES) | {"id", "rel", "name", "role", "popovertarget"}
"""Most attributes of a page, told at a glance."""
_NAMING = ("href", "src", "name", "property", "http-equiv", "data-figure", "data-href", "id")
_ASCII = bytes(range(128))
_SOFT = "\u00ad".encode()
_TEMPLATE = re.compile(r"^<template[^>]*>|</template>$")


# A site has a million of these, so that how long one takes to make matters.
class Element(Struct, frozen=True, gc=False):
    """One element of a page, with the text of those whose text matters (headings, titles)."""

    tag: str
    attributes: Mapping[str, str]
    text: str = ""

    @property
    def place(self) -> str:
        """The element in the manner of a CSS selector, for people to find it."""
        if self.tag in HEADINGS and self.text:
            return f"{self.tag} “{self.text}”"
        for name in (*_NAMING, *self.attributes):
            if name in self.attributes:
                return f'{self.tag}[{name}="{self.attributes[name]}"]'
        return self.tag

    def words(self, name: str) -> list[str]:
        """The words of an attribute that holds a list, such as `rel`."""
        return self.attributes.get(name, "").split()


class BuiltLink(Struct, frozen=True, gc=False):
    """An address in a page and where it leads; None where it leaves the site."""

    element: Element
    name: str
    """The attribute that holds it."""
    value: str
    target: Target | None
    latent: bool
    """Whether it stands in a `<template>`, where no reader sees it until a script puts it up."""

    @property
    def place(self) -> str:
        """The element with this very address, in the manner of a CSS selector."""
        return f'{self.element.tag}[{self.name}="{self.value}"]'

    @property
    def aim(self) -> tuple[str, str] | None:
        """The file and the id that it names; none if it names no place in a page."""
        fragment = self.target.fragment if self.target else ""
        # `#top` needs no element, and `:~:` marks words to highlight, not an id.
        if self.target is None or fragment in ("", "top") or ":~:" in fragment:
            return None
        return file_of(self.target.path), fragment


@dataclass(frozen=True, eq=False)
class BuiltPage:
    """One HTML file."""

    path: str
    source: bytes
    tree: LexborHTMLParser
    elements: tuple[Element, ...]
    """In the order of the document; elements that no check asks for are left out."""
    links: tuple[BuiltLink, ...]
    """Every address in the page, those in `<template>` too."""
    painted: frozenset[str]
    """Ids that drawings refer to by `url(#id)`."""
    characters: frozenset[str]
    """Characters beyond ASCII, which may call for fonts."""
    memory: dict[str, object] = field(default_factory=dict, repr=False)
    """What was found out already, see `once_a_page`."""

    @cached_property
    def title(self) -> str:
        """What the page calls itself; empty where it does not say."""
        return next((e.text for e in self.of("title") if e.text), "")

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """All ids, as often as they occur."""
        return tuple(e.attributes["id"] for e in self.elements if "id" in e.attributes)

    @cached_property
    def anchors(self) -> frozenset[str]:
        """All that a fragment may name."""
        names = (e.attributes.get("name", "") for e in self.of("a"))
        return frozenset((*self.ids, *filter(None, names)))

    @cached_property
    def loading(self) -> tuple[BuiltLink, ...]:
        """The links by which more than a page may be loaded: all but those to follow."""
        return tuple(link for link in self.links if link.element.tag != "a")

    @cached_property
    def attributes(self) -> frozenset[str]:
        """The names of all attributes: what no element has need not be looked for."""
        return frozenset().union(*(element.attributes for element in self.elements))

    @cached_property
    def aims(self) -> tuple[tuple[BuiltLink, str, str], ...]:
        """The links that name a place in a page, with its file and its id."""
        named = ((link, link.aim) for link in self.links if link.target and link.target.fragment)
        return tuple((link, *aim) for link, aim in named if aim)

    def of(self, *tags: str) -> Iterator[Element]:
        """The elements with one of these tags, in the order of the document."""
        if len(tags) == 1:
            return iter(self._by_tag.get(tags[0], ()))
        return (element for element in self.elements if element.tag in tags)

    @cached_property
    def _by_tag(self) -> dict[str, list[Element]]:
        found: dict[str, list[Element]] = {}
        for element in self.elements:
            found.setdefault(element.tag, []).append(element)
        return found


_PAINTED = re.compile(r'(?:fill|stroke|mask|filter|clip-path|marker-\w+)="url\(#([^)"]+)\)"')
"""An attribute that paints: in the words of a page a quotation mark never stands so."""


def read_page(path: str, source: bytes, base_url: str) -> BuiltPage:
    """Parse the HTML of the page at `path` (in the output)."""
    # Where a word may be broken is no part of it: what is looked for in a text is found without.
    source = source.replace(_SOFT, b"")
    tree = LexborHTMLParser(source.decode("utf-8", errors="replace"))
    elements = tuple(_elements(tree))
    seen = _links(elements, path, base_url, latent=False)
    hidden = _in_templates(tree) if b"<template" in source else ()
    latent = _links(hidden, path, base_url, latent=True)
    return BuiltPage(
        path,
        source,
        tree,
        elements,
        (*seen, *latent),
        frozenset(_painted(source) if b"url(" in source else ()),
        frozenset(source.translate(None, _ASCII).decode("utf-8", errors="replace")),
    )


def _painted(source: bytes) -> list[str]:
    return _PAINTED.findall(source.decode("utf-8", errors="replace"))


def _elements(tree: LexborHTMLParser) -> Iterator[Element]:
    if tree.root is None:
        return
    for node in tree.root.traverse():
        tag = node.tag or ""
        found = node.attributes
        if tag in _ALWAYS_KEPT or not _DULL.issuperset(found):
            if None in found.values():
                found = {name: value or "" for name, value in found.items()}
            text = _text(tag, node) if tag in _SAYING else ""
            yield Element(tag, cast("dict[str, str]", found), text)


def _in_templates(tree: LexborHTMLParser) -> Iterator[Element]:
    for template in tree.css("template"):
        inner = LexborHTMLParser(_TEMPLATE.sub("", template.html or ""))
        yield from _elements(inner)
        yield from _in_templates(inner)


def _text(tag: str, node: LexborNode) -> str:
    if tag == "svg":
        title = next((child for child in node.iter() if child.tag == "title"), None)
        return title.text(strip=True) if title else ""
    if tag == "title":
        return _squeeze(node.text()) if node.parent and node.parent.tag == "head" else ""
    if tag in HEADINGS:
        return _squeeze(" ".join((node.text(), *_alternatives(node))))
    return ""


def _alternatives(heading: LexborNode) -> Iterator[str]:
    # Few headings hold an element at all, and a question by selector takes as long as a page's.
    if any(child.tag != "-text" for child in heading.iter(include_text=True)):
        yield from (img.attributes.get("alt") or "" for img in heading.css("img"))


def _squeeze(text: str) -> str:
    return " ".join(text.split())


def _links(
    elements: Iterable[Element], path: str, base_url: str, latent: bool
) -> Iterator[BuiltLink]:
    for element in elements:
        if not _NO_ADDRESSES.issuperset(element.attributes):
            for name, value in element.attributes.items():
                for address in _addresses(element.tag, name, value):
                    target = resolve(path, address, base_url)
                    yield BuiltLink(element, name, address, target, latent)


def _addresses(tag: str, name: str, value: str) -> Sequence[str]:
    if name in _ADDRESSES or (name.startswith("data-") and value.startswith(("./", "../"))):
        return (value,) if tag != "base" else ()
    if name in _ADDRESS_LISTS:
        return [words[0] for words in map(str.split, value.split(",")) if words]
    if tag == "meta" and name == "content" and value.startswith(("http:", "https:")):
        return (value,)
    return ()
