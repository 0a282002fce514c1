"""The search and the list of everything, in the browser, whatever the site is about."""

from __future__ import annotations

import json
import re
import unicodedata
from itertools import chain
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, urljoin

import pytest
from built_site import ANY, FORWARDS, BuiltSite
from playwright.sync_api import Page, expect
from watched_pages import DESKTOP, PHONE, Pages

from axe import violations, wider
from explainer.export import search
from lacking import lacks

FIRST_QUERY = 250_000
READ_ALIKE = """async ([module, letters, texts]) => {
  const { reader } = await import(module);
  return texts.map(reader(letters)); }"""


class Entry(NamedTuple):
    """What the index says of one thing."""

    kind: str
    address: str
    title: str
    line: str
    when: str
    names: list[str]
    topics: list[int]


@pytest.fixture(scope="session")
def index(folder: Path) -> dict[str, list[Entry]]:
    """The entries of the index by kind; a site that outgrows one file is not tried here."""
    files = [folder / "search" / name for name in ("index.json", "sources.json")]
    read = [json.loads(file.read_text("utf-8")) for file in files if file.exists()]
    kinds = [kind[0] for kind in read[0]["kinds"]]
    found: dict[str, list[Entry]] = {kind: [] for kind in kinds}
    for row in chain.from_iterable(file["entries"] for file in read):
        found[kinds[row[0]]].append(Entry(kinds[row[0]], *row[1:7]))
    return found


def results(page: Page) -> list[str]:
    """Return where the results lead."""
    links = page.locator("[data-found]:visible h3 a")
    return [str(link) for link in links.evaluate_all("(all) => all.map((link) => link.href)")]


def ask(page: Page, query: str) -> None:
    page.get_by_role("searchbox").fill(query)
    expect(page.get_by_role("main").get_by_role("status")).to_have_text(re.compile("result|found"))
    complete(page)


def complete(page: Page) -> None:
    """Wait for what comes after the first results: sources, which weigh words anew."""
    expect(page.locator("[data-results][aria-busy=false]")).to_be_attached()


def expect_found(pages: Pages, page: Page, entry: Entry, query: str) -> None:
    ask(page, query)
    link = page.locator(f'[data-found]:visible a[href="{urljoin(pages.base, entry.address)}"]')
    expect(link.first, f"{query} finds {entry.address}").to_be_visible()


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
@pytest.mark.parametrize("kind", ["home", "article", "source"])
def test_a_key_reaches_the_search_from_any_page(
    kind: str, size: tuple[int, int], pages: Pages
) -> None:
    page = pages.open(kind, size)
    page.wait_for_load_state("networkidle")
    page.keyboard.press("/")
    expect(page).to_have_url(pages.base + "search/")
    field = page.get_by_role("searchbox")
    expect(field).to_be_focused()
    field.press_sequentially("1/2")
    expect(field).to_have_value("1/2")
    page.locator("h1").click()
    page.keyboard.press("/")
    expect(field).to_be_focused()


def test_every_page_leads_to_the_search(site: BuiltSite) -> None:
    # What other sites show in frames leads to the page that it is a part of.
    others = {*site.pages.get(FORWARDS, ()), *site.pages.get("embed", ())}
    for page in set(site.pages[ANY]) - others:
        assert site.tree(page).css_first("header .site-search") is not None, page


def test_a_question_is_answered_before_all_else(
    pages: Pages, index: dict[str, list[Entry]]
) -> None:
    page = pages.open_address("search/", PHONE)
    for question in index["question"][:5] or lacks("question"):
        ask(page, question.title)
        first = page.locator("[data-answers] li").first
        expect(first.locator("a")).to_have_text(question.title)
        expect(first).to_contain_text(question.line)


def test_any_spelling_of_a_name_finds_it(pages: Pages, index: dict[str, list[Entry]]) -> None:
    page = pages.open_address("search/", PHONE)
    named = sorted((*index["actor"], *index["place"]), key=lambda entry: -len(entry.names))
    for entry in named[:4]:
        for name in (entry.title, *entry.names):
            expect_found(pages, page, entry, name)


def test_accents_may_be_left_out(pages: Pages, index: dict[str, list[Entry]]) -> None:
    page = pages.open_address("search/", PHONE)
    accented = [
        entry
        for entry in (*index["actor"], *index["place"])
        if plain(entry.title) not in (entry.title.casefold(), "")
    ]
    for entry in accented[:6] or lacks("name with an accent"):
        expect_found(pages, page, entry, plain(entry.title))
        marks = page.locator("[data-found] a").filter(has_text=entry.title).first.locator("mark")
        marked = {plain(mark) for mark in marks.all_inner_texts()}
        assert marked, "what fits is marked"
        assert marked <= set(search.words(plain(entry.title)))


def plain(text: str) -> str:
    """Return a text as somebody types it who has no accents on the keyboard."""
    letters = unicodedata.normalize("NFKD", text.casefold()).replace("ı", "i").replace("ø", "o")
    return "".join(char for char in letters if not unicodedata.combining(char))


