"""Feeds are well formed, and what they link to is found from outside the site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from selectolax.lexbor import LexborHTMLParser

from explainer.checks.addresses import Target, resolve
from explainer.checks.built import Built
from explainer.checks.values import Context, Finding
from explainer.checks.xml import local, parsed, roots

_TEXTS = ("content", "summary", "description", "encoded")
_ADDRESSES = ("link", "guid", "uri", "url")


def of_site(built: Built, context: Context) -> Iterator[Finding]:
    """Read every XML file; look into those that are Atom or RSS feeds."""
    for path in built.files:
        if path.endswith(".xml"):
            root = parsed(built, path)
            if isinstance(root, ParseError):
                line, column = root.position
                message = "not well-formed XML here; escape the text that goes into it"
                yield Finding(path, f"line {line}, column {column + 1}", message)
    for path, root in roots(built, "feed", "rss"):
        yield from _same_ids(path, root)
        if context.base_url:
            yield from _addresses(built, path, root, context.base_url)


def _same_ids(path: str, root: Element) -> Iterator[Finding]:
    ids = Counter(e.text or "" for e in root.iter() if local(e) in ("id", "guid"))
    for name, count in ids.items():
        if count > 1 or not name.strip():
            message = f"{count} entries have this id; give each its own, for good"
            yield Finding(path, f"id {name}", message)


def _addresses(built: Built, path: str, root: Element, base_url: str) -> Iterator[Finding]:
    for element in root.iter():
        for value in _found(element):
            target = resolve(path, value, base_url)
            message = target and _wrong(built, target)
            if message:
                yield Finding(path, f"{local(element)} {value}", message)


def _wrong(built: Built, target: Target) -> str | None:
    if target.form != "full":
        return "a reader elsewhere cannot follow it; write it in full, with base_url"
    file = built.find(target.path)
    if file is None:
        return f"leads to nothing: there is no {target.path}; build it or drop it"
    facts = built.facts.get(file)
    if facts and target.fragment and target.fragment not in facts.anchors:
        return f"{file} has no element with the id {target.fragment}; mend one"
    return None


def _found(element: Element) -> Iterator[str]:
    """Every address in an element of a feed, in the HTML that it holds too."""
    name, text = local(element), (element.text or "").strip()
    # An Atom id need not lead anywhere, but it must be a whole address.
    if name == "id" and ":" not in text:
        yield text
    if name in _ADDRESSES and text and element.get("isPermaLink") != "false":
        yield text
    if name in _TEXTS:
        for node in LexborHTMLParser(text).css("[href], [src]"):
            yield node.attributes.get("href") or node.attributes.get("src") or ""
    yield from (element.attrib[key] for key in ("href", "src") if key in element.attrib)
