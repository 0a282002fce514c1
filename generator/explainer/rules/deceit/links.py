"""Addresses that lead elsewhere than they seem to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import urlsplit

from explainer import addresses
from explainer.language import look_alikes
from explainer.link import Site
from explainer.problems import Problem, Severity
from explainer.prose import Node, words
from explainer.rules.markup.texts import every_text
from explainer.rules.markup.written import everywhere

_WEB = re.compile(r"https?://", re.I)
# Of small letters of English none passes for another; *xn--* writes others in them.
_ODD = re.compile(r"(?i:https?://)(?!(?!\S*xn--)[a-z0-9.-]+(?:[/?#]|$))")
_HOST = re.compile(r"(?:https?://)?((?:[\w-]+\.)+[^\W\d_]{2,})(?::\d+)?(?:[/?#]\S*)?", re.I)
Said = tuple[str, Severity]


def check(site: Site) -> Iterator[Problem]:
    """Yield links whose words name another host, and hosts that pass for others."""
    for text in every_text(site):
        for node in text.prose.tree.walk() if "link" in text.kinds else ():
            for message, severity in _link(node) if node.kind == "link" else ():
                yield text.problem(message, node.line, node.column, severity)
    for written in everywhere(site, _ODD.match):
        host = ""
        # What is no address is told where it was read.
        with suppress(addresses.AddressError):
            host = _host_of(written.text)
        for message, severity in _disguised(host):
            yield written.problem(message, 0, severity)


def _link(link: Node) -> Iterator[Said]:
    href = link.attribute("href")
    if href.lower().startswith("mailto:") and re.search("[?,;]|%[0-3]", href):
        yield f'"{href}" says more than one address: write "mailto:" and the address alone', "error"
    if _WEB.match(href):
        try:
            host = _host_of(href)
        except addresses.AddressError as error:
            yield f'the link "{href}": {error}', "error"
        else:
            yield from _named(words(link).strip(), href, host)
            yield from _disguised(host)


def _named(said: str, href: str, host: str) -> Iterator[Said]:
    """Yield what is wrong where a link's words are an address; a copy has it in its own."""
    found = _HOST.fullmatch(said)
    if found and not _is_of(_bare(found[1]), _bare(host)) and found[1].lower() not in href.lower():
        yield (
            f'the words say "{found[1]}", the link leads to "{urlsplit(href).hostname}"',
            ("error" if _WEB.match(said) else "warning"),
        )


def _is_of(said: str, host: str) -> bool:
    return host == said or host.endswith(f".{said}") or said.endswith(f".{host}")


def _bare(host: str) -> str:
    return host.lower().removeprefix("www.")


def _host_of(address: str) -> str:
    return addresses.web(address).unicode_host() or ""


def _disguised(host: str) -> Iterator[Said]:
    *labels, last = host.split(".")
    for label in labels:
        odd = next((alphabet for _, _, alphabet in look_alikes.mixed(label)), "")
        if odd or (last.isascii() and look_alikes.passes_for_latin(label)):
            said = f'"{label}" in "{host}" is not what it looks like'
            yield f"{said}: copy the address from the browser's bar", "warning"
