"""What the theme promises whoever writes a template or reads a page."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

from explainer.assets import find_theme

THEME = find_theme()
STYLES = sorted(path for path in THEME.rglob("*.css") if path.name != "plotly.css")
TOKENS = (THEME / "css" / "tokens.css").read_text("utf-8")
COLOURS = dict(re.findall(r"--([\w-]+): light-dark\((#\w+, #\w+)\)", TOKENS))
GROUNDS = ("paper", "raised", "sunk")
LANES = tuple(f"lane-{number}" for number in range(1, 9))
PHYSICAL = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom"
    r"|(?:min-|max-)?(?:width|height)|float)\s*:"
)


def luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    digits = "".join(d * 2 for d in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str, scheme: int) -> float:
    pair = [luminance(COLOURS[name].split(", ")[scheme]) for name in (one, other)]
    return (max(pair) + 0.05) / (min(pair) + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("colour", "ground"), list(product(("ink", "soft", "accent"), (*GROUNDS, "accent-soft")))
)
def test_text_can_be_read(colour: str, ground: str, scheme: int) -> None:
    assert contrast(colour, ground, scheme) >= 4.5


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("lane", "ground"), list(product((*LANES, "edge"), GROUNDS)))
def test_marks_and_borders_of_controls_can_be_seen(lane: str, ground: str, scheme: int) -> None:
    assert contrast(lane, ground, scheme) >= 3


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_a_style_sheet_is_part_of_the_bundle(path: Path) -> None:
    bundles = [THEME / "css" / "site.css", *THEME.glob("css/kinds/*.css")]
    known = {
        (bundle.parent / name).resolve()
        for bundle in bundles
        for name in re.findall(r'@import "([^"]+)"', bundle.read_text("utf-8"))
    }
    # Drawings that are files of their own carry their style, and so do books.
    apart = {*bundles, *THEME.glob("components/*/drawing.css"), THEME / "book" / "book.css"}
    assert path.resolve() in known | apart


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_sides_are_logical_so_that_right_to_left_works(path: Path) -> None:
    rules = re.sub(r"@media[^{]*|/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
    # Many programs that show books know no logical sizes: a picture would be cut.
    sizes = ["max-width:", "height:"] if path.parent.name == "book" else []
    assert PHYSICAL.findall(rules) == sizes
