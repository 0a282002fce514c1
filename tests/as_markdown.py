"""Markdown as other programs read it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

READER = MarkdownIt("commonmark").enable("table").use(footnote_plugin).use(front_matter_plugin)


def html(file: Path) -> str:
    """Return a file as a page."""
    return str(READER.render(file.read_text("utf-8")))


def markup(file: Path) -> Iterator[str]:
    """Yield what of a file is HTML, or leads to where a program begins."""
    for block in READER.parse(file.read_text("utf-8")):
        for token in (block, *(block.children or ())):
            if token.type.startswith("html"):
                yield token.content
            if str(token.attrs.get("href", "")).partition(":")[0].lower() in PROGRAMS:
                yield str(token.attrs["href"])


PROGRAMS = {"javascript", "vbscript", "data", "file"}
