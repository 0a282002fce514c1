"""An article in a further language has a page of its own, and each leads to the other."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from selectolax.lexbor import LexborHTMLParser

from explainer.cli import main

NEWSROOM = Path(__file__).parents[1] / "newsroom"
NAME = "articles/crossing-talks/index.html"
BASE = "https://sound.example/isles/"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    # Public addresses are those of a site that has one.
    output = tmp_path_factory.mktemp("spoken") / "site"
    command = ["build", "--root", str(NEWSROOM), "--output", str(output), "--base-url", BASE]
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 0, result.output
    return output


def _page(output: Path, name: str) -> LexborHTMLParser:
    return LexborHTMLParser((output / name).read_text("utf-8"))


def test_page_is_in_its_language_and_says_who_translated_it(output: Path) -> None:
    page = _page(output, f"tr/{NAME}")

    assert page.css_first("html").attributes["lang"] == "tr"
    assert page.css_first("#happened h2").text() == "Ne oldu"
    assert page.css_first(".skip-link").text() == "Metne geç"
    assert "Ayla Deniz" in page.css_first(".page-head").text()
    assert "4 Mayıs 2031" in page.css_first(".eyebrow").text()
    # What is told of records is in the language of the site, and stands on its page.
    assert not page.css_matches(".chart")
    whole = page.css_first('.page-head .meta a[href="../../../articles/crossing-talks/"]')
    assert whole.attributes["lang"] == whole.attributes["hreflang"] == "en"


def test_each_names_all_languages_and_itself_as_its_address(output: Path) -> None:
    heads = {}
    for folder in ("", "tr/"):
        page = _page(output, folder + NAME)
        links = page.css('link[rel="alternate"][hreflang]')
        heads[folder] = {one.attributes["hreflang"]: one.attributes["href"] for one in links}
        own = page.css_first('link[rel="canonical"]').attributes["href"]
        assert own == f"{BASE}{folder}articles/crossing-talks/"
        assert page.css_first('nav [aria-current="page"]:not(a)').text() in ("English", "Türkçe")
    article = f"{BASE}articles/crossing-talks/"
    expected = {"en": article, "tr": f"{BASE}tr/articles/crossing-talks/", "x-default": article}
    assert heads == {"": expected, "tr/": expected}


def test_lists_feeds_and_search_leave_translations_out(output: Path) -> None:
    found = {path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file()}
    texts = (name for name in found if name.endswith((".html", ".xml", ".json", ".txt")))
    leading = {name for name in texts if b"tr/articles/" in (output / name).read_bytes()}

    assert leading - {"build.json"} == {NAME, f"tr/{NAME}", "sitemap.xml"}
