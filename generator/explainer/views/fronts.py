"""An article as the home page opens with it: beside its map, with what it answers."""

from __future__ import annotations

from msgspec import Struct

from explainer.model import Article
from explainer.prose import plain_text
from explainer.views import depths, maps
from explainer.views.depths import Way
from explainer.views.desk import Desk
from explainer.views.values import Answer, Date, Link, MapPicture
from explainer.views.versions import list_all


class Front(Struct, frozen=True):
    """An article with the ways into it."""

    link: Link
    publisher: str
    published: Date
    summary: str
    answers: tuple[Answer, ...]
    depths: tuple[Way, ...]
    map: MapPicture | None


def front(desk: Desk, article: Article) -> Front:
    """Return an article with its answers, its depths and the first map that it shows."""
    site = desk.site
    address = desk.link("article", article.id)
    list_all(desk, [article])
    return Front(
        link=Link(address, article.title),
        publisher=site.sources[article.source].publisher,
        published=desk.date(article.published),
        summary=plain_text(article.stand),
        answers=tuple(
            Answer(f"{address}#{each.at}", each.question, later=False) for each in article.answers
        ),
        depths=tuple(depths.ways(desk, article)),
        map=maps.picture(desk, site.maps_shown(article)),
    )
