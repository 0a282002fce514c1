"""From a link in a page to the file that answers it."""

from __future__ import annotations

import posixpath
from functools import lru_cache
from typing import Literal, NamedTuple
from urllib.parse import quote, unquote, urlsplit


class Target(NamedTuple):
    """Where in the site a link leads."""

    path: str
    """A path in the output; it ends in a slash (or is empty) where the address is a folder's."""
    fragment: str
    form: Literal["relative", "root", "full"]
    """How it was written: relative to its page, from the root of the domain, or in full."""

    @property
    def outside(self) -> bool:
        """Whether the link climbs out of the site."""
        return self.path == ".." or self.path.startswith("../")


def resolve(page: str, value: str, base_url: str) -> Target | None:
    """Follow a link written in `page` (a path in the output); None if it leaves the site."""
    if value.startswith("../") and (climbing := _climbing(value, page.count("/"))):
        return climbing
    value = value.strip()
    if value.startswith("//") or _has_scheme(value):
        return _below(value, base_url.rstrip("/") + "/") if base_url else None
    if value.startswith("/"):
        return _target(_below_base(value, base_url), "", "root")
    if not value or value[0] in "#?":
        return Target(page, _fragment(value), "relative")
    return _target(value, page.rpartition("/")[0], "relative")


def file_of(path: str) -> str:
    """The file that a server sends for a path."""
    return path + "index.html" if path == "" or path.endswith("/") else path


def url_of(page: str, base_url: str) -> str:
    """The public address of a page."""
    path = page.removesuffix("index.html") if posixpath.basename(page) == "index.html" else page
    return f"{base_url.rstrip('/')}/{quote(path)}"


def is_external(value: str) -> bool:
    """Whether an address names a host of its own."""
    return value.strip().lower().startswith(("http:", "https:", "//", "ftp:", "ws:", "wss:"))


def _has_scheme(value: str) -> bool:
    head, colon, _ = value.partition(":")
    return bool(colon) and not set("/?#") & set(head)


def _below(value: str, base: str) -> Target | None:
    if (value + "/").startswith((base, base[:-1] + "#")):
        return _target(value[len(base) - 1 :].lstrip("/"), "", "full")
    return None


def _below_base(value: str, base_url: str) -> str:
    prefix = urlsplit(base_url).path.rstrip("/") + "/"
    return value[len(prefix) :] if value.startswith(prefix) else "../" + value.lstrip("/")


@lru_cache(maxsize=50_000)
def _climbing(value: str, depth: int) -> Target | None:
    """Follow a link up to the root of the site and down again: most are such, the same from all
    pages that lie as deep."""
    to_root = "../" * depth
    if not value.startswith(to_root) or value[len(to_root) :].startswith("/"):
        return None
    return _target(value[len(to_root) :].strip(), "", "relative")


@lru_cache(maxsize=10_000)
def _fragment(value: str) -> str:
    return unquote(urlsplit(value).fragment)


@lru_cache(maxsize=50_000)
def _target(value: str, folder: str, form: Literal["relative", "root", "full"]) -> Target:
    address, _, fragment = value.partition("#")
    address = unquote(address.partition("?")[0])
    # Not posixpath.join, for speed: a site has hundreds of thousands of links.
    path = posixpath.normpath(f"{folder}/{address}" if folder else address) if address else ""
    if path == ".":
        path = ""
    elif address.endswith(("/", "/.", "/..")) or address in (".", ".."):
        path += "/"
    return Target(path, unquote(fragment), form)
