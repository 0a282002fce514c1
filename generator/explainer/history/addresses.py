"""The addresses that records had, at any time that the history knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from explainer import addresses
from explainer.documents import Document, parse_markdown, parse_yaml, text_of
from explainer.history.log import commits, texts
from explainer.history.past import kind_of
from explainer.model import Kind

UNPUBLISHED = ("draft", "withdrawn")


def once_published(root: Path) -> Mapping[str, str]:
    """Return the addresses of all pages that the content once had, and the kind of each.

    Raises:
        HistoryError: there is no history to read.
    """
    found: dict[str, str] = {}
    named = {(path, name) for one in commits(root, "content") for path, name in one.files.items()}
    held = texts(root, (name for _, name in named if name))
    for path, name in sorted((path, name) for path, name in named if name):
        kind = kind_of(path)
        if kind and _has_page(kind):
            found |= dict(_addresses(kind, path, held[name]))
    return found


def _has_page(kind: Kind) -> bool:
    return "#" not in addresses.ADDRESSES.get(kind.name, "#")


def _addresses(kind: Kind, path: str, data: bytes) -> Iterator[tuple[str, str]]:
    """Yield the addresses of the records that a file once held."""
    text, _ = text_of(data, path)
    parse = parse_markdown if kind.form == "markdown" else parse_yaml
    document = parse(text, path)[0] if text is not None else None
    for identity, values in _records(kind, document) if document else ():
        is_shown = values.get("status") not in UNPUBLISHED and "publish_on" not in values
        slug = values.get("slug", identity)
        if is_shown and addresses.is_slug(slug) and not _is_ground(values):
            yield addresses.address(kind.name, slug), kind.name
            yield from _periods(slug, values)


def _records(kind: Kind, document: Document) -> Iterator[tuple[str, dict[str, Any]]]:
    if kind.form != "list":
        identity = "-".join(PurePosixPath(document.path).with_suffix("").parts[2:])
        if isinstance(document.values, dict):
            yield identity, document.values
        return
    for values in document.values if isinstance(document.values, list) else ():
        if isinstance(values, dict) and isinstance(values.get("id"), str):
            yield values["id"], values


def _is_ground(values: Mapping[str, Any]) -> bool:
    return str(values.get("locator", "")).lower() in ("true", "yes")


def _periods(slug: str, values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for period in values.get("periods") or ():
        if isinstance(period, dict) and addresses.is_slug(period.get("id")):
            yield addresses.address("period", f"{slug}/{period['id']}"), "period"
