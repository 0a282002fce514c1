"""The Nu HTML checker over every built page and style sheet."""

from __future__ import annotations

from pathlib import Path

from nu import ACCEPTED_IN_PAGES, found

# What the checker says that is no fault, and why.
ACCEPTED_IN_STYLES = {
    r"Property “(position-area|position-try-fallbacks)” doesn't exist": "CSS Anchor Positioning",
    r"at-rule “@position-try”": "CSS Anchor Positioning",
    r"Property “container(-type)?” doesn't exist|at-rule “@container”": "CSS Containment 3",
    r"at-rule “@starting-style”": "CSS Transitions 2",
    r"Property “(paint-order|vector-effect)” doesn't exist": "SVG 2",
}


def test_every_page_is_valid(folder: Path) -> None:
    assert found(ACCEPTED_IN_PAGES, "--skip-non-html", folder) == []


def test_the_style_sheets_are_valid(folder: Path) -> None:
    sheets = sorted((folder / "assets").glob("*.css"))
    assert sheets
    assert found(ACCEPTED_IN_STYLES, "--css", *sheets) == []
