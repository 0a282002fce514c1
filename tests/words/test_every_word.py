"""Every word that a reader meets is from the catalogue: a newsroom with all of them marked."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pseudo
import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Page, Route, expect

from explainer.cli import main

NEWSROOM = Path(__file__).parents[1] / "newsroom"
HOST = "http://words.example/"
HEADING = "## What happened"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the small newsroom, with a catalogue of its own over ours."""
    root = tmp_path_factory.mktemp("words") / "newsroom"
    shutil.copytree(NEWSROOM, root, ignore=shutil.ignore_patterns("output"))
    for tag in pseudo.LANGUAGES:
        own = root / "content" / "locale" / f"{tag}.po"
        own.parent.mkdir(exist_ok=True)
        own.write_text(pseudo.catalogue(), "utf-8")
    # Headings of an article may be written in the language of the site.
    article = root / "content" / "articles" / "crossing-talks.md"
    written = article.read_text("utf-8")
    article.write_text(written.replace(HEADING, f"## {pseudo.marked('What happened')}"), "utf-8")
    for tag in pseudo.LANGUAGES[1:]:
        known = pseudo.headings(tag)
        for text in (root / "content").rglob(f"*.{tag}.md"):
            lines = text.read_text("utf-8").split("\n")
            marked = (f"## {known[line[3:]]}" if line[3:] in known else line for line in lines)
            text.write_text("\n".join(marked), "utf-8")
    return root


@pytest.fixture(scope="module")
def built(root: Path) -> Path:
    result = CliRunner().invoke(main, ["build", "--root", str(root)])
    assert result.exit_code == 0, result.output
    return root / "output"


@pytest.fixture(scope="module")
def known(root: Path) -> pseudo.Known:
    return pseudo.Known(root)


@pytest.fixture
def page(browser: Browser, built: Path) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce")

    def answer(route: Route) -> None:
        path = built / urlsplit(route.request.url).path.lstrip("/")
        route.fulfill(path=path / "index.html" if path.is_dir() else path)

    context.route("**/*", answer)
    page = context.new_page()
    yield page
    context.close()


def test_pages_say_nothing_by_themselves(built: Path, known: pseudo.Known) -> None:
    pages = sorted(built.rglob("*.html"))
    found = {str(page.relative_to(built)): _missed(_said(page), known) for page in pages}
    assert {name: words for name, words in found.items() if words} == {}


def test_drawings_and_feeds_say_nothing_by_themselves(built: Path, known: pseudo.Known) -> None:
    files = [*sorted((built / "assets").rglob("*.svg")), *sorted(built.rglob("feeds/*.xml"))]
    found = {file.name: _missed(_in_xml(file), known) for file in files}
    assert {name: words for name, words in found.items() if words} == {}


def test_data_say_nothing_by_themselves(built: Path, known: pseudo.Known) -> None:
    files = [built / "data" / name for name in ("datapackage.json", "metadata.json")]
    found = {path.name: _missed(_described(json.loads(path.read_bytes())), known) for path in files}
    assert {name: words for name, words in found.items() if words} == {}


def test_the_search_says_nothing_by_itself(page: Page, known: pseudo.Known) -> None:
    page.goto(f"{HOST}search/?q=ferry")
    status = page.locator("[data-status]")
    expect(status).to_contain_text("result")
    assert _missed(pseudo.texts_of(page.content()), known) == []
    page.get_by_role("searchbox").fill("brillig")
    expect(status).to_contain_text("Nothing found")
    assert _missed(pseudo.texts_of(page.content()), known) == []


def test_an_article_says_nothing_by_itself(page: Page, known: pseudo.Known) -> None:
    page.goto(f"{HOST}articles/crossing-talks/")
    page.locator("h1").hover()
    expect(page.locator("a.to").first).to_be_attached()
    page.locator("a.name").first.click()
    expect(page.locator("#card")).to_be_visible()
    page.keyboard.press("Escape")
    page.locator(".cite a").first.click()
    expect(page.locator("#sheet .sheet-body .facts")).to_be_visible()
    assert _missed(pseudo.texts_of(page.content()), known) == []


def test_a_chart_says_nothing_by_itself(page: Page, known: pseudo.Known) -> None:
    page.goto(f"{HOST}background/ferry/")
    figure = page.locator("figure.timeline").first
    figure.locator("[data-explore]").click()
    expect(figure.locator(".timeline-tools")).to_be_visible()
    expect(figure.locator(".timeline-say")).to_be_empty()
    assert _missed(pseudo.texts_of(page.content()), known) == []


def test_what_is_new_says_nothing_by_itself(page: Page, known: pseudo.Known) -> None:
    page.goto(f"{HOST}about/")
    page.evaluate("localStorage.setItem('changes /changes/', '2000-01-01 1')")
    page.reload()
    expect(page.locator("[data-visits] button")).to_be_visible()
    expect(page.locator(".fresh").first).to_be_attached()
    assert _missed(pseudo.texts_of(page.content()), known) == []
    page.goto(f"{HOST}changes/")
    expect(page.locator("[data-since]")).to_contain_text("new")
    assert _missed(pseudo.texts_of(page.content()), known) == []


def _described(value: Any) -> Iterator[str]:
    """Yield what a description of data says of its tables and columns."""
    if isinstance(value, list):
        yield from (said for one in value for said in _described(one))
    elif isinstance(value, dict):
        yield from (one for key, one in value.items() if key == "description")
        yield from (one for name, one in value.get("columns", {}).items())
        yield from (said for one in value.values() for said in _described(one))


def _said(page: Path) -> Iterator[str]:
    return pseudo.texts_of(page.read_text("utf-8"))


def _in_xml(file: Path) -> Iterator[str]:
    for element in ElementTree.parse(file).iter():
        if element.tag.rpartition("}")[2] in ("text", "tspan", "title", "desc", "summary"):
            yield element.text or ""


def _missed(texts: Iterator[str], known: pseudo.Known) -> list[str]:
    return [piece for piece in pseudo.unmarked(texts) if not known.has(piece)]
