"""A page as chapters: its sections as XHTML, without what a browser alone has use for.

Everything is unfolded, of a drawing the one size that suits a sheet is kept, and links that leave
the page lead to the site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from lxml import etree
from lxml.html import HtmlElement, fragment_fromstring, html_parser
from msgspec import Struct

from explainer.books.drawings import DRAWN, UNKNOWN, photograph, taken_out
from explainer.books.values import Shown

EPUB = "http://www.idpf.org/2007/ops"
TYPE = f"{{{EPUB}}}type"
SHEET = 800
"""Pixels that a drawing is wide where it is read on a sheet of paper without a glass."""
KEPT = {
    *("id", "class", "href", "src", "alt", "lang", "dir", "datetime"),
    *("colspan", "rowspan", "scope", "start"),
}
"""Attributes that say something on a sheet too."""
_LEFT_OUT = etree.XPath(
    ".//nav[@class] | .//button | .//fieldset | .//script | .//*[@aria-hidden]"
    " | .//div[@class='then-only' or @class='lanes' or starts-with(@class, 'card')]"
    " | .//div[div[starts-with(@class, 'take-away')]]"
    " | .//a[@class='footnote-backref'] | .//hr[@class='footnotes-sep']"
    " | .//li[@class='standpoint']/span | .//div[@class='chart-block']//p[@class='meta']"
    " | .//p[count(*) = 1 and a[@href='#sources']]"
)
_SECTIONS = etree.XPath(".//section[@id][not(ancestor::section)]")
_HEADINGS = etree.XPath(".//h1 | .//h2 | .//h3 | .//h4 | .//h5")
_SPACE = re.compile(r"[ \t\r\n]+")


class Chapter(Struct, frozen=True):
    """A section of the page: its anchor, its heading, all of it as an element."""

    id: str
    title: str
    body: HtmlElement


class Book(Struct, frozen=True):
    """A page as a book: what stands at its head, its chapters; pictures by their paths."""

    head: HtmlElement
    chapters: tuple[Chapter, ...]
    pictures: tuple[str, ...]
    drawn: Mapping[str, str]
    """Drawings that stand in the page itself, by the paths that the chapters know them by."""

    def svg(self, path: str, folder: Path) -> str:
        """Return a drawing, which is in a folder if it is not in the page."""
        return self.drawn.get(path) or (folder / path).read_text("utf-8")


def book(shown: Shown) -> Book:
    """Return a page as chapters."""
    start = shown.html.index(">", shown.html.index("<main")) + 1
    text = shown.html[start : shown.html.index("</main>")]
    text, drawn = taken_out(text, shown)
    article = fragment_fromstring(text, create_parent="article")
    # So that its name stands once, and not at each note.
    html_parser.makeelement("book", nsmap={"epub": EPUB}).append(article)
    for element in _LEFT_OUT(article):
        element.drop_tree()
    _unfold(article)
    _choose(article)
    _lead(article, shown)
    _know(article, shown, drawn)
    _tidy(article)
    head = next(article.iter("header"))
    chapters = tuple(Chapter(each.get("id"), _title(each), each) for each in _SECTIONS(article))
    return Book(head, chapters, tuple(dict.fromkeys(_pictures(article))), drawn)


def _title(section: HtmlElement) -> str:
    heading = section.find("h2")
    return " ".join(heading.text_content().split()) if heading is not None else ""


def _unfold(article: HtmlElement) -> None:
    """Show what is folded; a list that goes on in a fold is one list."""
    for fold in list(article.iter("details")):
        before, summary = fold.getprevious(), fold.find("summary")
        rest = [each for each in fold if each is not summary]
        if before is not None and len(rest) == 1 and _is_like(before, rest[0]):
            before.extend(list(rest[0]))
            fold.drop_tree()
        else:
            fold.tag = "div"
            if summary is not None:
                summary.tag = "p"
                summary.set("class", "fold")


def _is_like(one: HtmlElement, other: HtmlElement) -> bool:
    return one.tag == other.tag and one.get("class") == other.get("class")


def _choose(article: HtmlElement) -> None:
    """Keep of the sizes of a drawing the one that suits a sheet."""
    sizes: dict[tuple[object, str], list[HtmlElement]] = {}
    for picture in article.iter("img"):
        figure = next(picture.iterancestors("figure"), article)
        within = next(picture.iterancestors("li"), figure)
        sizes.setdefault((within, picture.get("alt", "")), []).append(picture)
    for same in sizes.values():
        best = min(same, key=lambda each: abs(float(each.get("width") or SHEET) - SHEET))
        for other in same:
            if other is not best and other.get("src", "").endswith(".svg"):
                other.drop_tree()


def _lead(article: HtmlElement, shown: Shown) -> None:
    """Let links lead out of the book, and notes be notes; a heading leads nowhere."""
    for heading in _HEADINGS(article):
        for link in heading.findall("a"):
            if link.get("href", "").startswith("#"):
                link.drop_tag()
    for link in list(article.iter("a")):
        href = link.get("href", "")
        if href.startswith(("#source-", "#fn")):
            link.set(TYPE, "noteref")
        elif not href.startswith("#"):
            link.set("href", shown.locate(href))
        if "://" not in link.get("href", "") and not href.startswith("#"):
            link.drop_tag()
    for picture in article.iter("img"):
        if not picture.get("src", "").startswith(DRAWN):
            picture.set("src", shown.path(picture.get("src", "")))


def _know(article: HtmlElement, shown: Shown, drawn: dict[str, str]) -> None:
    """Put pictures in formats that everybody knows in the place of others."""
    for picture in article.iter("img"):
        path = picture.get("src", "")
        if path.endswith(UNKNOWN):
            known = f"{DRAWN}{len(drawn)}.svg"
            drawn[known] = photograph(shown.folder / path)
            picture.set("src", known)


def _tidy(article: HtmlElement) -> None:
    """Leave attributes that say something, and white space that is not for the eye of a coder."""
    for element in article.iter():
        for name in set(element.attrib) - KEPT - {TYPE}:
            del element.attrib[name]
        if next(element.iterancestors("pre"), None) is None and element.tag != "pre":
            element.text = element.text and _SPACE.sub(" ", element.text)
        element.tail = element.tail and _SPACE.sub(" ", element.tail)


def _pictures(article: HtmlElement) -> Iterator[str]:
    return (picture.get("src", "") for picture in article.iter("img"))
