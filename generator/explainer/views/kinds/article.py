"""An explained article: what happened, why it matters, what came of it, who says what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from explainer import addresses
from explainer.language.catalogue import Catalogue
from explainer.link import Site, anchors
from explainer.model import Article, Expectation
from explainer.prose import Section, plain_text
from explainer.views import blocks, depths, led_here, maps, now, page_sections, revisions
from explainer.views.depths import Way
from explainer.views.desk import Desk
from explainer.views.items import account_items
from explainer.views.now import NowItem
from explainer.views.page_sections import Depth, PageSection, Sides, sides_title, there
from explainer.views.people import person
from explainer.views.planning import PagePlan, Shown
from explainer.views.values import Answer, BlockItem, Date, EventItem, Link

SINCE = "since"
MARKS = {"done": "done", "in-part": "part", "not-yet": "open", "given-up": "dropped"}
"""How the style sheet knows what became of an expectation."""


class Outcome(Struct, frozen=True):
    """What was expected, and what became of it as of a date."""

    expected: str
    quoted: bool
    state: str
    mark: str
    when: Date | None
    as_of: Date
    html: str


class Since(Struct, frozen=True):
    """What became of what was expected, and what else came later."""

    outcomes: tuple[Outcome, ...]
    later: tuple[EventItem, ...]

    def __bool__(self) -> bool:
        return bool(self.outcomes or self.later)


class Steps(Struct, frozen=True):
    """The events that matter most, and the topics that hold all."""

    events: tuple[EventItem, ...]
    topics: tuple[Link, ...]

    def __bool__(self) -> bool:
        return bool(self.events)


class Rights(Struct, frozen=True):
    """The article that is explained: what it is called, and whose it is."""

    title: str
    publisher: str
    published: Date
    rights: str
    archived: str | None


class ArticleView(Struct, frozen=True):
    """Everything that the page of an article shows."""

    publisher: str
    published: Date
    original: str | None
    stand: str
    now: tuple[NowItem, ...]
    answers: tuple[Answer, ...]
    known_until: Date
    sources: int
    depths: tuple[Way, ...]
    sections: tuple[PageSection, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the page of each article that an editor wrote."""
    for article in site.articles.values():
        yield PagePlan(
            site.address("article", article.id),
            "article",
            article.title,
            partial(_show, article),
            current=addresses.ARTICLES,
            about=("article", article.id),
            seed=article.seed,
            file=article.origin.path,
            day=article.published.first_day,
            moment=article.published,
        )


def _show(article: Article, desk: Desk) -> Shown:
    return Shown(plain_text(article.stand), view(desk, article))


def view(desk: Desk, article: Article) -> ArticleView:
    """Return what the page shows; the order of the calls is the order of the page's sources."""
    site = desk.site
    desk.topics += article.topics[:1]
    source = site.sources[article.source]
    stand = desk.prose(article.stand, desk.passage())
    body = _body(site, article)
    brief = body["brief"].items(desk.passage()) if "brief" in body else ()
    told = {key: blocks.told(desk, section) for key, section in body.items() if key != "brief"}
    desk.subject = article.event
    sections = there(_sections(desk, article, brief, told))
    return ArticleView(
        publisher=source.publisher,
        published=desk.date(article.published),
        original=source.url,
        stand=stand,
        now=now.strip(desk, site.states_of(*article.topics)),
        answers=tuple(
            Answer(f"#{answer.at}", answer.question, answer.at == SINCE)
            for answer in article.answers
        ),
        known_until=desk.date(article.known_until),
        sources=len(desk.ledger.cited),
        depths=tuple(Way(f"#{each.id}", each.depth) for each in sections if each.depth),
        sections=sections,
    )


def _body(site: Site, article: Article) -> Mapping[str, Section]:
    return {section.id: section for section in anchors.of_body(site, article)}


def _sections(
    desk: Desk, article: Article, brief: tuple[str, ...], told: Mapping[str, tuple[BlockItem, ...]]
) -> Iterator[PageSection]:
    body = _body(desk.site, article)
    story = depths.story(desk.words, article, body)
    yield _listed(
        "brief",
        desk.words.gettext("In brief"),
        "brief",
        brief,
        depth=depths.brief(desk.words, body),
    )
    yield _listed(
        "happened", desk.words.gettext("What happened"), "blocks", told.get("happened"), depth=story
    )
    shown = maps.figures(desk, desk.site.maps_shown(article), short=True)
    yield PageSection("maps", desk.words.gettext("On the map"), "maps", shown, "aside")
    yield _listed("matters", desk.words.gettext("Why it matters"), "blocks", told.get("matters"))
    yield from _record(desk, article)
    yield _listed("unknown", desk.words.gettext("What is not known"), "blocks", told.get("unknown"))
    yield page_sections.sources(desk, in_contents=True)
    yield replace(revisions.section(desk, article), later=True)
    rights = _rights(desk, article)
    yield PageSection(
        "rights",
        desk.words.gettext("About the article explained here"),
        "rights",
        rights,
        small=True,
    )


def _record(desk: Desk, article: Article) -> Iterator[PageSection]:
    """Yield what the knowledge base adds to the story."""
    events = desk.site.events_of(*article.topics)
    moment = article.published
    before = [event for event in events if event.date.first_day <= moment.last_day]
    after = [event for event in events if event.date.first_day > moment.last_day]
    since = Since(
        tuple(_outcome(desk, item) for item in article.expectations),
        led_here.later(desk, article, after),
    )
    yield replace(_listed(SINCE, desk.words.gettext("Since then"), "since", since), later=True)
    who = tuple(person(desk, identity) for identity in article.who)
    yield _listed("who", desk.words.gettext("Who is who"), "people", who, "aside")
    missing = tuple(desk.side(side) for side in article.accounts_missing)
    sides = Sides(account_items(desk, article.accounts, ""), missing)
    yield _listed("sides", sides_title(desk), "accounts", sides, "broad")
    drawn = led_here.timeline(desk, article, events, moment)
    record = depths.record(desk, events)
    yield _listed(
        "led", desk.words.gettext("What led here"), "graphic", drawn, "wide", depth=record
    )
    topics = tuple(desk.named("topic", topic) for topic in article.topics)
    steps = Steps(led_here.led_by(desk, article, before), topics)
    yield PageSection(
        "steps", desk.words.gettext("The steps that matter most"), "steps", steps, small=True
    )


def _listed(
    anchor: str,
    title: str,
    form: str,
    content: object,
    look: str = "",
    depth: Depth | None = None,
) -> PageSection:
    """Return a section that stands in the page's contents."""
    return PageSection(anchor, title, form, content, look, in_contents=True, depth=depth)


def _rights(desk: Desk, article: Article) -> Rights:
    source = desk.site.sources[article.source]
    day = desk.date(article.published)
    return Rights(source.title, source.publisher, day, article.rights, source.archived_url)


def _state(words: Catalogue, state: str) -> str:
    return {
        "done": words.pgettext("what was expected", "Done"),
        "in-part": words.pgettext("what was expected", "In part"),
        "not-yet": words.pgettext("what was expected", "Not yet"),
        "given-up": words.pgettext("what was expected", "Given up"),
    }[state]


def _outcome(desk: Desk, item: Expectation) -> Outcome:
    return Outcome(
        expected=item.expected,
        quoted=item.quote,
        state=_state(desk.words, item.state),
        mark=MARKS[item.state],
        when=desk.maybe_date(item.when),
        as_of=desk.date(item.as_of),
        html=desk.cited(item.outcome, item.source, desk.passage(later=True)),
    )
