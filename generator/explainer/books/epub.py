"""An article as a book: EPUB 3 with a cover, chapters, notes, and words for who cannot see.

The same page gives the same bytes: no clock, and one order of all files.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from uuid import NAMESPACE_URL, uuid5
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from jinja2 import Environment
from lxml import etree
from lxml.html import HtmlElement
from msgspec import Struct

from explainer.assets import find_theme
from explainer.books.drawings import plain, without_order
from explainer.books.edition import TYPE, Book, book
from explainer.books.moments import moment
from explainer.books.values import Shown
from explainer.views.values import Edition

MIMETYPE = "application/epub+zip"
LANDMARKS = {"head": "titlepage", "brief": "bodymatter", "sources": "endnotes"}
"""Parts that a reader of books has a way to, by the id of their section: what they are."""
NOTES = {"sources": "endnotes"}


TYPES = {
    "gif": "image/gif",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "png": "image/png",
    "svg": "image/svg+xml",
    "webp": "image/webp",
}
"""The pictures that every reader of books knows (EPUB 3.3, 3.2)."""


class Part(Struct, frozen=True):
    """A file of the book: its id and name in it, its heading, its text."""

    id: str
    name: str
    title: str
    body: str
    landmark: str = ""


class Picture(Struct, frozen=True):
    """A picture of the book, by its id and name in it, with the path that it has on the site."""

    id: str
    name: str
    type: str
    path: str


class Bound(Struct, frozen=True):
    """A book ready to be packed: what its package says of it."""

    identifier: str
    modified: str
    parts: tuple[Part, ...]
    pictures: tuple[Picture, ...]
    cover: Picture | None


def epub(shown: Shown, edition: Edition, templates: Environment) -> bytes:
    """Return the book of a page."""
    read, said = book(shown), {"site": shown.frame, "page": shown.page}
    bound = _bound(shown, read, edition, templates.get_template("book/about.xml").render(said))
    said |= {"book": bound}
    files = {
        "META-INF/container.xml": templates.get_template("book/container.xml").render(),
        "book/package.opf": templates.get_template("book/package.xml").render(said),
        "book/nav.xhtml": templates.get_template("book/nav.xml").render(said),
        "book/book.css": (find_theme() / "book" / "book.css").read_text("utf-8"),
    }
    page = templates.get_template("book/part.xml")
    files |= {f"book/{part.name}": page.render(said, part=part) for part in bound.parts}
    data = {name: text.encode() for name, text in files.items()}
    return _packed(
        data | {f"book/{each.name}": _data(shown, read, each) for each in bound.pictures}
    )


def _bound(shown: Shown, read: Book, edition: Edition, about: str) -> Bound:
    card = shown.page.sharing.card if shown.page.sharing else None
    paths = (*([card.path] if card else []), *read.pictures)
    pictures = {path: _picture(number, path) for number, path in enumerate(paths)}
    cover = pictures[card.path] if card and card.path in pictures else None
    parts = (*_cover(cover, shown.page.title), *_parts(read, pictures), _last(about))
    return Bound(
        _identifier(shown), moment(shown.modified(edition)), parts, tuple(pictures.values()), cover
    )


def _picture(number: int, path: str) -> Picture:
    ending = path.rpartition(".")[2].lower()
    return Picture(f"picture-{number}", f"pictures/{number}.{ending}", TYPES[ending], path)


def _cover(cover: Picture | None, title: str) -> Iterator[Part]:
    if cover:
        image = etree.Element("img", src=cover.name, alt=title)
        body = etree.tostring(image, encoding="unicode")
        yield Part("cover", "cover.xhtml", "", f'<p class="cover">{body}</p>', "cover")


def _parts(read: Book, pictures: Mapping[str, Picture]) -> Iterator[Part]:
    names = {"head": "head.xhtml"}
    names |= {each.id: f"chapter-{n:02}.xhtml" for n, each in enumerate(read.chapters, 1)}
    bodies = {"head": read.head, **{each.id: each.body for each in read.chapters}}
    titles = {each.id: each.title for each in read.chapters}
    places = {
        element.get("id"): names[chapter]
        for chapter, body in bodies.items()
        for element in body.iter()
        if element.get("id")
    }
    for chapter, body in bodies.items():
        _adapt(body, chapter, places, pictures)
        text = etree.tostring(body, encoding="unicode", with_tail=False)
        number = names[chapter].partition(".")[0]
        yield Part(
            number, names[chapter], titles.get(chapter, ""), text, LANDMARKS.get(chapter, "")
        )


def _adapt(
    body: HtmlElement,
    chapter: str,
    places: Mapping[str | None, str],
    pictures: Mapping[str, Picture],
) -> None:
    """Let a chapter lead to the files of the book; a book's own headings begin at the first."""
    for link in list(body.iter("a")):
        anchor = link.get("href", "")
        if anchor.startswith("#"):
            if anchor[1:] in places:
                link.set("href", f"{places[anchor[1:]]}{anchor}")
            else:
                link.drop_tag()
    for picture in body.iter("img"):
        picture.set("src", pictures[picture.get("src", "")].name)
    for level in range(2, 7):
        for heading in list(body.iter(f"h{level}")):
            heading.tag = f"h{level - 1}"
    body.set(TYPE, NOTES.get(chapter, "titlepage" if chapter == "head" else "chapter"))
    if body.tag == "header":
        body.tag = "section"


def _last(about: str) -> Part:
    section = etree.fromstring(about)
    heading = section.find("h2")
    assert heading is not None  # the template has one
    heading.tag = "h1"
    text = etree.tostring(section, encoding="unicode")
    return Part("about", "about.xhtml", heading.text or "", text)


def _data(shown: Shown, read: Book, picture: Picture) -> bytes:
    if picture.type == "image/svg+xml":
        return without_order(plain(read.svg(picture.path, shown.folder))).encode()
    return (shown.folder / picture.path).read_bytes()


def _identifier(shown: Shown) -> str:
    """Return what the book is called by programs, the same for all its versions."""
    known = f"{shown.frame.title} {shown.page.address}"
    return shown.frame.canonical or f"urn:uuid:{uuid5(NAMESPACE_URL, known)}"


def _packed(files: Mapping[str, bytes]) -> bytes:
    target = io.BytesIO()
    with ZipFile(target, "w") as archive:
        archive.writestr(_entry("mimetype", ZIP_STORED), MIMETYPE)
        for name, data in files.items():
            archive.writestr(_entry(name, ZIP_DEFLATED), data)
    return target.getvalue()


def _entry(name: str, packing: int) -> ZipInfo:
    """Return an entry that is of no day and no machine."""
    entry = ZipInfo(name)
    entry.compress_type, entry.create_system, entry.external_attr = packing, 3, 0o644 << 16
    return entry
