"""The page of a seed that no editor has explained yet: from the seed and the records alone.

Nothing is guessed: what the text does not say is left out, its words are quoted within the
limit only, and everything else comes from the knowledge base.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import chain

from msgspec import Struct

from explainer import addresses, charts, dates
from explainer.language.catalogue import Catalogue
from explainer.language.text_reuse import amount, fold
from explainer.link import Key, Site
from explainer.model import Event, Topic
from explainer.reading import Seed
from explainer.seeds import SeedArticle
from explainer.views import graphics, page_sections
from explainer.views.desk import Desk
from explainer.views.items import event_item
from explainer.views.page_sections import PageSection, there
from explainer.views.people import person
from explainer.views.planning import PagePlan, Shown
from explainer.views.titles import title_of
from explainer.views.values import Date, Graphic, Link

MOST_EVENTS = 12
"""Of what lies behind a text that nobody has explained yet: a reader goes through a dozen."""
MOST_PEOPLE, MOST_NAMED = 30, 60
"""People with what they are, and links to places and words: the first that the text names. A list
of candidates names hundreds, and none of them tells what stands behind it."""
NAMES_IN_COMMON = 2
"""One name alone would bring in all that its bearer ever did."""


class QuoteItem(Struct, frozen=True):
    """A short quotation of the seed, with its speaker where the text names one."""

    text: str
    speaker: str | None
    tag: str | None
    """The language that it is in."""


class SeedView(Struct, frozen=True):
    """Everything that the page of a bare seed shows."""

    headline: str | None
    publisher: str | None
    published: Date | None
    original: str | None
    language: str | None
    language_tag: str | None
    unsaid: str | None
    sections: tuple[PageSection, ...]
    known_until: Date


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the page of each bare seed."""
    for seed in site.bare_seeds:
        yield PagePlan(
            addresses.address("article", seed.slug),
            "seed",
            title_of(site.words, seed),
            partial(_show, seed),
            current=addresses.ARTICLES,
            seed=seed.name,
            file=seed.path,
            day=seed.published.first_day if seed.published else None,
            moment=seed.published,
        )


def _show(seed: Seed, desk: Desk) -> Shown:
    words, publisher = desk.words, seed.article.publisher
    description = (
        words.gettext(
            "What stands behind an article by %(publisher)s: who is in it, what led to it, "
            "what came after.",
            publisher=publisher,
        )
        if publisher
        else words.gettext(
            "What stands behind an article: who is in it, what led to it, what came after."
        )
    )
    return Shown(description, view(desk, seed))


def view(desk: Desk, seed: Seed) -> SeedView:
    """Return what the page shows."""
    article, site = seed.article, desk.site
    found = mentioned(site, seed)
    related = related_events(site, found)
    topics = Counter(topic for event in related for topic in event.topics)
    when = seed.published
    before = [e for e in related if not when or e.date.first_day <= when.last_day]
    after = [e for e in related if when and e.date.first_day > when.last_day]
    passage = desk.passage()
    led_by = tuple(event_item(desk, event, passage) for event in before)
    hidden = passage.hidden()
    since = tuple(event_item(desk, event, hidden, later=True) for event in after)
    actors = [identity for kind, identity in found if kind == "actor"]
    who = tuple(person(desk, identity) for identity in actors[:MOST_PEOPLE])
    drawn = _timeline(desk, seed, topics, when)
    steps = (
        desk.words.gettext("Background") if when else desk.words.gettext("Events it has to do with")
    )
    more = (desk.named("topic", topic) for topic, _ in topics.most_common())
    sections = (
        PageSection("said", desk.words.gettext("In its words"), "quotes", quotes(desk, seed)),
        PageSection("who", desk.words.gettext("Who is who"), "people", who),
        PageSection("named", desk.words.gettext("Places and words"), "named", _named(desk, found)),
        PageSection("led", desk.words.gettext("What led here"), "graphic", drawn, "wide"),
        PageSection("steps", steps, "events", led_by),
        PageSection("since", desk.words.gettext("Since then"), "events", since, later=True),
        page_sections.links("more", desk.words.gettext("More"), more),
        page_sections.sources(desk),
    )
    return SeedView(
        headline=article.headline,
        publisher=article.publisher,
        published=desk.maybe_date(seed.published),
        original=article.url,
        language=desk.language(article.language) if article.language else None,
        language_tag=article.language,
        unsaid=_unsaid(desk.words, article),
        sections=there(sections),
        known_until=desk.date(site.settings.as_of),
    )


