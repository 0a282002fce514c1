"""Marks in prose that are not read as what they were meant to be, and links that lead nowhere."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from msgspec import Struct

from explainer.link import Site
from explainer.problems import Problem, instead, nearest
from explainer.prose import LINKED_KINDS, Node, mark_in, words
from explainer.rules.markup.texts import Text, every_text

_ADDRESS = re.compile(r"^(https?://|mailto:|#)")


Edited = tuple[str, str]
"""What of the words is to be replaced, from their first letter on, and by what."""


def _unknown(site: Site, typed: str) -> Edited:
    return "", ""


class Slip(Struct, frozen=True):
    """Words that stand in the text of a page as they were typed, and what to do about them."""

    pattern: re.Pattern[str]
    message: str
    mend: Callable[[Site, str], Edited] = _unknown


def _citation(site: Site, typed: str) -> Edited:
    """Return a citation of a source that there is, without blanks, in small letters, closed."""
    if several := _several_sources(site, typed):
        return typed, several
    found = re.match(r"\[@\s*(?P<id>[\w-]+)(?P<rest>[,;][^\]]*)?(?P<end>\])?", typed)
    identity = found["id"].casefold().replace("_", "-") if found else ""
    if not found or identity not in site.sources or (found["rest"] and not found["end"]):
        return "", ""
    return found[0], f"[@{identity}{found['rest'] or ''}]"


def _several_sources(site: Site, typed: str) -> str:
    """Return a citation of several sources that there are, each with its sign."""
    parts = [part.strip().removeprefix("@").strip() for part in typed.strip("[]").split(";")]
    if len(parts) < SEVERAL or not typed.endswith("]"):
        return ""
    known = all(part.partition(",")[0].strip() in site.sources for part in parts)
    return f"[{'; '.join(f'@{part}' for part in parts)}]" if known else ""


SEVERAL = 2


def _narrow(site: Site, typed: str) -> Edited:
    """Return signs as they are read: ``[@one]``, ``:::``, ``## ``."""
    plain = unicodedata.normalize("NFKC", typed)
    return typed, f"{plain.strip()} " if plain.startswith("#") else plain


def _tight(site: Site, typed: str) -> Edited:
    return typed, re.sub(r"\]\s+\(", "](", typed)


def _words_closed(site: Site, typed: str) -> Edited:
    return typed, "](".join(typed.rsplit("(", 1))


def _turned_round(site: Site, typed: str) -> Edited:
    return typed, re.sub(r"\(([^()]+)\)\[([^\]]*)\]", r"[\1](\2)", typed)


def _address_closed(site: Site, typed: str) -> Edited:
    """Return the address of a record that there is, closed and without blanks."""
    found = re.match(r"\]\(\s*(\w+):([a-z0-9-]+)(?:\s*\))?", typed)
    is_there = found and found[2] in dict(site.records.get(found[1], {}))
    return (found[0], f"]({found[1]}:{found[2]})") if found and is_there else ("", "")


SLIPS = (
    Slip(
        re.compile(r"\[@[^\[\]]*\]?"),
        '"{}" is not read as a citation: write "[@source-id]", "[@source-id, p. 4]" or '
        '"[@one; @other]", ids in small letters',
        _citation,
    ),
    Slip(
        re.compile(rf"\]\s+\((?:{'|'.join(LINKED_KINDS)}|https?):\S*"),
        '"{}" is not read as a link: no space between "]" and "("',
        _tight,
    ),
    Slip(
        re.compile(rf"\[[^\[\]()\n]+\((?:{'|'.join(LINKED_KINDS)}):[\w-]+\)"),
        '"{}" is not read as a link: a "]" closes its words, "[words](event:ID)"',
        _words_closed,
    ),
    Slip(
        re.compile(r"\[\[[^\[\]\n]+\]\]"),
        '"{}" is not read as a link: write its words and the record, "[words](event:ID)"',
    ),
    Slip(
        re.compile(rf"\([^()\n]+\)\[(?:{'|'.join(LINKED_KINDS)}|https?):[^\]\s]*\]"),
        '"{}" is not read as a link: "[words](address)", square brackets first',
        _turned_round,
    ),
    Slip(
        re.compile(rf"\]\((?:{'|'.join(LINKED_KINDS)}):[\w-]+(?![\w):-])"),
        '"{}" is not read as a link: a ")" closes its address',
        _address_closed,
    ),
    Slip(
        re.compile(r"\]\(\s*<?\w+:[^)\s]*\)?"),
        '"{}" is not read as a link: no space in it, and an address that starts with https:// or '
        "names a record (event:ID)",
        _address_closed,
    ),
    Slip(
        re.compile(r"(?<=[^\n:]):::+ *\w+"),
        '"{}" is not read as a component: it begins a line, with an empty line before it',
    ),
    Slip(
        re.compile(r"[［\[]\s*＠[^］\]\n]*[］\]]?|［\s*@[^］\]\n]*[］\]]?"),
        '"{}" is not read as a citation: its signs are those of another keyboard; write '
        '"[@source-id]"',
        _narrow,
    ),
    Slip(
        re.compile(rf"(?:］[（(]|\]（)(?:{'|'.join(LINKED_KINDS)})[：:][\w-]+[）)]?"),
        '"{}" is not read as a link: its signs are those of another keyboard; write '
        '"[words](event:ID)"',
    ),
    Slip(
        re.compile(r"(?m)^：{2,} *\w+"),
        '"{}" is not read as a component: its signs are those of another keyboard; write ":::"',
        _narrow,
    ),
    Slip(
        re.compile(r"(?m)^＃{1,4} *(?=\S)"),
        '"{}" is not read as a heading: its sign is that of another keyboard; write "##"',
        _narrow,
    ),
    Slip(re.compile(r"\[\^[^\]\s]+\]"), 'the footnote "{}" is not written: put "{}: …" below'),
)