def test_a_slip_of_the_finger_is_forgiven(pages: Pages, index: dict[str, list[Entry]]) -> None:
    page = pages.open_address("search/", PHONE)
    for entry in index["place"]:
        word = max(search.words(entry.title), key=len)
        if len(word) > 7 and word.isascii():
            return expect_found(pages, page, entry, f"{word[:4]}{word[5:]}")
    lacks("place with a long name")


def test_results_say_what_they_are(pages: Pages, index: dict[str, list[Entry]]) -> None:
    page = pages.open_address("search/", PHONE)
    entry = next((one for one in index["event"] if one.line), None) or lacks("event with a line")
    ask(page, entry.title)
    result = page.locator("[data-results] li").filter(has_text=entry.title).first
    expect(result).to_contain_text(f"Event · {entry.when}")
    expect(result).to_contain_text(entry.line)


def test_results_are_chosen_by_kind_and_topic_and_the_choice_is_kept(
    pages: Pages, index: dict[str, list[Entry]], folder: Path
) -> None:
    topics = json.loads((folder / "search/index.json").read_text("utf-8"))["topics"]
    if len(topics) < 2:
        lacks("second topic")
    query = max(search.words(topics[0][1]), key=len)
    page = pages.open_address(f"search/?q={quote(query)}", PHONE)
    page.get_by_label("Kind").select_option("event")
    page.get_by_label("Topic").select_option(topics[0][0])
    expect(page).to_have_url(re.compile("kind=event&topic="))
    events = {urljoin(pages.base, one.address): one for one in index["event"]}
    complete(page)
    shown = results(page)
    assert shown
    assert all(0 in events[address].topics for address in shown)
    page.reload()
    complete(page)
    expect(page.locator("[data-found]:visible h3 a")).to_have_count(len(shown))
    assert results(page) == shown


def test_results_are_reached_by_keyboard(pages: Pages, index: dict[str, list[Entry]]) -> None:
    entry = (index["place"] or lacks("place"))[0]
    page = pages.open_address("search/", DESKTOP)
    ask(page, entry.title)
    field = page.get_by_role("searchbox")
    field.press("ArrowDown")
    first = page.locator("[data-found]:visible a").first
    expect(first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    field.press("Enter")
    expect(page).to_have_url(re.compile(r"search/\?q="))
    complete(page)
    field.press("ArrowDown")
    way = str(first.get_attribute("href"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(way)
    page.go_back()
    expect(page.locator("[data-found]:visible a").first).to_have_attribute("href", way)


def test_what_is_nowhere_is_said(pages: Pages) -> None:
    page = pages.open_address("search/?q=qqxqqxqqxqq", PHONE)
    expect(page.get_by_role("main").get_by_role("status")).to_contain_text("Nothing found")
    assert results(page) == []


def test_the_first_query_is_light(pages: Pages, index: dict[str, list[Entry]]) -> None:
    page = pages.open_address("search/", PHONE)
    page.wait_for_load_state("networkidle")
    loaded = re.compile(r"/search/.+|/minisearch\.")
    assert [url for url in pages.asked() if loaded.search(url)] == []
    ask(page, next(chain.from_iterable(index.values())).title)
    sizes = {request.url: request.sizes()["responseBodySize"] for request in pages.requests}
    assert any(url.endswith("index.json") for url in sizes)
    assert sum(sizes.values()) <= FIRST_QUERY, sizes


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_among_results(
    scheme: str, pages: Pages, index: dict[str, list[Entry]]
) -> None:
    question = (index["question"] or lacks("question"))[0]
    page = pages.open_address("search/", (320, 640), color_scheme=scheme)
    ask(page, question.title)
    assert violations(page) == []
    assert wider(page) == []


def test_browser_and_build_read_words_alike(pages: Pages, folder: Path, site: BuiltSite) -> None:
    read = json.loads((folder / "search/index.json").read_text("utf-8"))
    texts = [text for row in read["entries"] for text in (row[2], row[3], *row[5])]
    module = next((folder / "assets").glob("finder.*.mjs")).name
    page = pages.open_address("search/", PHONE)
    given = [f"{pages.base}assets/{module}", read["letters"], texts]
    assert page.evaluate(READ_ALIKE, given) == [search.words(text) for text in texts]


def test_without_scripts_everything_is_reached_by_letter(
    pages: Pages, site: BuiltSite, index: dict[str, list[Entry]]
) -> None:
    page = pages.open_address("search/", PHONE, java_script_enabled=False)
    expect(page.get_by_text("needs JavaScript")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="A to Z").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("A to Z")
    listed = {
        urljoin(site.address(file), str(link.attributes["href"]))
        for file in (site.folder / "a-z").rglob("index.html")
        for link in site.tree(file).css("main .index-list li a:not([href^='#'])")
    }
    assert {entry.address for entry in chain.from_iterable(index.values())} == listed


def test_the_key_can_be_turned_off_and_on(pages: Pages) -> None:
    page = pages.open_address("search/", DESKTOP)
    page.get_by_role("button", name="Turn it off").click()
    page.goto(pages.base + "about/")
    page.keyboard.press("/")
    page.wait_for_timeout(200)
    expect(page).to_have_url(pages.base + "about/")
    page.goto(pages.base + "search/")
    page.get_by_role("button", name="Turn it on").click()
    page.goto(pages.base + "about/")
    page.keyboard.press("/")
    expect(page).to_have_url(pages.base + "search/")
