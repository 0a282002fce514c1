"""An explained article: what happened, why it matters, what came of it, who says what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from explainer import addresses, anchors, charts, dates
from explainer.link import Site
from explainer.model import Article, Event, Expectation
from explainer.prose import plain_text
from explainer.views import blocks, chronicle, graphics
from explainer.views.desk import CARD_WORDS, Desk, shortened
from explainer.views.values import (
    AccountItem,
    BlockItem,
    Date,
    EventItem,
    Graphic,
    Link,
    Page,
    SourceItem,
)

READING_WORDS_A_MINUTE = 230
STATES = {
    "done": ("Done", "done"),
    "in-part": ("In part", "part"),
    "not-yet": ("Not yet", "open"),
    "given-up": ("Given up", "dropped"),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was expected, and what became of it as of a date."""

    expected: str
    quoted: bool
    state: str
    mark: str
    when: Date | None
    as_of: Date
    html: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who appears in the article."""

    link: Link
    about: str
    role: str
    card: str


@dataclass(frozen=True, slots=True)
class CorrectionItem:
    """A correction of this page."""

    date: Date
    was: str
    now: str
    why: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """Everything that the page of an article shows."""

    publisher: str
    published: Date | None
    original: str | None
    original_title: str
    rights: str
    stand: str
    known_until: Date
    minutes: int
    brief: tuple[str, ...]
    happened: tuple[BlockItem, ...]
    matters: tuple[BlockItem, ...]
    outcomes: tuple[Outcome, ...]
    later: tuple[EventItem, ...]
    who: tuple[Person, ...]
    accounts: tuple[AccountItem, ...]
    accounts_missing: tuple[str, ...]
    timeline: Graphic | None
    led_by: tuple[EventItem, ...]
    records: int
    topics: tuple[Link, ...]
    unknown: tuple[BlockItem, ...]
    sources: tuple[SourceItem, ...]
    corrections: tuple[CorrectionItem, ...]
    contents: tuple[tuple[str, str], ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield the page of each article that an editor wrote."""
    for article in site.articles.values():
        yield page(site, article)


def page(site: Site, article: Article) -> Page:
    """Return one article's page."""
    theirs = site.seeds[article.seed].wording
    desk = Desk(site, site.address("article", article.id), theirs=theirs)
    return desk.page(
        "article",
        article.title,
        plain_text(article.stand),
        view(desk, article),
        current=addresses.ARTICLES,
        seed=article.seed,
        file=article.origin.path,
        day=article.published.first_day,
    )


def view(desk: Desk, article: Article) -> ArticleView:
    """Return what the page shows; the order of the calls is the order of the page's sources."""
    site = desk.site
    source = site.sources[article.source]
    stand = desk.prose(article.stand, desk.passage())
    body = {section.id: section for section in anchors.of_body(site, article)}
    brief = body["brief"].items(desk.passage())
    told = {key: blocks.told(desk, section) for key, section in body.items() if key != "brief"}
    events = site.events_of(*article.topics)
    moment = article.published
    before = [event for event in events if event.date.first_day <= moment.last_day]
    after = [event for event in events if event.date.first_day > moment.last_day]
    shown = ArticleView(
        publisher=source.publisher,
        published=desk.date(article.published),
        original=source.url,
        original_title=source.title,
        rights=article.rights,
        stand=stand,
        known_until=desk.date(article.known_until),
        minutes=minutes(article),
        brief=brief,
        happened=told["happened"],
        matters=told["matters"],
        outcomes=tuple(_outcome(desk, item) for item in article.expectations),
        later=_later(desk, after),
        who=tuple(person(desk, identity) for identity in article.who),
        accounts=desk.accounts(article.accounts),
        accounts_missing=tuple(desk.side(side) for side in article.accounts_missing),
        timeline=_timeline(desk, article, events, moment),
        led_by=_led_by(desk, article, before),
        records=len(events),
        topics=tuple(desk.named("topic", topic) for topic in article.topics),
        unknown=told.get("unknown", ()),
        sources=desk.sources(),
        corrections=corrections(desk, f"article:{article.id}"),
        contents=(),
    )
    return replace(shown, contents=tuple(_contents(shown)))


def _contents(shown: ArticleView) -> Iterator[tuple[str, str]]:
    """Yield anchor and words of each section that the page has."""
    there = (
        ("brief", "In brief", shown.brief),
        ("happened", "What happened", shown.happened),
        ("matters", "Why it matters", shown.matters),
        ("since", "Since then", shown.outcomes or shown.later),
        ("who", "Who is who", shown.who),
        ("sides", "How each side describes it", shown.accounts),
        ("led", "What led here", shown.timeline),
        ("unknown", "What is not known", shown.unknown),
        ("sources", "Sources", shown.sources),
    )
    return ((anchor, words) for anchor, words, content in there if content)


def minutes(article: Article) -> int:
    """Return the minutes it takes to read the story, at least one."""
    return max(1, round(len(plain_text(article.body).split()) / READING_WORDS_A_MINUTE))


def _outcome(desk: Desk, item: Expectation) -> Outcome:
    words, mark = STATES[item.state]
    return Outcome(
        expected=item.expected,
        quoted=item.quote,
        state=words,
        mark=mark,
        when=desk.maybe_date(item.when),
        as_of=desk.date(item.as_of),
        html=desk.cited(item.outcome, item.source, desk.passage()),
    )


def person(desk: Desk, identity: str) -> Person:
    """Return somebody for *Who is who*."""
    actor = desk.site.actors[identity]
    desk.ledger.card(("actor", identity))
    about = shortened(plain_text(actor.in_short), CARD_WORDS)
    return Person(
        link=desk.named("actor", identity),
        about="" if desk.is_theirs(about) else about,
        role=desk.meta(actor),
        card=f"card-actor-{identity}",
    )


def _timeline(
    desk: Desk, article: Article, events: tuple[Event, ...], moment: dates.When
) -> Graphic | None:
    if not events:
        return None
    label = f"This article, {desk.date(article.published).text}"
    lesser = {event.id for event in events if event.id in article.led_by and event.importance > 1}
    drawn = [event for event in events if event.importance == 1 or event.id in lesser]
    alike = len(article.topics) == 1 and not lesser and drawn
    return graphics.timeline(
        desk,
        f"article-{article.id}",
        "What led here, and what came after",
        drawn or events,
        desk.site.topics.get(article.topics[0]),
        charts.Moment(moment.starts, label),
        key=frozenset(lesser),
        shared=f"led-{article.topics[0]}" if alike else "",
    )


def _later(desk: Desk, after: list[Event]) -> tuple[EventItem, ...]:
    """Return what matters most of what came later; all of it is on the pages of the topics."""
    chosen = chronicle.leading(desk.site, (event for event in after if event.importance == 1))
    return tuple(desk.event(event, later=True) for event in chosen)


def _led_by(desk: Desk, article: Article, before: list[Event]) -> tuple[EventItem, ...]:
    named = frozenset(article.led_by)
    chosen = [event for event in before if event.id in named]
    if not chosen:
        chosen = [event for event in before if event.importance == 1][-8:]
    passage = desk.passage()
    return tuple(desk.event(event, passage) for event in chosen)


def corrections(desk: Desk, page_id: str) -> tuple[CorrectionItem, ...]:
    """Return the corrections of one page, written ``kind:id``."""
    return tuple(
        CorrectionItem(desk.date(item.date), item.was, item.now, item.why)
        for item in desk.site.corrections_of.get(page_id, ())
    )
