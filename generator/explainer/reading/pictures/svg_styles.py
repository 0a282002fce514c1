"""What a style in an SVG may say: nothing that loads, and nothing that hides what it says."""

from __future__ import annotations

import re

_CALL = re.compile(r"(?<![\w-])([\w-]*)\(")
_OWN = re.compile(r"url\(\s*(?:#[\w.:-]+|\"#[\w.:-]+\"|'#[\w.:-]+')\s*\)", re.I)
_RULE = re.compile(r"@([\w-]+)")
_RULES = frozenset({"media", "keyframes", "supports", "layer"})
_BINDING = re.compile(r"(?:-moz-binding|behavior)\s*:", re.I)
_CALLS = """
rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark calc min max clamp var
matrix matrix3d translate translatex translatey scale scalex scaley rotate skew skewx skewy
blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
cubic-bezier steps circle ellipse inset polygon path rect not is where nth-child nth-last-child
nth-of-type lang and or
"""
CALLS = frozenset({"", *_CALLS.split()})
"""Functions of colours, sizes, places and filters, and of selectors; a bare bracket is none."""


def wrong(style: str) -> str | None:
    """Return what in a style is not taken, or ``None``."""
    if "\\" in style:
        return r"a backslash (\) in a style"
    bare = _without_comments(style)
    if bare is None:
        return "a comment without an end in a style"
    for name in _RULE.findall(bare):
        if name.lower() not in _RULES:
            return f'"@{name}" in a style'
    if found := _BINDING.search(bare):
        return f'"{found[0]}" in a style'
    for name in _CALL.findall(_OWN.sub("none", bare)):
        if name.lower() not in CALLS:
            return f'"{name}(…)" in a style' + (OWN_ONLY if name.lower() == "url" else "")
    return None


def _without_comments(style: str) -> str | None:
    """Return a style without its comments, ``None`` where one has no end."""
    first, *others = style.split("/*")
    parts = [other.partition("*/") for other in others]
    if not all(end for _, end, _ in parts):
        return None
    return " ".join([first, *(rest for _, _, rest in parts)])


OWN_ONLY = ", which leads out of the picture (only url(#id) is taken)"
