"""An article on paper: a tagged PDF, set by a program that gets its text as data.

Nothing of a text is run: the style sheet (`article.typ`) is the theme's and always the same, what
the article says comes as XML beside it. The same page gives the same bytes: no clock, no fonts of
the system.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Literal

import typst
from jinja2 import Environment
from lxml import etree
from msgspec import Struct, json

from explainer.assets import find_theme
from explainer.books.drawings import plain
from explainer.books.edition import book
from explainer.books.faces import Faces, faces_for, fonts
from explainer.books.moments import moment
from explainer.books.values import Shown
from explainer.problems import ExplainerError
from explainer.processes.workers import apart
from explainer.views.values import Edition

STANDARD: Literal["ua-1"] = "ua-1"
"""Tagged for who listens to it, as PDF/UA has it; where a text is not in order (headings that leave
out a level), it is tagged all the same."""


class NotPrinted(ExplainerError):
    """An article cannot be set on paper: a picture that cannot be drawn, a theme with a fault."""


def pdf(shown: Shown, edition: Edition, templates: Environment) -> bytes:
    """Return a page on paper.

    Raises:
        NotPrinted: it cannot be set.
    """
    return apart(partial(_pdf, shown, edition, templates))


def _pdf(shown: Shown, edition: Edition, templates: Environment) -> bytes:
    about = templates.get_template("book/about.xml").render(site=shown.frame, page=shown.page)
    sheets = _sheets(shown, about)
    faces = faces_for("".join((*sheets.said, sheets.article, *sheets.drawn.values())))
    inputs = _inputs(shown, sheets, faces)
    written = datetime.fromisoformat(moment(shown.modified(edition))).astimezone(UTC)
    with fonts(faces.scripts) as lent:
        compiler = typst.Compiler(
            root=shown.folder, font_paths=lent, ignore_system_fonts=True, sys_inputs=inputs
        )
        try:
            return _printed(compiler, written)
        except typst.TypstError as error:
            instead = "without it: formats: [markdown, epub] in content/site.yaml"
            raise NotPrinted(f"{edition.path}: {error.message}; {instead}") from error


def _printed(compiler: typst.Compiler, written: datetime) -> bytes:
    """Set an article: to the standard, and if its text is not in order for that, without it."""
    style = (find_theme() / "book" / "article.typ").read_bytes()
    try:
        made = compiler.compile(style, format="pdf", timestamp=written, pdf_standards=STANDARD)
    except typst.TypstError:
        made = compiler.compile(style, format="pdf", timestamp=written)
    assert isinstance(made, bytes)  # it is asked for no file
    return made


class Sheets(Struct, frozen=True):
    """What stands on the sheets: the article as XML, its drawings, what is at head and foot."""

    article: str
    drawn: Mapping[str, str]
    said: tuple[str, ...]


def _sheets(shown: Shown, about: str) -> Sheets:
    read, frame = book(shown), shown.frame
    article = etree.Element("article")
    article.append(read.head)
    article.extend(chapter.body for chapter in read.chapters)
    article.append(etree.fromstring(about))
    places = {f"#{element.get('id')}" for element in article.iter() if element.get("id")}
    for link in article.iter("a"):
        if link.get("href", "").startswith("#") and link.get("href") not in places:
            del link.attrib["href"]
    drawings = (path for path in read.pictures if path.endswith(".svg"))
    drawn = {path: read.svg(path, shown.folder) for path in drawings}
    said = (shown.page.title, frame.title, frame.publisher)
    return Sheets(etree.tostring(article, encoding="unicode"), drawn, said)


def _inputs(shown: Shown, sheets: Sheets, faces: Faces) -> dict[str, str]:
    page, frame = shown.page, shown.frame
    language, _, region = frame.language.partition("-")
    told = {
        "title": page.title,
        "description": page.description,
        "publisher": frame.publisher,
        "site": frame.title,
        "address": frame.canonical,
        "language": language,
        "region": region if len(region) == 2 else None,
        "direction": frame.direction,
        "faces": faces.families,
    }
    family = ", ".join(f"'{face}'" for face in faces.families)
    inputs = {
        "article": sheets.article,
        "told": json.encode(told).decode(),
        "drawings": json.encode({k: plain(v, family) for k, v in sheets.drawn.items()}).decode(),
    }
    return {name: faces.printable(text) for name, text in inputs.items()}
