"""The languages that an article can be read in: the switch at its head."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language.tags import Language
from explainer.link import Site
from explainer.model import Article
from explainer.views.desk import Desk
from explainer.views.values import Tongue


def address(site: Site, article: str, language: Language | None = None) -> str:
    """Return where an article lives, in a further language where one is given."""
    home = site.address("article", article)
    return f"{language.tag.lower()}/{home}" if language else home


def of_article(desk: Desk, article: Article, main: str) -> tuple[Tongue, ...]:
    """Return all languages of an article, the ``main`` one first; none where it has but one."""
    found = desk.site.translations.get(article.id, ())
    return tuple(_all(desk, article, main, tuple(one.language for one in found))) if found else ()


def _all(
    desk: Desk, article: Article, main: str, further: tuple[Language, ...]
) -> Iterator[Tongue]:
    for spoken in (Language(main), *further):
        where = address(desk.site, article.id, spoken if spoken.tag != main else None)
        base = desk.site.settings.base_url
        own = spoken.name_of(spoken.tag)
        url = f"{base}{where}" if base else ""
        yield Tongue(spoken.tag, own, desk.to(where), url, where == desk.here)
