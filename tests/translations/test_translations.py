"""An article in a further language has a page of its own, and each leads to the other."""

from __future__ import annotations

import json
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


def test_page_is_the_whole_page_in_its_language_and_says_who_translated_it(output: Path) -> None:
    page = _page(output, f"tr/{NAME}")

    assert page.css_first("html").attributes["lang"] == "tr"
    assert page.css_first("#happened h2").text() == "Ne oldu"
    assert page.css_first(".skip-link").text() == "Metne geç"
    assert "4 Mayıs 2031" in page.css_first(".eyebrow").text()
    assert "Hiçbir feribot sefere çıkmadı." in page.css_first("#since").text()
    assert "Önce av sahaları" in page.css_first("#sides").text()
    assert page.css_matches("#led svg, #led img")
    note = page.css_first("main > .page .meta")
    assert "Ayla Deniz" in note.text()
    assert note.css_first("a").attributes["hreflang"] == "en"


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


def test_every_page_leads_to_the_home_of_the_language(output: Path) -> None:
    page = _page(output, "events/first-talks/index.html")

    assert page.css_first('a[hreflang="tr"]').attributes["href"] == "../../tr/"
    assert not page.css_matches('link[rel="alternate"][hreflang]')
    home = _page(output, "tr/index.html")
    assert home.css_first("#articles a[href='articles/crossing-talks/']")


def test_what_is_not_translated_has_its_language_and_so_have_the_ways_to_it(output: Path) -> None:
    page = _page(output, f"tr/{NAME}")

    (event,) = (link for link in page.css("a") if link.text() == "A joint board begins to sit")
    assert event.attributes["hreflang"] == "en"
    assert event.css_first("span").attributes["lang"] == "en"
    (told,) = (link for link in page.css("#led a") if "Feribot seferleri duruyor" in link.text())
    assert told.attributes["href"] == "../../events/ferry-stops/"
    assert "hreflang" not in told.attributes
    assert not told.css_matches("[lang]")


def test_sitemap_names_all_languages_of_a_page(output: Path) -> None:
    sitemap = (output / "sitemap.xml").read_text("utf-8")
    article = f"{BASE}articles/crossing-talks/"
    both = "".join(
        f'<xhtml:link rel="alternate" hreflang="{tag}" href="{address}"/>'
        for tag, address in (("en", article), ("tr", f"{BASE}tr/articles/crossing-talks/"))
    )

    assert f"<url><loc>{article}</loc>{both}</url>" in sitemap
    assert f"<url><loc>{BASE}tr/articles/crossing-talks/</loc>{both}</url>" in sitemap


def test_search_and_feeds_of_a_language_have_what_can_be_read_in_it(output: Path) -> None:
    page = _page(output, "tr/search/index.html")
    assert page.css_first("[data-index]").attributes["data-index"] == "index.json"
    entries = json.loads((output / "tr/search/index.json").read_bytes())["entries"]
    # Addresses count from the folder above the index.
    found = {entry[1] for entry in entries}
    assert found == {"articles/crossing-talks/", "events/ferry-stops/", "questions/why-no-ferry/"}

    feed = json.loads((output / "tr/feeds/articles.json").read_bytes())
    assert feed["language"] == "tr"
    assert [item["url"] for item in feed["items"]] == [f"{BASE}tr/articles/crossing-talks/"]
    original = json.loads((output / "feeds/articles.json").read_bytes())
    assert feed["items"][0]["id"] not in {item["id"] for item in original["items"]}


def _run(root: Path, *words: str) -> str:
    result = CliRunner().invoke(main, [*words, "--root", str(root)])
    assert result.exit_code == 0, result.output
    return result.output


def test_translation_is_begun_with_the_texts_of_its_original(newsroom: Path) -> None:
    _run(newsroom, "new", "translation", "question", "whose-herring", "tr")
    _run(newsroom, "new", "translation", "event", "first-talks", "tr")

    question = (newsroom / "content/questions/whose-herring.tr.md").read_text("utf-8")
    assert "question: Whose are the herring?" in question
    assert "So the court held" in question
    told = _run(newsroom, "check")
    # What is still as it was is not translated, and no page is made of it.
    assert "whose-herring.tr.md:2:1: warning: no page is made of this translation yet" in told
    assert "event 1 of 12" in told
    again = ["new", "translation", "event", "first-talks", "tr", "--root", str(newsroom)]
    assert CliRunner().invoke(main, again).exit_code != 0


def test_translations_are_renamed_with_their_original(newsroom: Path) -> None:
    _run(newsroom, "rename", "article", "crossing-talks", "talks", "--write")
    _run(newsroom, "rename", "event", "ferry-stops", "no-ferry-more", "--write")

    article = (newsroom / "content/articles/talks.tr.md").read_text("utf-8")
    assert "[1980’den](event:no-ferry-more)" in article
    assert not (newsroom / "content/articles/crossing-talks.tr.md").exists()
    assert "- id: no-ferry-more" in (newsroom / "content/events/ferry.tr.yaml").read_text("utf-8")
    assert "error" not in _run(newsroom, "check")


def test_maps_and_places_have_the_names_of_the_language(newsroom: Path, tmp_path: Path) -> None:
    content, output = newsroom / "content", tmp_path / "site"
    names = "layers:\n  - names: {skarn: Skarn Adası, nowhere: Hiçbir yer}\n"
    (content / "maps/where-isles.tr.yaml").write_text(names, "utf-8")
    place = "- id: mew-rock\n  name: Martı Kayası\n  other_name: Fener Taşı\n"
    place += "  about: Adaların arasında.\n  note: Yeri yanlış.\n"
    (content / "places.tr.yaml").write_text(place, "utf-8")
    _run(newsroom, "build", "--output", str(output))

    page = _page(output, "tr/places/mew-rock/index.html")
    assert page.css_first("h1").text() == "Martı Kayası (Fener Taşı)"
    drawn = {text.text() for text in page.css("svg text")}
    assert {"Martı Kayası", "Skarn Adası", "Lunnay"} <= drawn
    assert "Hiçbir yer" not in page.css_first("body").text()
