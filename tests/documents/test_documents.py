"""Files to values with places: what an editor's line numbers rest on."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from explainer.documents import Document, parse_csv, parse_markdown, parse_yaml

SOURCE = """\
# A comment.
- id: ferry
  title: "The ferry: a history"
  on: no
  date: 1993-04
  empty:
  places: [haven, port-alder]
  figures:
    - {low: 12, high: 14}
"""


def read(text: str) -> Document:
    document, problems = parse_yaml(text, "x.yaml")
    assert not problems
    assert document is not None
    return document


def test_plain_words_stay_words() -> None:
    entry = read(SOURCE).values[0]

    assert entry["on"] == "no"
    assert entry["date"] == "1993-04"
    assert entry["empty"] is None
    assert entry["figures"] == [{"low": "12", "high": "14"}]


@pytest.mark.parametrize(
    ("location", "mark"),
    [
        ((0,), (2, 3)),
        ((0, "title"), (3, 10)),
        ((0, "empty"), (6, 3)),
        ((0, "places"), (7, 11)),
        ((0, "places", 1), (7, 19)),
        ((0, "figures"), (8, 3)),
        ((0, "figures", 0, "high"), (9, 23)),
        ((0, "figures", 0, "unit"), (9, 7)),
        ((0, "sources"), (2, 3)),
    ],
)
def test_place_is_that_of_the_value_of_its_key_or_of_what_is_around_it(
    location: tuple[str | int, ...], mark: tuple[int, int]
) -> None:
    assert read(SOURCE).mark(location) == mark


LINES = """\
folded: >-
  One ship
  and two boats

  # and no sail.
plain: One ship
  and two boats
single: 'One ship''s
  two boats'
double: "One \\"ship\\"
  \\u0061nd two boats"
"""


@pytest.mark.parametrize(
    ("key", "word", "mark"),
    [
        ("folded", "One", (2, 3)),
        ("folded", "boats", (3, 11)),
        ("folded", "sail", (5, 12)),
        ("plain", "ship", (6, 12)),
        ("plain", "two", (7, 7)),
        ("single", "ship", (8, 14)),
        ("single", "boats", (9, 7)),
        ("double", "One", (10, 10)),
    ],
)
def test_place_of_a_letter_is_that_on_its_own_line(
    key: str, word: str, mark: tuple[int, int]
) -> None:
    document = read(LINES)

    assert document.mark((key,), document.values[key].index(word)) == mark


def test_front_matter_and_body_count_lines_of_the_file() -> None:
    text = "---\ntitle: Ferry\norder: 2\n---\n\nFirst words.\n"

    document, problems = parse_markdown(text, "x.md")

    assert not problems
    assert document is not None
    assert document.mark(("order",)) == (3, 8)
    assert (document.body_line, document.body) == (5, "\nFirst words.\n")


def test_table_keeps_gaps_and_quoted_commas() -> None:
    rows, problems = parse_csv('year,"haven, old"\n1990,4\n1991,\n', "x.csv")

    assert not problems
    assert rows == [["year", "haven, old"], ["1990", "4"], ["1991", ""]]


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cn", "Cs"]), max_size=12)
VALUES: st.SearchStrategy[Any] = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=12,
)


@given(VALUES)
def test_what_a_library_writes_is_read_as_it_was(values: Any) -> None:
    quoted = json.dumps(values, ensure_ascii=False)

    assert read(quoted).values == yaml.load(quoted, yaml.BaseLoader)