def _named(desk: Desk, found: tuple[Key, ...]) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    places = _links(desk, found, "place")
    words = _links(desk, found, "term", "document")
    rows = (
        (desk.words.gettext("Places"), places),
        (desk.words.gettext("Words and documents"), words),
    )
    return tuple(row for row in rows if row[1])


def _links(desk: Desk, found: tuple[Key, ...], *kinds: str) -> tuple[Link, ...]:
    wanted = [key for key in found if key[0] in kinds]
    return tuple(desk.named(*key) for key in wanted[:MOST_NAMED])


def _unsaid(words: Catalogue, article: SeedArticle) -> str | None:
    """Return in words what neither the text nor a sidecar says of where it comes from."""
    if article.publisher and article.published:
        return None
    if article.publisher:
        return words.gettext("the text does not say when it was published")
    if article.published:
        return words.gettext("the text does not say who published it")
    return words.gettext("the text does not say who published it and when it was published")


def mentioned(site: Site, seed: Seed) -> tuple[Key, ...]:
    """Return the records that a seed names, in the order of first mention."""
    text = "\n".join((seed.article.headline or "", *seed.article.paragraphs))
    return tuple(dict.fromkeys((name.kind, name.id) for _, _, name in site.all_names.find(text)))


def related_events(site: Site, found: tuple[Key, ...]) -> tuple[Event, ...]:
    """Return the events that share most actors and places with a seed, in order of time."""
    naming = (dict.fromkeys(e.id for e in site.events_naming.get(key, ())) for key in found)
    scores = Counter(chain.from_iterable(naming))
    near = [site.events[event] for event, score in scores.items() if score >= NAMES_IN_COMMON]
    ranked = sorted(near, key=lambda event: (-scores[event.id], event.importance, event.id))
    return site.in_order(ranked[:MOST_EVENTS])


def quotes(desk: Desk, seed: Seed) -> tuple[QuoteItem, ...]:
    """Return quotations of the seed, the first ones, as many as the limit allows."""
    limit = desk.site.settings.quote_limit
    most = min(
        limit.words, int(limit.share * sum(amount(fold(text)) for text in seed.article.paragraphs))
    )
    chosen: list[QuoteItem] = []
    language = seed.article.language
    used = amount(fold(seed.article.headline or ""))
    for quote in seed.article.quotes:
        used += amount(fold(quote.text))
        if used > most:
            break
        chosen.append(QuoteItem(quote.text, _name_of(desk, quote.speaker), language))
    return tuple(chosen)


def _name_of(desk: Desk, speaker: str | None) -> str | None:
    """Return a speaker, without what the seed says of them where that is long."""
    name = speaker and (speaker.partition(",")[0] if desk.is_theirs(speaker) else speaker)
    return None if name and desk.is_theirs(name) else name


def _timeline(
    desk: Desk, seed: Seed, topics: Counter[str], when: dates.When | None
) -> Graphic | None:
    if not topics:
        return None
    topic: Topic = desk.site.topics[topics.most_common(1)[0][0]]
    events = desk.site.events_of(topic.id)
    moment = charts.Standpoint(when.starts, desk.words.gettext("This article")) if when else None
    name = f"article-{seed.slug}"
    return graphics.timeline(
        desk,
        name,
        topic.title,
        events,
        topic,
        moment,
        shared=f"background-{topic.id}",
        moments=desk.site.once("seeds' moments", lambda: _moments(desk.site)),
    )


def _moments(site: Site) -> tuple[float, ...]:
    """Return from when the pages of seeds look at their drawings."""
    return tuple(seed.published.starts for seed in site.bare_seeds if seed.published)
