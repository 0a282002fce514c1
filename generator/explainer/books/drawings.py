"""Drawings for programs that know little of style sheets: what the sheet says stands at each part.

A browser shows the drawings of a site by custom properties, which readers of books and what prints
do not know. Of the sheet only what holds by daylight is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct
from selectolax.lexbor import LexborHTMLParser, LexborNode

_MEDIA = re.compile(r"/\*.*?\*/|@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_EITHER = re.compile(r":is\(([^,()]*)[^()]*\)")
_COMMA = re.compile(r",(?![^()]*\))")
_VAR = re.compile(r"var\((--[\w-]+)\)")
DRAWN = {
    *("fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap"),
    *("stroke-linejoin", "stroke-dasharray", "opacity", "paint-order", "text-anchor"),
    *("font-family", "font-size", "font-style", "font-weight", "letter-spacing"),
}
"""What can stand at a part as an attribute."""
GONE = ("class", "data-least")


class Rule(Struct, frozen=True):
    """One selector with what it says; what is more particular comes later."""

    weight: tuple[int, int, int]
    selector: str
    said: tuple[tuple[str, str], ...]


def plain(svg: str, family: str = "") -> str:
    """Return a drawing without its style sheet, its letters in a family where one is given."""
    root = LexborHTMLParser(svg).css_first("svg")
    sheet = root.css_first("style") if root else None
    if root is None or sheet is None:
        return svg
    said = _said(root, sheet.text())
    sheet.decompose()
    if family:
        said.setdefault(root.mem_id, {})["font-family"] = family
    _write(root, said, {}, bool(family))
    return (root.html or "").replace("&nbsp;", "\u00a0")


def _said(root: LexborNode, sheet: str) -> dict[int, dict[str, str]]:
    """Return what the sheet says of each part, by the part."""
    found: dict[int, dict[str, str]] = {}
    for rule in sorted(_rules(_MEDIA.sub("", sheet)), key=lambda rule: rule.weight):
        parts = [root] if rule.selector == "svg" else root.css(rule.selector)
        for part in parts:
            found.setdefault(part.mem_id, {}).update(rule.said)
    return found


def _rules(sheet: str) -> Iterator[Rule]:
    for number, (selectors, body) in enumerate(_RULE.findall(sheet)):
        pairs = (line.partition(":") for line in body.split(";") if ":" in line)
        said = tuple((name.strip(), value.strip()) for name, _, value in pairs)
        for selector in _COMMA.split(selectors.strip()):
            counted = _EITHER.sub(r"\1", selector)
            types = len(re.findall(r"(?:^|[ >])[a-z]", counted))
            yield Rule((counted.count("."), types, number), selector, said)


def _write(
    part: LexborNode, said: Mapping[int, Mapping[str, str]], known: Mapping[str, str], is_set: bool
) -> None:
    """Write what is said of a part at it, and of all below: names stand for what they stand for."""
    own = said.get(part.mem_id, {})
    inherited = {name: value for name, value in own.items() if name[:2] == "--" or name == "color"}
    values = {**known, **inherited}
    for name, value in own.items():
        if name in DRAWN and not (is_set and name == "font-family" and part.tag != "svg"):
            part.attrs[name] = _value(value, values)
    for name in GONE:
        if name in part.attributes:
            del part.attrs[name]
    if own.get("text-transform") == "uppercase" and part.text(deep=False):
        part.inner_html = part.text().upper()
    for below in part.iter():
        _write(below, said, values, is_set)


def _value(value: str, known: Mapping[str, str]) -> str:
    if value.lower() == "currentcolor":
        value = known.get("color", "#000")
    for _ in range(4):  # a name may stand for a name
        value = _VAR.sub(lambda found: known.get(found[1], "none"), value)
    return value
