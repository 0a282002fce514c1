"""Marks in prose that are not read as what they were meant to be, and links that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from msgspec import Struct

from explainer.link import Site
from explainer.problems import Problem, nearest
from explainer.prose import LINKED_KINDS, Node, mark_in, words
from explainer.rules.markup.texts import Text, texts

_ADDRESS = re.compile(r"^(https?://|mailto:|#)")


class Slip(Struct, frozen=True):
    """Words that stand in the text of a page as they were typed, and what to do about them."""

    pattern: re.Pattern[str]
    message: str


SLIPS = (
    Slip(
        re.compile(r"\[@[^\[\]]*\]?"),
        '"{}" is not read as a citation: write "[@source-id]", "[@source-id, p. 4]" or '
        '"[@one; @other]", ids in small letters',
    ),
    Slip(
        re.compile(rf"\]\s+\((?:{'|'.join(LINKED_KINDS)}|https?):\S*"),
        '"{}" is not read as a link: no space between "]" and "("',
    ),
    Slip(
        re.compile(rf"\[[^\[\]()\n]+\((?:{'|'.join(LINKED_KINDS)}):[\w-]+\)"),
        '"{}" is not read as a link: a "]" closes its words, "[words](event:ID)"',
    ),
    Slip(
        re.compile(r"\[\[[^\[\]\n]+\]\]"),
        '"{}" is not read as a link: write its words and the record, "[words](event:ID)"',
    ),
    Slip(
        re.compile(rf"\([^()\n]+\)\[(?:{'|'.join(LINKED_KINDS)}|https?):[^\]\s]*\]"),
        '"{}" is not read as a link: "[words](address)", square brackets first',
    ),
    Slip(
        re.compile(r"\]\(\s*\w+:[^)\s]*\)?"),
        '"{}" is not read as a link: no space in it, and an address that starts with https:// or '
        "names a record (event:ID)",
    ),
    Slip(
        re.compile(r"(?<=[^\n:]):::+ *\w+"),
        '"{}" is not read as a component: it begins a line, with an empty line before it',
    ),
    Slip(re.compile(r"\[\^[^\]\s]+\]"), 'the footnote "{}" is not written: put "{}: …" below'),
)


# What is in all of them, and what may stand for it.
_SIGNS = re.compile(r"[\[\]&]|:::")


def check(site: Site) -> Iterator[Problem]:
    """Yield citations, links and footnotes that readers would see as they were typed."""
    for text in texts(site):
        for run in text.prose.tree.runs() if _SIGNS.search(text.prose) else ():
            yield from _as_typed(text, run)
        for node in () if text.kinds.isdisjoint(_TARGETS) else text.prose.tree.walk():
            message = _TARGETS.get(node.kind, _fine)(site, node)
            if message:
                problem = text.problem(message, node.line, node.column)
                yield replace(problem, about=_picture(node))


def _as_typed(text: Text, run: Node) -> Iterator[Problem]:
    typed = "".join(_TYPED[node.kind](node) for node in run.walk() if node.kind in _TYPED)
    for slip in SLIPS:
        for found in slip.pattern.finditer(typed):
            message = slip.message.replace("{}", found[0])
            at = max(0, run.text.find(found[0]))
            yield text.problem(message, *mark_in(text.prose, run, at))


_TYPED: Mapping[str, Callable[[Node], str]] = {
    "text": lambda node: node.text,
    "softbreak": lambda node: "\n",
}


def _fine(site: Site, node: Node) -> str:
    return ""


def _picture(node: Node) -> str:
    """Return which picture was most likely meant, if it is one."""
    address = node.attribute("src") or node.attribute("href")
    is_picture = node.kind == "image" or address.startswith("image:")
    return f"image:{address.removeprefix('image:').rpartition('/')[2]}" if is_picture else ""


def _link(site: Site, link: Node) -> str:
    href = link.attribute("href")
    if not words(link).strip():
        return f'a link without words: write some between its brackets, "[words]({href})"'
    if link.record or _ADDRESS.match(href):
        return ""
    if href.startswith("image:"):
        return f'a picture is shown by "![what it shows]({href})", with "!" before its brackets'
    near = _record_meant(site, href)
    return f'the link "{href}" leads nowhere: write https://… or kind and id (event:ID){near}'


def _record_meant(site: Site, href: str) -> str:
    """Return the record that an address names with its kind misspelt, or without one."""
    path = re.sub(r"\.(?:md|yaml|html)$", "", href.rstrip("/").lstrip("./"))
    kind, _, identity = path.replace(":", "/").rpartition("/")
    near = nearest(kind.rpartition("/")[2], LINKED_KINDS) if kind else None
    if near and identity in site.records.get(near, {}):
        return f' (did you mean "{near}:{identity}"?)'
    owners = [f"{other}:{identity}" for other in LINKED_KINDS if _has(site, other, identity)]
    if owners:
        return f' (did you mean "{owners[0]}"?)'
    return f' (did you mean "{near}"?)' if near and ":" in href else ""


def _has(site: Site, kind: str, identity: str) -> bool:
    return identity in site.records.get(kind, {})


def _image(site: Site, image: Node) -> str:
    if image.record:
        return ""
    return (
        f'the picture "{image.attribute("src")}" is not shown: put it into content/images/, and '
        'write "![What it shows](image:NAME)", NAME being the name of its file'
    )


_TARGETS: Mapping[str, Callable[[Site, Node], str]] = {"link": _link, "image": _image}
