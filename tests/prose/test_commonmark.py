"""CommonMark's own examples are shown as it says, but for differences that have a reason each."""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import unescape
from pathlib import Path

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from explainer.prose import Ledger, NameIndex, Passage, Picture, Prose, Surroundings, render

HERE = Path(__file__).parent / "commonmark"
EXAMPLES = [json.loads(line) for line in (HERE / "examples.jsonl").open(encoding="utf-8")]
REASONS: Mapping[int, str] = {
    number: reason["why"]
    for reason in yaml.safe_load((HERE / "differences.yaml").read_text(encoding="utf-8"))
    for number in reason["examples"]
}
OURS = {
    *("a", "blockquote", "br", "code", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol"),
    *("p", "pre", "strong", "ul", "html", "head", "body"),
}


def shown(text: str) -> str:
    surroundings = Surroundings(
        link=lambda kind, identity: "",
        names=NameIndex([]),
        picture=lambda identity, passage: Picture("", "", 1, 1, "", "", ""),
        other_name=lambda name: None,
        here=frozenset(),
        horizon=None,
    )
    return render(Prose(text).tree.children, Passage(Ledger(surroundings)))


def written(example: Mapping[str, str]) -> str:
    """Return the HTML of an example as HTML writes it: without the stroke of XHTML."""
    return example["html"].replace(" />", ">")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: str(example["example"]))
def test_example_is_shown_as_it_says_or_differs_for_a_reason(example: Mapping[str, str]) -> None:
    is_same = shown(example["markdown"]) == written(example)

    assert is_same is (int(example["example"]) not in REASONS)


def test_what_differs_has_no_tag_but_ours_and_loses_no_word() -> None:
    for example in (one for one in EXAMPLES if one["example"] in REASONS):
        page = LexborHTMLParser(shown(example["markdown"]))
        assert {node.tag for node in page.css("*")} <= OURS, example["markdown"]
        words = set(unescape(written(example)).replace("<", " ").split()) & {"foo", "bar", "baz"}
        assert words <= set(page.text(separator=" ").replace("<", " ").split()), example
