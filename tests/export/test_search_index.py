"""The index of the search: light however much there is, and the same words lead to the same."""

from __future__ import annotations

import functools
import json
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from explainer.assets import find_theme, find_vendor
from explainer.build import load
from explainer.export import search
from explainer.language.endings import endings
from explainer.language.tags import Language
from explainer.link import Site

NEWSROOM = Path(__file__).parents[1] / "newsroom"
# As small for the second newsroom as the real limits are for an archive.
WHOLE, PART = 2_000, 3_000
SPELLINGS = yaml.safe_load(Path(__file__).with_name("spellings.yaml").read_text("utf-8"))
FIND = """async ([module, index, library, queries]) => {
  const { open } = await import(module);
  const { find } = await open(new URL(index, location).href, new URL(library, location).href);
  const led = [];
  for (const query of queries) {
    let last;
    for await (const found of find(query)) last = found;
    led.push(last.map(({ title }) => title));
  }
  return led; }"""


class Handler(SimpleHTTPRequestHandler):
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".mjs": "text/javascript"}

    def log_message(self, *_: Any) -> None:
        """Stay quiet."""


@pytest.fixture(scope="module")
def site() -> Site:
    site, _ = load(NEWSROOM)
    assert site
    return site


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "WHOLE", WHOLE)
    monkeypatch.setattr(search, "PART", PART)


@pytest.fixture
def page(browser: Browser, tmp_path: Path, site: Site, small: None) -> Iterator[Page]:
    """A page beside an index in parts and the two modules that search it."""
    for name, data in search.index(site):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    theme = find_theme() / "components/search/finder.mjs"
    (tmp_path / "finder.mjs").write_bytes(theme.read_bytes())
    (tmp_path / "minisearch.mjs").write_bytes(find_vendor().minisearch.read_bytes())
    (tmp_path / "page.html").write_text("<!doctype html><title>Search</title>", "utf-8")
    handler = functools.partial(Handler, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/page.html")
        yield page
        page.close()
        server.shutdown()


def found(page: Page, *queries: str) -> list[list[str]]:
    modules = ["/finder.mjs", "search/index.json", "minisearch.mjs"]
    led: list[list[str]] = page.evaluate(FIND, [*modules, list(queries)])
    return led


def test_a_small_site_has_two_files(site: Site) -> None:
    names = [name for name, _ in search.index(site)]

    # And one of what can be read in the further language.
    assert names == ["search/sources.json", "search/index.json", "tr/search/index.json"]


def test_an_index_that_outgrows_a_file_is_cut_into_parts(site: Site, small: None) -> None:
    files = dict(search.index(site))
    names = [name for _, name in json.loads(files["search/index.json"])["parts"]]
    assert len(names) > 3
    assert {f"search/{name}" for name in names} <= files.keys()
    longest = max(len(search._json(row)) for row in _rows(files, names))
    assert max(len(files[f"search/{name}"]) for name in names) <= PART + longest


def _rows(files: dict[str, bytes], names: list[str]) -> list[Any]:
    return [row for name in names for row in json.loads(files[f"search/{name}"])]


def test_every_title_is_found_in_parts(page: Page, site: Site) -> None:
    titles = [record.full_name for kind, record in site.everything() if kind in ("event", "actor")]
    for title, led in zip(titles, found(page, *titles), strict=True):
        assert title in led[:3], title


def test_a_few_parts_come_with_a_query(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    found(page, "ferry stops")
    assert len([url for url in asked if "/search/index." in url]) <= 1 + 4


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("Tove", "Tove Lind"),
        ("τοβε", "Tove Lind"),
        ("lychnopetra", "Mew Rock (Lamp Stone)"),
        ("why does no ferry cross", "Why does no ferry cross the sound?"),
    ],
)
def test_names_and_questions_are_found_in_parts(page: Page, query: str, title: str) -> None:
    assert title in found(page, query)[0][:3]


def test_any_form_of_a_name_finds_it_in_any_letters(page: Page) -> None:
    asked: dict[str, str] = SPELLINGS["found"]
    for (query, title), led in zip(asked.items(), found(page, *asked), strict=True):
        assert title in led[:3], query


