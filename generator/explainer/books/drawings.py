"""Drawings for programs that know little of style sheets: readers of books, and what prints."""

from __future__ import annotations

import re

from explainer.assets.resolved import resolved

_STYLE = re.compile(r"<style>([^<]*)</style>")


def plain(svg: str, family: str = "") -> str:
    """Return a drawing whose style any program reads, its letters in a family, if one is given."""
    ours = f"svg,text,tspan{{font-family:{family}}}" if family else ""
    return _STYLE.sub(lambda found: f"<style>{resolved(found[1])}{ours}</style>", svg, count=1)
