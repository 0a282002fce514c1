"""The version of a page: another where its words and facts are, the same where they are not."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from explainer import views
from explainer.build import load
from explainer.views.values import Version

HERE = Path(__file__).parent
CASES = yaml.safe_load((HERE / "fixtures" / "versions.yaml").read_text(encoding="utf-8"))
NEWSROOM = HERE.parent / "newsroom"


def versions(root: Path, wanted: Iterable[str]) -> dict[str, Version | None]:
    site, problems = load(root)
    assert site is not None, problems
    plans = {plan.address: plan for plan in views.plans(site)}
    return {address: views.page(site, plans[address]).version for address in wanted}


@pytest.fixture(scope="module")
def before() -> dict[str, Version | None]:
    pages = {page for case in CASES for page in (*case.get("other", ()), *case["same"])}
    return versions(NEWSROOM, pages)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_an_edit_gives_those_pages_another_version_that_say_something_else(
    newsroom: Path, before: Mapping[str, Version | None], case: Mapping[str, Any]
) -> None:
    path = newsroom / "content" / case["file"]
    text = path.read_text(encoding="utf-8")
    assert case["was"] in text
    path.write_text(text.replace(case["was"], case["now"], 1), encoding="utf-8")

    pages = (*case.get("other", ()), *case["same"])
    after = versions(newsroom, pages)
    told = [before[page] for page in pages], [after[page] for page in pages]
    assert all(version is not None for some in told for version in some)
    other = {page for page in pages if _digest(before[page]) != _digest(after[page])}
    assert other == set(case.get("other", ()))


def test_a_version_has_the_day_of_the_last_change_of_what_the_page_says() -> None:
    pages = versions(NEWSROOM, ("articles/crossing-talks/", "events/night-of-the-nets/"))
    article, event = (page and page.date and page.date.machine for page in pages.values())
    # Of the article the day that it states, of the event that of its correction.
    assert (article, event) == ("2032-04-01", "2031-06-01")


def test_a_site_says_of_each_page_the_version_that_stands_on_it(built: Path) -> None:
    said = json.loads((built / "data" / "versions.json").read_bytes())
    for address, page in said["pages"].items():
        file = built / address / "index.html"
        tree = LexborHTMLParser(file.read_text(encoding="utf-8"))
        shown = [code.text() for code in tree.css(".take-away nav code")]
        assert shown == [page["version"]] or page["kind"] == "withdrawn", address


def test_a_version_stays_from_one_release_of_the_generator_to_the_next(built: Path) -> None:
    said = json.loads((built / "data" / "versions.json").read_bytes())
    # Of the words that it has now. Where those are the same and this fails, all versions that were
    # cited are lost: fields that are added to the model must have a default.
    assert said["records"]["source/marn-history"]["version"] == "3ca608644d"


def _digest(version: Version | None) -> str:
    return version.digest if version else ""
