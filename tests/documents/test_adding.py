"""An entry more in a list: all else stays as it was typed, or nothing is written."""

from __future__ import annotations

import pytest

from explainer.documents.adding import appended, inserted

ENTRY = ("- id: new", "  title:  # a gap")
NEW = "- id: new\n  title:  # a gap\n"
GROWN = {
    "": NEW,
    "# Boats.\n": f"# Boats.\n\n{NEW}",
    "# Boats.\n[]\n": f"# Boats.\n\n{NEW}",
    "- id: a  # first\n- {id: b}": f"- id: a  # first\n- {{id: b}}\n{NEW}",
    "- id: a\n\n# The next.\n- id: b\n# End.\n": (
        f"- id: a\n\n# The next.\n- id: b\n# End.\n{NEW}"
    ),
    "- id: a\n\n- id: b\n": f"- id: a\n\n- id: b\n\n{NEW}",
    "- id: a\n...\n": f"- id: a\n\n{NEW}...\n",
    "  - id: a\n  - id: b\n": "  - id: a\n  - id: b\n  - id: new\n    title:  # a gap\n",
    "\ufeff- id: a\r\n- id: b\r\n": (
        "\ufeff- id: a\r\n- id: b\r\n- id: new\r\n  title:  # a gap\r\n"
    ),
}
REFUSED = ("[{id: a}]\n", "title: no list\n", "- id: [\n", "<<<<<<< ours\n- id: a\n")


@pytest.mark.parametrize("text", GROWN)
def test_an_entry_goes_to_the_end_of_a_file(text: str) -> None:
    grown = appended(text.encode(), ENTRY, "boats.yaml")
    assert grown is not None
    assert grown.decode() == GROWN[text]


@pytest.mark.parametrize("text", REFUSED)
def test_what_cannot_be_added_to_is_left_alone(text: str) -> None:
    assert appended(text.encode(), ENTRY, "boats.yaml") is None


PART = ("- side: a", "  text:  # a gap")
WITHIN = {
    "- id: a\n  what: >-\n    x\n\n# Next.\n- id: b\n": (
        "- id: a\n  what: >-\n    x\n  said:\n    - side: a\n      text:  # a gap\n\n"
        "# Next.\n- id: b\n"
    ),
    "- id: a\n  said:\n  - side: b  # c\n  z: 1\n": (
        "- id: a\n  said:\n  - side: b  # c\n  - side: a\n    text:  # a gap\n  z: 1\n"
    ),
    "- id: a\n  said: []  # none\n": (
        "- id: a\n  said:   # none\n    - side: a\n      text:  # a gap\n"
    ),
    "- {id: a}\n": None,
    "- id: a\n  said: [{side: b}]\n": None,
}


@pytest.mark.parametrize("text", WITHIN)
def test_a_part_goes_behind_the_others_of_its_record(text: str) -> None:
    grown = inserted(text.encode(), (0,), "said", PART, "boats.yaml")
    assert (grown and grown.decode()) == WITHIN[text]
