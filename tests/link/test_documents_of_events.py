"""The events that a document has, whoever acted."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from explainer import link, reading
from fixture_pairs import pairs

HERE = Path(__file__).parent
BASE = HERE.parent / "mistakes" / "base"
CASES = pairs(HERE / "fixtures" / "documents.txt")
PACT = {
    "id": "toll-pact",
    "title": "Toll Pact",
    "aliases": ["paper of 1902"],
    "kind": "agreement",
    "signed": "1902-03-01",
    "about": "Shared out the toll.",
    "sources": ["bridge-book"],
}
EVENT = {
    "title": "Something happens",
    "what": "It happened.",
    "topics": ["bridge"],
    "lane": "river",
    "importance": 1,
    "sources": ["other-book"],
}
OTHER = {
    "id": "other-book",
    "title": "Another book",
    "publisher": "Vale Press",
    "kind": "book",
    "language": "en",
}


def newsroom(lines: str, root: Path) -> link.Site:
    """A newsroom with one document and what the lines add: ``kind: {field: value}`` each."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    sources = yaml.safe_load((root / "content/sources.yaml").read_text("utf-8"))
    found: dict[str, list[dict[str, Any]]] = {"source": [*sources, OTHER], "event": []}
    found["document"] = [dict(PACT)]
    for line in lines.splitlines():
        ((kind, values),) = yaml.load(line, yaml.BaseLoader).items()
        if kind == "document" and "id" not in values:
            found[kind][0] |= values
        else:
            found[kind].append(
                {"event": EVENT, "document": PACT | {"aliases": []}}.get(kind, {}) | values
            )
    for kind, records in found.items():
        (root / f"content/{kind}s.yaml").write_text(json.dumps(records), encoding="utf-8")
    content, problems = reading.read(root)
    assert problems == []
    site = link.link(content)
    assert site
    return site


@pytest.mark.parametrize(("title", "lines", "expected"), CASES, ids=[case[0] for case in CASES])
def test_document_has_its_events(title: str, lines: str, expected: str, tmp_path: Path) -> None:
    site = newsroom(lines, tmp_path / "newsroom")

    events = site.events_naming.get(("document", "toll-pact"), ())

    assert [event.id for event in events] == expected.split()
