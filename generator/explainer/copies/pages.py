"""A page of the built site as it works without a server: no script, no address of a folder."""

from __future__ import annotations

import base64
import hashlib
import mimetypes
import posixpath
import re
from collections.abc import Callable
from urllib.parse import unquote, urlsplit

from msgspec import Struct
from selectolax.lexbor import LexborHTMLParser, LexborNode

SCRIPTED = (
    "script, link[rel=preload], link[rel=modulepreload], link[rel=alternate], link[rel=icon], "
    "form[data-search]"
)
"""What serves programs alone, or needs a server to answer."""
_ADDRESSES = ("href", "src", "action")
_PICTURES = ("img", "image")
_POLICY = 'meta[http-equiv="Content-Security-Policy"]'
_FONTS = re.compile(r"@font-face\s*\{[^}]*\}")
# A page on a disk has no origin: for some browsers 'self' is nothing then.
FROM_DISK = (
    "default-src 'none'; style-src 'self' file:; img-src 'self' file:; font-src 'self' file:"
)


class Whole(Struct, frozen=True):
    """What a page that stands alone takes into itself: files by their path, and where it came from.

    ``base`` is the public address of the site, empty where it has none.
    """

    read: Callable[[str], bytes]
    base: str


def from_disk(html: bytes) -> bytes:
    """Return a page with links to files instead of folders, and a policy that fits a disk."""
    tree = LexborHTMLParser(html)
    _without_scripts(tree)
    _state(tree, FROM_DISK)
    for node in tree.css("[href], [src], [action]"):
        for key, value in _addresses(node):
            if _is_inside(value) and not value.startswith("#"):
                node.attrs[key] = _file(value)
    return _written(tree)


def alone(name: str, whole: Whole) -> bytes:
    """Return a page as one file: styles and pictures within, links to the site's public address."""
    tree = LexborHTMLParser(whole.read(name))
    _without_scripts(tree)
    styles = [_style(tree, node, name, whole) for node in tree.css("link[rel=stylesheet]")]
    hashes = " ".join(f"'sha256-{_digest(text)}'" for text in styles)
    _state(tree, f"default-src 'none'; style-src {hashes}; img-src data:")
    for node in tree.css("[href], [src]"):
        for key, value in _addresses(node):
            if _is_inside(value) and not value.startswith("#"):
                node.attrs[key] = _outside(node, name, value, whole)
    return _written(tree)


def _without_scripts(tree: LexborHTMLParser) -> None:
    for node in tree.css(SCRIPTED):
        node.decompose()


def _state(tree: LexborHTMLParser, policy: str) -> None:
    for node in tree.css(_POLICY):
        node.attrs["content"] = policy


def _addresses(node: LexborNode) -> list[tuple[str, str]]:
    found = ((key, node.attributes.get(key)) for key in _ADDRESSES)
    return [(key, value) for key, value in found if value]


def _is_inside(address: str) -> bool:
    parts = urlsplit(address)
    return not parts.scheme and not parts.netloc and not address.startswith("/")


def _file(address: str) -> str:
    """Return the address of the file that a server would answer a folder's with."""
    path, hash_mark, fragment = address.partition("#")
    path = path.partition("?")[0]
    file = f"{path}index.html" if path.endswith("/") or path in (".", "..", "") else path
    return f"{file}{hash_mark}{fragment}"


def _style(tree: LexborHTMLParser, link: LexborNode, name: str, whole: Whole) -> str:
    """Put a style sheet in the place of the link to it, without its fonts; return its text."""
    text = _FONTS.sub("", whole.read(_target(name, link.attributes["href"] or "")).decode())
    made = LexborHTMLParser(f"<style>{text}</style>").css_first("style")
    assert made
    link.replace_with(made)
    return made.text()


def _outside(node: LexborNode, name: str, address: str, whole: Whole) -> str:
    """Return a picture as data, another address as the public one."""
    target = _target(name, address)
    if node.tag in _PICTURES:
        kind = mimetypes.guess_type(target)[0] or "application/octet-stream"
        return f"data:{kind};base64,{base64.b64encode(whole.read(target)).decode()}"
    fragment = address.partition("#")[2]
    return f"{whole.base}{target}{'#' if fragment else ''}{fragment}"


def _target(name: str, address: str) -> str:
    """Return the path in the output, a folder's with its slash, of an address on a page."""
    path = unquote(address.partition("#")[0].partition("?")[0])
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(name), path or "."))
    folder = "/" if path.endswith(("/", ".")) and whole != "." else ""
    return "" if whole == "." else f"{whole}{folder}"


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _written(tree: LexborHTMLParser) -> bytes:
    return f"<!doctype html>\n{tree.root.html if tree.root else ''}\n".encode()
