"""Which pages a build would change, by the lists of both: for who reviews it, in Markdown."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

from explainer.copies.proof import REPORT
from explainer.language.counting import counted
from explainer.problems import WrongUse

MOST = 100
"""Pages that are named: who looks through a change looks at no more, and the rest is counted."""
_MARKS = re.compile(r"([\\`*_\[\]<>&|#!~])")


class Published(NamedTuple):
    """What a build lists: the hash of each file, the kind of each page, where it is to live."""

    files: Mapping[str, str]
    kinds: Mapping[str, str]
    base_url: str


def published(report: Path) -> Published:
    """Return what a build has written of itself into its ``build.json``.

    Raises:
        WrongUse: the file is not there, or is none of a build.
    """
    try:
        value = json.loads(report.read_bytes())
        return Published(dict(value["files"]), dict(value["kind_of_page"]), value["base_url"])
    except FileNotFoundError:
        raise WrongUse(f"{report} is not there") from None
    except (ValueError, KeyError, TypeError):
        raise WrongUse(f"{report} is no list of what a build has written") from None


def changed(before: Path, folder: Path) -> Iterator[str]:
    """Yield what a built folder has other than an earlier build, by whose list it is held.

    Raises:
        WrongUse: one of the two has no list.
    """
    old, new = published(before), published(folder / REPORT)
    for heading, names, there in (
        ("New", new.kinds.keys() - old.kinds.keys(), new),
        ("Changed", {n for n in new.kinds if old.files.get(n, "") not in ("", new.files[n])}, new),
        ("Gone", old.kinds.keys() - new.kinds.keys(), old),
    ):
        if names:
            yield from _listed(heading, names, there, folder)
    pages = {*old.kinds, *new.kinds}
    names = {*old.files, *new.files} - pages
    others = [name for name in names if old.files.get(name) != new.files.get(name)]
    if same := old.files == new.files:
        yield "No page is other than before."
    elif others:
        yield f"Beside pages: {counted(len(others), 'file')} (styles, drawings, data, feeds)."
    if old.base_url != new.base_url and not same:
        yield "The two are built for different addresses: that alone changes every page."


def _listed(heading: str, names: Collection[str], there: Published, folder: Path) -> Iterator[str]:
    yield f"### {heading}: {counted(len(names), 'page')}"
    yield ""
    if len(names) > MOST:
        kinds = Counter(there.kinds[name] for name in names)
        yield from (f"- {kind}: {number:,}" for kind, number in sorted(kinds.items()))
    else:
        yield from ("| page | kind | address |", "| --- | --- | --- |")
        for name in sorted(names, key=lambda name: (there.kinds[name], name)):
            address = f"/{name.removesuffix('index.html')}"
            yield f"| {_title(folder / name)} | {there.kinds[name]} | {_plain(address)} |"
    yield ""


def _title(page: Path) -> str:
    """Return the heading of a page as plain text; nothing where the page is gone."""
    if not page.is_file():
        return ""
    heading = LexborHTMLParser(page.read_text(encoding="utf-8")).css_first("h1")
    return _plain(" ".join(heading.text().split())) if heading else ""


def _plain(text: str) -> str:
    """Return a text so that no sign of it is read as Markdown: titles are strangers' words."""
    return _MARKS.sub(r"\\\1", text)
