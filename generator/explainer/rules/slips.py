"""Marks in prose that are not read as what they were meant to be, and links that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markdown_it.token import Token

from explainer.link import Site
from explainer.problems import Problem, did_you_mean
from explainer.prose import LINKED_KINDS, parse, picture_id, record_link
from explainer.rules.texts import Text, texts

_ADDRESS = re.compile(r"^(https?://|mailto:|#)")
_FOOTNOTE = re.compile(r"^\[\^([^\]\s]+)\]:", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Slip:
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
        re.compile(r"\]\(\s*\w+:[^)\s]*\)?"),
        '"{}" is not read as a link: no space in it, and an address that starts with https:// or '
        "names a record (event:ID)",
    ),
    Slip(re.compile(r"\[\^[^\]\s]+\]"), 'the footnote "{}" is not written: put "{}: …" below'),
)


def check(site: Site) -> Iterator[Problem]:
    """Yield citations, links and footnotes that readers would see as they were typed."""
    for text in texts(site):
        for token in parse(text.text):
            if token.type == "inline":
                for needle, message in (*_as_typed(token), *_nowhere(token)):
                    yield _placed(text, token, needle, message)
        yield from _unused_footnotes(text)


def _as_typed(token: Token) -> Iterator[tuple[str, str]]:
    typed = "".join(child.content for child in token.children or () if child.type == "text")
    for slip in SLIPS:
        for found in slip.pattern.finditer(typed):
            yield found[0], slip.message.replace("{}", found[0])


def _nowhere(token: Token) -> Iterator[tuple[str, str]]:
    for child in token.children or ():
        say = _TARGETS.get(child.type)
        if say:
            yield from say(child)


def _link(child: Token) -> Iterator[tuple[str, str]]:
    href = str(child.attrGet("href") or "")
    if not record_link(href) and not _ADDRESS.match(href):
        kind, colon, _ = href.partition(":")
        near = did_you_mean(kind, LINKED_KINDS) if colon else ""
        message = (
            f'the link "{href}" leads nowhere: write https://… or kind and id (event:ID){near}'
        )
        yield href, message


def _image(child: Token) -> Iterator[tuple[str, str]]:
    if not picture_id(child):
        source = str(child.attrGet("src") or "")
        message = f'the picture "{source}" is not shown: put it into content/images/, and write '
        yield source, message + '"![](image:NAME)", NAME being the name of its file'


_TARGETS: dict[str, Callable[[Token], Iterator[tuple[str, str]]]] = {
    "link_open": _link,
    "image": _image,
}


def _unused_footnotes(text: Text) -> Iterator[Problem]:
    for found in _FOOTNOTE.finditer(text.text):
        if text.text.count(f"[^{found[1]}]") == 1:
            line = text.text[: found.start()].count("\n")
            yield text.problem(f'no text refers to the footnote "[^{found[1]}]"', line)


def _placed(text: Text, token: Token, needle: str, message: str) -> Problem:
    first, last = token.map or (0, 0)
    for number, line in enumerate(text.text.split("\n")[first:last], first):
        if needle in line:
            return text.problem(message, number, line.index(needle) + 1)
    return text.problem(message, first)
