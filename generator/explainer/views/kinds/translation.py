"""An article in a further language: what was translated, and the way to the rest."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from explainer import addresses
from explainer.link import Site, anchors
from explainer.model import SECTIONS, Article
from explainer.prose import Html, Section, plain_text
from explainer.reading import Translated
from explainer.views import page_sections, tongues
from explainer.views.desk import Desk
from explainer.views.page_sections import PageSection, there
from explainer.views.planning import PagePlan, Shown
from explainer.views.values import BlockItem, Date, Link, Tongue


class TranslationView(Struct, frozen=True):
    """The translated words, who put them so, and the page that they were translated from."""

    publisher: str
    published: Date
    original: str | None
    stand: str
    known_until: Date
    translator: str
    is_read: bool
    whole: Link
    tongues: tuple[Tongue, ...]
    sections: tuple[PageSection, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the page of each translation that is whole, of articles that are published."""
    main = site.settings.language.tag
    for identity, found in site.translations.items():
        article = site.articles[identity]
        for one in found if ("article", identity) not in site.held else ():
            yield PagePlan(
                tongues.address(site, identity, one.language),
                "translation",
                one.said.title,
                partial(_show, one, main),
                current=addresses.ARTICLES,
                moment=article.published,
                language=one.language,
            )


def _show(one: Translated, main: str, desk: Desk) -> Shown:
    article = desk.site.articles[one.article]
    source = desk.site.sources[article.source]
    stand = desk.prose(one.said.stand, desk.passage(linking=False))
    view = TranslationView(
        publisher=source.publisher,
        published=desk.date(article.published),
        original=source.url,
        stand=stand,
        known_until=desk.date(article.known_until),
        translator=one.said.translator,
        is_read=one.said.read_by_native,
        whole=Link(desk.link("article", article.id), article.title, desk.language(main)),
        tongues=tongues.of_article(desk, article, main),
        sections=there(_sections(desk, article, one)),
    )
    return Shown(plain_text(one.said.stand), view)


def _sections(desk: Desk, article: Article, one: Translated) -> Iterator[PageSection]:
    """Yield the sections that were translated, under the headings of the language."""
    told = anchors.of_text(desk.site, one.body, SECTIONS)
    for section in sorted(told, key=lambda found: list(SECTIONS.values()).index(found.id)):
        title = desk.words.gettext(section.heading)
        is_brief = section.id == SECTIONS["In brief"]
        content = section.items(desk.passage(linking=False)) if is_brief else _told(desk, section)
        form = "brief" if is_brief else "blocks"
        yield PageSection(section.id, title, form, content, in_contents=True)
    yield page_sections.sources(desk, in_contents=True)


def _told(desk: Desk, section: Section) -> tuple[BlockItem, ...]:
    """Return the prose of a section: what a component shows of records is in their language."""
    told = section.blocks(desk.passage(linking=False))
    return tuple(BlockItem(html=block.html) for block in told if isinstance(block, Html))