def test_spellings_of_a_name_sound_alike_in_the_build_and_the_browser(page: Page) -> None:
    named = [name for line in (*SPELLINGS["alike"], *SPELLINGS["apart"]) for name in line]
    built = {name: search.sounds(name) for name in named}
    for line in SPELLINGS["alike"]:
        assert len({built[name] for name in line}) == 1, line
    for one, other in SPELLINGS["apart"]:
        assert built[one] != built[other]
    words = sorted({word for name in named for word in search.words(name)})
    said = "async ([module, words]) => words.map((await import(module)).sound)"
    assert page.evaluate(said, ["/finder.mjs", words]) == [search.sound(word) for word in words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kılıç’s “Ærø”, 2009", ["kilic", "s", "aero", "2009"]),
        ("ЁЛКА ŁÓDŹ", ["елка", "lodz"]),
        ("第二条 of Thai ไทย", ["第", "二", "条", "of", "thai", "ไ", "ท", "ย"]),
        ("İSTANBUL ılıca ILICA", ["istanbul", "ilica", "ilica"]),
        ("Ինչո՞ւ ԵՎ և", ["ինչու", "եվ", "եվ"]),
        ("أَرْمِينِيَا الأرمــن والمدينة الله ۱۹۱۵", ["ارمينيا", "ارمن", "مدينه", "الله", "1915"]),
        ("ΛΌΓΟΣ λόγος Ვეფხი Ver\u00adtrag", ["λογοσ", "λογοσ", "ვეფხი", "vertrag"]),
        ("बाँध बांध जल जाल", ["बाध", "बाध", "जल", "जाल"]),
        ("הנחל, וְהַנַּחַל נחל ד״ר", ["נחל", "נחל", "נחל", "ד", "ר"]),
        ("", []),
    ],
)
def test_words_are_read_without_case_and_accents(text: str, words: list[str]) -> None:
    assert search.words(text) == words


def test_words_of_every_script_are_read_alike_in_the_browser(page: Page) -> None:
    texts = [
        "Kılıç’s “Ærø”",
        "ŁÓDŹ ЁЛКА",
        "Ե՞րբ ԵՎ և",
        "ΛΌΓΟΣ ς Ver\u00adtrag",
        "第二条 ไทย かな",
        "İSTANBUL ĳ ﬁne",
        "საქართველო Հայ",
    ]
    texts += ["עברית اللغة العربية ٱلأَرْمــن کی ۱۹۱۵", "हिन्दी தமிழ்", "x² ½ ٣ Ⅷ a_b", "𝒜 𐌰𐌱"]
    letters = search._letters([search.Found((text,), text, 1.0) for text in texts])
    read = "async ([module, letters, texts]) => texts.map((await import(module)).reader(letters))"
    got = page.evaluate(read, ["/finder.mjs", letters, texts])
    assert got == [search.words(text) for text in texts]


def test_letters_that_the_index_lacks_are_read_too(page: Page) -> None:
    read = "async ([module, letters]) => (await import(module)).reader(letters)('IĞDIR ığdır ٢٠٢٣')"
    assert page.evaluate(read, ["/finder.mjs", search._letters([])]) == ["igdir", "igdir", "2023"]


def test_forms_of_a_word_are_found_by_each_other(page: Page) -> None:
    """Each case: a language, what its reader types, what the index has."""
    cases = yaml.safe_load((Path(__file__).parent / "forms.yaml").read_text("utf-8"))
    trim = """async ([module, endings, words]) => {
      const { trimmer } = await import(module);
      return words.map(trimmer(endings)); }"""
    for tag, pairs in cases.items():
        typed = [search.words(form)[0] for form in pairs]
        left = page.evaluate(trim, ["/finder.mjs", endings(Language(tag)), typed])
        begun = [
            search.words(name)[0].startswith(one)
            for name, one in zip(pairs.values(), left, strict=True)
        ]
        assert all(begun), (tag, dict(zip(typed, left, strict=True)))
        assert all(len(one) >= 3 for one in left), (tag, left)