# What is in all of them, and what may stand for it.
_SIGNS = re.compile(r"[\[\]&［］＠＃]|:::|：：")


def check(site: Site) -> Iterator[Problem]:
    """Yield citations, links and footnotes that readers would see as they were typed."""
    for text in every_text(site):
        for run in text.prose.tree.runs() if _SIGNS.search(text.prose) else ():
            yield from _as_typed(site, text, run)
        for node in () if text.kinds.isdisjoint(_TARGETS) else text.prose.tree.walk():
            message = _TARGETS.get(node.kind, _fine)(site, node)
            if message:
                problem = text.problem(message, node.line, node.column)
                yield replace(_mended(site, problem, node), about=_picture(node))


def _as_typed(site: Site, text: Text, run: Node) -> Iterator[Problem]:
    typed = "".join(_TYPED[node.kind](node) for node in run.walk() if node.kind in _TYPED)
    seen: set[int] = set()
    for slip in SLIPS:
        for found in slip.pattern.finditer(typed):
            if found.start() in seen:
                continue
            seen.add(found.start())
            message = slip.message.replace("{}", found[0])
            at = max(0, run.text.find(found[0]))
            told = text.problem(message, *mark_in(text.prose, run, at))
            yield instead(told, *slip.mend(site, found[0]))


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
    named = _records_meant(site, href)
    kind = nearest(_kind(href), LINKED_KINDS) if ":" in href and _kind(href) else None
    near = f' (did you mean "{(*named, kind)[0]}"?)' if named or kind else ""
    return f'the link "{href}" leads nowhere: write https://… or kind and id (event:ID){near}'


def _kind(href: str) -> str:
    return _parted(href)[0].rpartition("/")[2]


def _parted(href: str) -> tuple[str, str]:
    """Return kind and id of an address that was written as a path, or otherwise."""
    path = re.sub(r"\.(?:md|yaml|html)$", "", href.rstrip("/").lstrip("./"))
    kind, _, identity = path.replace(":", "/").rpartition("/")
    return kind, identity


def _records_meant(site: Site, href: str) -> list[str]:
    """Return the records that an address may name with its kind misspelt, or without one."""
    identity = _parted(href)[1]
    near = nearest(_kind(href), LINKED_KINDS) if _kind(href) else None
    if near and _has(site, near, identity):
        return [f"{near}:{identity}"]
    return [f"{other}:{identity}" for other in LINKED_KINDS if _has(site, other, identity)]


def _has(site: Site, kind: str, identity: str) -> bool:
    return identity in site.records.get(kind, {})


def _image(site: Site, image: Node) -> str:
    if image.record:
        return ""
    source = image.attribute("src")
    name = re.sub(r"\.\w+$", "", source.rpartition("/")[2])
    near = f' (did you mean "image:{name}"?)' if name in site.images else ""
    return (
        f'the picture "{source}" is not shown: put it into content/images/, and write '
        f'"![What it shows](image:NAME)", NAME being the name of its file{near}'
    )


def _mended(site: Site, problem: Problem, node: Node) -> Problem:
    """Return a problem with what its link or picture most likely leads to, if that is sure."""
    address = node.attribute("src") or node.attribute("href")
    image = address.removeprefix("image:").rpartition("/")[2].rpartition(".")[0]
    named = _records_meant(site, address) if node.kind == "link" else []
    if node.kind == "image" and image in site.images:
        return instead(problem, address, f"image:{image}")
    if address.startswith("image:"):
        said = f"[{words(node)}]("
        return instead(problem, said, f"!{said}", -len(said))
    if address.startswith("www."):
        return instead(problem, address, f"https://{address}")
    return instead(problem, address, named[0]) if len(named) == 1 else problem


_TARGETS: Mapping[str, Callable[[Site, Node], str]] = {"link": _link, "image": _image}
