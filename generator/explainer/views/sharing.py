"""What a link to a page brings along where it is shared: its title, a sentence and a social card.

Each kind of page that tells something of its own has a card of its own; the others share the
site's. A title in letters that no face shows is left to the words beside the picture.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from explainer.dates import Moment, When
from explainer.language.standing_in import MARKS
from explainer.model import Event
from explainer.social import LESSER, SocialCard, can_show
from explainer.views.desk import Desk
from explainer.views.values import CardFile, Date, SharedCard, Sharing

UNSHARED = frozenset({"404", "embed"})
"""Nobody means to share what was not found, or a part of a page that stands in a frame."""


class Told(Struct, frozen=True):
    """What the card of a kind of page says beside its title."""

    words: tuple[str, ...]
    text: str = ""
    lane: int = 0
    events: tuple[Event, ...] = ()
    scale: float = 1


def _article(desk: Desk, view: Any, said: str) -> Told:
    explained = (view.publisher, _words(view.published))
    return Told(
        (
            desk.words.pgettext("on a picture, before the publisher", "Explained"),
            *filter(None, explained),
        )
    )


def _seed(desk: Desk, view: Any, said: str) -> Told:
    return replace(_article(desk, view, said), scale=LESSER)


def _event(desk: Desk, view: Any, said: str) -> Told:
    return Told((view.date.text, view.tag.name), lane=view.tag.number, scale=LESSER)


def _topic(desk: Desk, view: Any, said: str) -> Told:
    identity = desk.about[1] if desk.about else ""
    return Told(
        (
            desk.words.gettext("Background"),
            desk.words.ngettext("%(num)s event", "%(num)s events", view.events),
        ),
        events=desk.site.events_of(identity),
    )


def _period(desk: Desk, view: Any, said: str) -> Told:
    return Told((desk.words.gettext("Background"), view.years.text), said)


def _question(desk: Desk, view: Any, said: str) -> Told:
    return Told((desk.words.pgettext("a kind of record", "Question"),), said)


OWN: Mapping[str, Callable[[Desk, Any, str], Told]] = {
    "article": _article,
    "seed": _seed,
    "event": _event,
    "topic": _topic,
    "period": _period,
    "question": _question,
}
"""The kinds of page with a card of their own."""


def sharing_of(desk: Desk, kind: str, title: str, view: Any, said: str) -> Sharing | None:
    """Return what a page brings along, its card kept; nothing where it has no public address.

    ``said`` is what the page says of itself in a sentence.
    """
    settings = desk.site.settings
    if settings.base_url is None or kind in UNSHARED:
        return None
    file = _own(desk, title, OWN[kind](desk, view, said)) if kind in OWN else None
    file = file or _of_site(settings.title, settings.tagline, _is_mirrored(desk))
    type_ = "article" if kind in OWN else "website"
    if file is None:
        return Sharing(type_)
    desk.keep(file)
    return Sharing(type_, SharedCard(file.path, *file.card.size, _alt(desk, file)))


def card_of_site(desk: Desk) -> SharedCard | None:
    """Return the card of the site itself, kept; nothing where no face shows its title."""
    settings = desk.site.settings
    file = _of_site(settings.title, settings.tagline, _is_mirrored(desk))
    if file is None:
        return None
    desk.keep(file)
    return SharedCard(file.path, *file.card.size, _alt(desk, file))


def _alt(desk: Desk, file: CardFile) -> str:
    words = (file.card.title, file.card.kind, file.card.site)
    return desk.words.sentences(words)


def _own(desk: Desk, title: str, told: Told) -> CardFile | None:
    first, last = _ends(told.events)
    card = SocialCard(
        title=title,
        kind=" · ".join(told.words),
        site=desk.site.settings.title,
        text=told.text,
        lane=told.lane,
        ends=(_year(desk, first), _year(desk, last)) if told.events else (),
        marks=tuple(_marks(desk, told.events)),
        is_mirrored=_is_mirrored(desk),
        scale=told.scale,
    )
    return _file(card)


@lru_cache(maxsize=4)
def _of_site(title: str, tagline: str, is_mirrored: bool) -> CardFile | None:
    """Return the card of the site itself, the same for thousands of pages."""
    return _file(SocialCard(title, "", "", tagline, is_mirrored=is_mirrored))


def _file(card: SocialCard) -> CardFile | None:
    """Return the file of a card; nothing where it has letters that no face shows."""
    if not card.is_mirrored:
        card = replace(card, title=card.title.translate(MARKS), kind=card.kind.translate(MARKS))
    if not all(map(can_show, (card.title, card.kind, card.site))):
        return None
    shown = card if can_show(card.text) else replace(card, text="")
    return CardFile(shown.path, shown)


def _is_mirrored(desk: Desk) -> bool:
    return desk.site.settings.language.direction == "rtl"


def _ends(events: Iterable[Event]) -> tuple[float, float]:
    starts = [event.date.starts for event in events]
    return (min(starts, default=0), max(starts, default=0))


def _marks(desk: Desk, events: tuple[Event, ...]) -> Iterator[tuple[float, int]]:
    first, last = _ends(events)
    numbers = {lane.id: number for number, lane in enumerate(desk.site.settings.lanes, 1)}
    for event in events:
        place = (event.date.starts - first) / ((last - first) or 1)
        yield round(place, 3), numbers[event.lane]


def _year(desk: Desk, moment: float) -> str:
    year = Moment(math.floor(moment))
    return desk.date(When("", year, year)).text


def _words(date: Date | None) -> str:
    return date.text if date else ""
