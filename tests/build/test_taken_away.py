"""Pages that readers take away: each that people read as Markdown, and the list of them."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest
from selectolax.lexbor import LexborHTMLParser

import as_markdown
import epub

FOR_BROWSERS = (
    "nav[class], [aria-hidden], svg, button, script, fieldset, "
    ".take-away, .lanes, .then-only, .card, .cite, .footnote-ref"
)
UNFOLDED = (
    "summary, .chart-block .meta, .standpoint > span, .footnote-backref, "
    ".meta:has(> [href='#sources']:only-child)"
)
LETTERS = re.compile(r"[^\W\d]+")
PART = re.compile(r"/(head|chapter-\d+)\.xhtml$")
SOURCES = "details:has(> .sources) > summary, .footnote-backref"


def test_a_page_as_markdown_says_what_the_page_says(built: Path) -> None:
    taken = list(built.rglob("index.md"))
    assert len(taken) > 30
    wrong = {str(file): said for file in taken if (said := difference(file))}
    assert wrong == {}


@pytest.fixture(scope="module")
def books(built: Path) -> list[Path]:
    """Return the articles of the second newsroom as books."""
    found = sorted(built.rglob("*.epub"))
    assert found
    return found


def test_books_are_as_the_standard_has_them(books: list[Path]) -> None:
    assert [epub.checked(book) for book in books] == [""] * len(books)


def test_a_book_says_what_the_page_says(books: list[Path]) -> None:
    for book in books:
        with ZipFile(book) as archive:
            names = [name for name in archive.namelist() if PART.search(name)]
            text = "".join(archive.read(name).decode() for name in names)
        page = words(book.with_name("index.html").read_text("utf-8"), "main", UNFOLDED)
        theirs = words(f"<main>{text}</main>", "main", "title, .fold")
        assert page == theirs


def test_sheets_say_what_the_page_says_and_are_tagged(books: list[Path]) -> None:
    for book in books:
        html = book.with_name("index.html").read_text("utf-8")
        sheets = pypdfium2.PdfDocument(book.with_suffix(".pdf"))
        text = "".join(sheet.get_textpage().get_text_range() for sheet in sheets)
        said = Counter(LETTERS.findall(text.replace("\x02", "").replace("\ufffe", "")))
        page = Counter(LETTERS.findall(" ".join(words(html, "main", UNFOLDED).elements())))
        assert page - said == Counter()
        titles = LexborHTMLParser(html).css("main section > h2")
        marks = [mark.get_title() for mark in sheets.get_toc() if mark.level == 0]
        assert marks[:-1] == [title.text() for title in titles]
        assert sheets.is_tagged()
        assert b"<pdfuaid:part>1<" in book.with_suffix(".pdf").read_bytes()


def difference(file: Path) -> tuple[Counter[str], Counter[str]] | None:
    """Return the words that a page has and its Markdown has not, and the other way round."""
    html = as_markdown.html(file)
    page = words(file.with_suffix(".html").read_text("utf-8"), "main")
    theirs = words(f"<main>{html}</main>", "main")
    return (page - theirs, theirs - page) if page != theirs else None


def words(html: str, selector: str, also: str = SOURCES) -> Counter[str]:
    tree = LexborHTMLParser(html)
    for left_out in tree.css(f"{FOR_BROWSERS}, {also}"):
        left_out.decompose()
    main = tree.css_first(selector)
    assert main
    return Counter(re.findall(r"\w+", main.text(separator=" ")))
