"""Links to a place on the same page (``#words``) that no heading there has."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from explainer.language.mistyped import sure
from explainer.link import Site, anchors
from explainer.model import Record
from explainer.problems import Problem, did_you_mean, instead
from explainer.rules.markup.texts import Text, texts


def check(site: Site) -> Iterator[Problem]:
    """Yield links to places: in a body to no heading of it, in a field to any."""
    for text in texts(site):
        nodes = text.prose.tree.walk() if "link" in text.kinds else ()
        for node in nodes:
            href = node.attribute("href") if node.kind == "link" else ""
            if href.startswith("#"):
                message = _wrong(site, text, unquote(href[1:]))
                if message:
                    told = text.problem(message, node.line, node.column)
                    near = text.written and sure(href[1:], _known(site, text.written))
                    yield instead(told, href, f"#{near}") if near else told


def _wrong(site: Site, text: Text, anchor: str) -> str:
    if text.location is not None or text.written is None:
        return f'the link "#{anchor}" leads nowhere: this text stands on several pages'
    known = _known(site, text.written)
    if anchor in known:
        return ""
    listed = f": there are {', '.join(f'#{name}' for name in known)}" if known else ""
    near = did_you_mean(anchor, known)
    return f'no heading of this text has the address "#{anchor}"{listed}{near}'


def _known(site: Site, record: Record) -> list[str]:
    return [anchor for section in anchors.of_body(site, record) for anchor in section.anchors]
