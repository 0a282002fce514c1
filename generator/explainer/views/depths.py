"""The three depths of an article, each with what there is to read, counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from explainer import dates
from explainer.language import reading_speed
from explainer.language.catalogue import Catalogue
from explainer.link import anchors
from explainer.model import Article, Event
from explainer.prose import Section, plain_text
from explainer.views.desk import Desk
from explainer.views.page_sections import Depth

BRIEF, STORY = "brief", "happened"


class Way(Struct, frozen=True):
    """How much there is to read, and where it begins."""

    href: str
    depth: Depth


def ways(desk: Desk, article: Article) -> Iterator[Way]:
    """Yield the depths of an article for another page that leads to them."""
    address = desk.link("article", article.id)
    body = {section.id: section for section in anchors.of_body(desk.site, article)}
    if shortest := brief(desk.words, body):
        yield Way(f"{address}#{BRIEF}", shortest)
    if STORY in body and body[STORY].nodes:
        yield Way(f"{address}#{STORY}", story(desk.words, article, body))
    if events := desk.site.events_of(*article.topics):
        yield Way(f"{address}#led", record(desk, events))


def brief(words: Catalogue, body: Mapping[str, Section]) -> Depth | None:
    """Return what takes the shortest time; a draft may lack it."""
    if BRIEF not in body or not body[BRIEF].nodes:
        return None
    points = sum(1 for _ in body[BRIEF].item_runs())
    time = reading_time(words, body[BRIEF].words)
    return Depth(
        words.gettext("In brief"), time, words.ngettext("%(num)s point", "%(num)s points", points)
    )


def story(words: Catalogue, article: Article, body: Mapping[str, Section]) -> Depth:
    """Return what we tell in sentences; accounts are the sides', one beside the other."""
    told = [section.words for name, section in body.items() if name != BRIEF]
    told += [f"{item.expected} {plain_text(item.outcome)}" for item in article.expectations]
    text = " ".join(told)
    length = reading_speed.words(text, words.language)
    much = words.ngettext("%(num)s word", "%(num)s words", length) if length is not None else ""
    # Translators: one of three ways to read an article; 16 letters at most each.
    return Depth(words.gettext("The story"), reading_time(words, text), much)


def record(desk: Desk, events: tuple[Event, ...]) -> Depth:
    """Return all that is known, of which the page draws and tells what matters most."""
    # Translators: the third way to read an article: all events on record; 16 letters at most.
    words, name = desk.words, desk.words.gettext("The record")
    much = words.ngettext("%(num)s event", "%(num)s events", len(events))
    if not events:
        return Depth(name, much, "")
    year = events[0].date.first_day[0]
    first = dates.parse(f"{year:0{5 if year < 0 else 4}d}")
    return Depth(name, much, dates.in_words(dates.between(first, None), words))


def reading_time(words: Catalogue, text: str) -> str:
    """Return in words how long a text takes to read: in tens of seconds, then in minutes."""
    minutes = reading_speed.minutes(text, words.language)
    seconds = max(10, round(minutes * 6) * 10)
    if seconds < 60:
        return words.ngettext("%(num)s second", "%(num)s seconds", seconds)
    return words.ngettext("%(num)s minute", "%(num)s minutes", round(minutes))
