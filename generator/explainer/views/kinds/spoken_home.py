"""The home of a further language: what can be read in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from msgspec import Struct

from explainer import addresses
from explainer.language.catalogue import Catalogue
from explainer.language.tags import Language
from explainer.link import Site, spoken
from explainer.model import SiteSettings
from explainer.prose import plain_text
from explainer.views import now
from explainer.views.desk import Desk
from explainer.views.excerpts import shortened
from explainer.views.kinds import article_list
from explainer.views.kinds.article_list import ArticleItem
from explainer.views.kinds.home import ANSWER, STATES, Answered
from explainer.views.now import NowItem
from explainer.views.planning import PagePlan, Shown
from explainer.views.values import Link

MOST = 100
"""Entries of a list: each a line of a phone, some 100 bytes. The pages of topics have all."""


class Shelf(Struct, frozen=True):
    """The pages of a kind: the anchor, the heading, what there is."""

    id: str
    title: str
    links: tuple[Link, ...]


class SpokenHomeView(Struct, frozen=True):
    """What there is in a language: articles, questions with their answers, all else by kind."""

    tagline: str
    now: tuple[NowItem, ...]
    articles: tuple[ArticleItem, ...]
    questions: tuple[Answered, ...]
    shelves: tuple[Shelf, ...]
    original: Link
    tag: str


def plan(site: Site, language: Language) -> PagePlan:
    """Return the plan of the home of a language."""
    title = spoken(site, language).settings.title
    show = partial(_show, site.settings)
    home = addresses.spoken(language.tag, addresses.HOME)
    return PagePlan(home, "spoken", title, show, language=language, original=addresses.HOME)


def _show(main: SiteSettings, desk: Desk) -> Shown:
    site = desk.site
    there = {kind: tuple(_there(desk, kind)) for kind in ("article", "question", *SHELVES)}
    articles = (site.articles[identity] for identity in there["article"][:MOST])
    view = SpokenHomeView(
        tagline=site.settings.tagline,
        now=now.strip(desk, tuple(site.states.values())[:STATES]),
        articles=tuple(article_list.item(desk, one) for one in articles),
        questions=tuple(_answered(desk, one) for one in there["question"][:MOST]),
        shelves=tuple(
            Shelf(anchor, title(desk.words), tuple(_links(desk, kind, there[kind])))
            for kind, (anchor, title) in SHELVES.items()
            if there[kind]
        ),
        original=Link(
            addresses.relative(addresses.HOME, desk.here),
            main.title,
            desk.language(main.language.tag),
        ),
        tag=main.language.tag,
    )
    return Shown(site.settings.tagline, view)


def _there(desk: Desk, kind: str) -> Iterator[str]:
    """Yield the records of a kind that have a page in the language, in their order."""
    site = desk.site
    yield from (one for one in getattr(site, f"{kind}s") if site.is_spoken(kind, one))


def _answered(desk: Desk, identity: str) -> Answered:
    question = desk.site.questions[identity]
    return Answered(desk.named("question", identity), shortened(plain_text(question.short), ANSWER))


def _links(desk: Desk, kind: str, there: tuple[str, ...]) -> Iterator[Link]:
    yield from (desk.named(kind, identity) for identity in there[:MOST])


SHELVES: dict[str, tuple[str, Callable[[Catalogue], str]]] = {
    "topic": ("topics", lambda words: words.gettext("Background")),
    "event": ("events", lambda words: words.gettext("All events")),
    "actor": ("who", lambda words: words.gettext("Who is who")),
    "place": ("places", lambda words: words.gettext("Places")),
    "document": ("documents", lambda words: words.gettext("Documents")),
}
"""The kinds that are listed by their names, each with its anchor and its heading."""
