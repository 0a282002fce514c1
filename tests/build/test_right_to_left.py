"""A newsroom that is written from right to left, beside what its pages should say and show."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from building import build
from outline import ARABIC, GOLDEN_ARABIC, arabic
from playwright.sync_api import Browser, Page

from explainer.assets import find_theme

DRAWN = ("articles/dry", "background/well/in-numbers", "events/well-runs-dry", "timeline")
"""Pages with drawings of each kind."""
OUTSIDE = """() => [...document.querySelectorAll("svg text")]
  .filter((one) => {
    const label = one.getBoundingClientRect();
    const frame = one.ownerSVGElement.getBoundingClientRect();
    return label.width && (label.left < frame.left - 1 || label.right > frame.right + 1);
  })
  .map((one) => one.textContent)"""
CUT = """() => [...document.querySelectorAll("svg text")].map((one) => one.textContent)
  .filter((words) => words.includes("…"))"""
YEARS = """() => [...document.querySelectorAll(".poster:has(.run)")]
  .filter((one) => one.checkVisibility())
  .map((one) => [...one.querySelectorAll(".tick")]
    .filter((tick) => /^(19|20)\\d\\d$/.test(tick.textContent))
    .sort((a, b) => a.getBoundingClientRect().x - b.getBoundingClientRect().x)
    .map((tick) => tick.textContent))"""
PHYSICAL = re.compile(
    r"(?<![-\w])(?:(?:(?:scroll-)?(?:margin|padding)|border(?:-top|-bottom)?)-(?:left|right)[-\w]*"
    r"|left|right)\s*:|(?<![-\w])(?:text-align|float|clear)\s*:\s*(?:left|right)\b"
)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("arabic") / "site"
    status, said = build(ARABIC, output)
    assert status == 0, said
    return output


@pytest.fixture(scope="module")
def page(browser: Browser) -> Page:
    return browser.new_page(viewport={"width": 1280, "height": 900})


@pytest.mark.parametrize("golden", sorted(GOLDEN_ARABIC.iterdir()), ids=lambda path: path.stem)
def test_page_says_what_it_should(golden: Path, site: Path) -> None:
    advice = "if the change is meant: python tests/build/outline.py, and read the difference"

    assert dict(arabic(site))[golden] == golden.read_text("utf-8"), advice


def test_pages_run_from_right_to_left(site: Path) -> None:
    assert '<html lang="ar" dir="rtl"' in (site / "index.html").read_text("utf-8")


@pytest.mark.parametrize("name", DRAWN)
def test_labels_stand_within_their_drawing(name: str, site: Path, page: Page) -> None:
    page.goto((site / name / "index.html").as_uri())
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(OUTSIDE) == []
        for years in page.evaluate(YEARS):
            assert years
            assert years == sorted(years)


def test_labels_of_pictures_are_whole(site: Path, page: Page) -> None:
    wide = [*site.glob("assets/timelines/*wide*.svg"), *site.glob("assets/maps/*.svg")]
    assert wide
    for file in wide:
        page.goto(file.as_uri())
        assert page.evaluate(OUTSIDE) == []
        assert page.evaluate(CUT) == []


def test_the_theme_names_no_side_by_left_and_right() -> None:
    found = {
        f"{file.name}: {match[0]}"
        for file in find_theme().rglob("*.css")
        for match in PHYSICAL.finditer(COMMENT.sub("", file.read_text("utf-8")))
    }
    assert not found, "write margin-inline-start, inset-inline-end …: pages run either way"
