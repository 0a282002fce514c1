"""The desk of one page: links from it, its citations, its cards, its events and drawings."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from babel import Locale

from explainer import addresses, dates
from explainer.dates import When
from explainer.language.text_reuse import Wording
from explainer.link import Site, anchors
from explainer.model import Account, Actor, Event, Period, Record, Role, Source, Topic
from explainer.prose import (
    Ledger,
    Name,
    Passage,
    Picture,
    Prose,
    Surroundings,
    citation_html,
    cites_something,
    inline,
    plain_text,
)
from explainer.views.values import (
    AccountItem,
    Attachment,
    CardItem,
    Date,
    EventItem,
    Graphic,
    Link,
    Page,
    PagePlan,
    SourceItem,
    Tag,
)
from explainer.views.words import SOURCE_KINDS

CARD_WORDS = 40
SENTENCES = 32
"""Words of a page's description: what search engines show of it, some 160 letters and to spare."""


@dataclass
class Desk:
    """Makes what one page shows; ``here`` is the page's address.

    On the page of an article ``theirs`` are the words of its seed: texts of records that have a
    run of them are left out, since a page republishes nothing.
    """

    site: Site
    here: str
    about: tuple[str, str] | None = None
    theirs: Wording | None = None
    attachments: list[Attachment] = field(default_factory=list)
    drawn: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        here = frozenset([self.about]) if self.about else frozenset()
        self.ledger = Ledger(
            Surroundings(self.link, self.site.names, self.picture, self.other_name, here)
        )

    # -------------------------------------------------------------- links and words

    def to(self, address: str) -> str:
        """Return the link from this page to an address."""
        return addresses.relative(address, self.here)

    def link(self, kind: str, identity: str) -> str:
        """Return the link from this page to a record."""
        return self.to(self.site.address(kind, identity))

    def picture(self, identity: str, passage: Passage) -> Picture:
        """Return a picture with its words, which belong to the passage that it stands in."""
        image, file = self.site.images[identity], self.site.content.pictures[identity]
        width, height = file.size
        return Picture(
            src=self.to(f"images/{file.file}"),
            alt=image.alt,
            width=width,
            height=height,
            caption=self.cited(image.caption, image.source, passage),
            credit=image.credit,
            licence=image.licence,
        )

    def crumbs(self, *above: tuple[str, str]) -> tuple[Link, ...]:
        """Return the way to this page from above: addresses and names."""
        return tuple(Link(self.to(address), name) for address, name in above)

    def named(self, kind: str, identity: str, meta: str = "") -> Link:
        """Return a link with the name of a record."""
        record = self.site.records[kind][identity]
        return Link(self.link(kind, identity), full_name(record), meta)

    def other_name(self, name: Name) -> str | None:
        """Return the other name of a place that is named by its first."""
        place = self.site.places.get(name.id) if name.kind == "place" else None
        return place.other_name if place and place.name == name.text else None

    def date(self, when: When) -> Date:
        """Return a date in words and for machines."""
        words = dates.in_words(when, self.site.settings.language.tag)
        return Date(words, dates.machine(when))

    def maybe_date(self, when: When | None) -> Date | None:
        """Return a date, if there is one."""
        return self.date(when) if when else None

    def passage(self, attributed: bool = False, linking: bool = True) -> Passage:
        """Begin a section of the page, in which each name is linked at its first mention."""
        return self.ledger.passage(attributed, linking)

    def prose(self, text: Prose | None, passage: Passage) -> str:
        """Return a text as HTML, names linked, citations numbered; nothing where there is none."""
        return inline(text, passage) if text else ""

    def lane(self, identity: str) -> Tag:
        """Return a lane's name and number."""
        for number, lane in enumerate(self.site.settings.lanes, 1):
            if lane.id == identity:
                return Tag(lane.name, number)
        raise KeyError(identity)

    def side(self, identity: str) -> str:
        """Return a side's name."""
        return next(side.name for side in self.site.settings.sides if side.id == identity)

    def language(self, tag: str) -> str:
        """Return a language's name in the site's language."""
        return self.site.settings.language.name_of(tag)

    # -------------------------------------------------------------- pieces of records

    def event(self, event: Event, passage: Passage | None = None, later: bool = False) -> EventItem:
        """Return an event for a list; in a passage with its text, cited where it stands."""
        return EventItem(
            id=anchors.of_event(event.id),
            href=self.link("event", event.id),
            title=event.title,
            date=self.date(event.date),
            tag=self.lane(event.lane),
            importance=event.importance,
            html=self._told(event, passage) if passage else "",
            later=later,
            topics=event.topics,
            lane=event.lane,
            actors=event.actors,
            decade=decade(event),
        )

    def _told(self, event: Event, passage: Passage) -> str:
        is_theirs = self.is_theirs(plain_text(event.what))
        return "" if is_theirs else self.cited(event.what, event.sources, passage)

    def is_theirs(self, text: str) -> bool:
        """Say whether a text has a run of words in common with the seed of the page."""
        return self.theirs is not None and self.theirs.shares(text)

    def cited(self, text: Prose, sources: tuple[str, ...], passage: Passage, most: int = 3) -> str:
        """Return a text as HTML; one that cites nothing itself rests on its record's sources."""
        html = self.prose(text, passage)
        if cites_something(text):
            return html
        return html + citation_html(self.ledger.cite_all(sources[:most]))

    def accounts(self, accounts: Iterable[Account]) -> tuple[AccountItem, ...]:
        """Return accounts in the order of the site's sides, voices after them."""
        order = {side.id: index for index, side in enumerate(self.site.settings.sides)}
        ranked = sorted(accounts, key=lambda account: order.get(account.side or "", len(order)))
        return tuple(self.account(account) for account in ranked)

    def account(self, account: Account) -> AccountItem:
        """Return one account."""
        sources = [self.site.sources[identity] for identity in account.source]
        by = account.speaker or "; ".join(dict.fromkeys(_credit(source) for source in sources))
        name = self.side(account.side) if account.side else account.voice or ""
        html = self.prose(account.text, self.passage(attributed=True))
        return AccountItem(name, html, by, self.ledger.cite_all(account.source))

    def role(self, role: Role) -> tuple[str, Date | None]:
        """Return an office and its time."""
        return role.what, self.span(role.from_, role.to)

    def span(self, start: When | None, end: When | None) -> Date | None:
        """Return a stretch of time; an open end is *since* or *until*."""
        if not start and not end:
            return None
        if start == end and start:
            return self.date(start)
        return Date(dates.in_words(_between(start, end), self.site.settings.language.tag))

    def period(self, topic: Topic, period: Period) -> Date:
        """Return a period's years."""
        return self.span(period.start, period.end) or Date("")

    # -------------------------------------------------------------- what the page gathered

    def sources(self) -> tuple[SourceItem, ...]:
        """Return the sources cited on the page, in the order of their numbers."""
        return tuple(
            self.source(self.site.sources[identity], number)
            for identity, number in self.ledger.cited.items()
            if identity in self.site.sources
        )

    def source(self, source: Source, number: int = 0) -> SourceItem:
        """Return one source for a list."""
        return SourceItem(
            id=source.id,
            number=number,
            title=source.title,
            href=source.url or source.archived_url,
            author=source.author if source.author != source.publisher else None,
            publisher=source.publisher,
            published=self.maybe_date(source.published),
            kind=SOURCE_KINDS[source.kind][1],
            language=self.language(source.language),
            language_tag=source.language,
            copy_at=source.copy_at,
            archived=source.archived_url if source.url else None,
            page=self.link("source", source.id),
            statements=len(self.site.citations.get(source.id, ())),
        )

    def cards(self) -> tuple[CardItem, ...]:
        """Return a card for each name that was linked on the page."""
        return tuple(self.card(kind, identity) for kind, identity in self.ledger.carded)

    def card(self, kind: str, identity: str) -> CardItem:
        """Return one card; without its text where that has a run of the seed's words."""
        record = self.site.records[kind][identity]
        text = shortened(plain_text(record.in_short), CARD_WORDS)
        return CardItem(
            id=f"card-{kind}-{identity}",
            title=full_name(record),
            meta=self.meta(record),
            text="" if self.is_theirs(text) else text,
            href=self.link(kind, identity),
        )

    def meta(self, record: Record) -> str:
        """Return in a few words what a record is."""
        if isinstance(record, Actor) and record.roles:
            what, when = self.role(record.roles[-1])
            return f"{what}, {when.text}" if when else what
        signed = getattr(record, "signed", None)
        kind = str(getattr(record, "kind", "term")).replace("-", " ")
        return f"{kind}, {self.date(signed).text}" if signed else kind

    def once(self, graphic: Graphic) -> Graphic:
        """Return a drawing with an id of its own, where an editor placed it twice on the page."""
        self.drawn[graphic.id] += 1
        times = self.drawn[graphic.id]
        return graphic if times == 1 else replace(graphic, id=f"{graphic.id}--{times}")

    def attach(self, path: str, text: str) -> str:
        """Keep a file beside the page, named by its content; return the link to it."""
        return self.keep(attachment(path, text))

    def keep(self, item: Attachment) -> str:
        """Keep a file that other pages may have too; return the link to it."""
        self.attachments.append(item)
        return self.to(item.path)

    def page(self, plan: PagePlan) -> Page:
        """Return the page as planned, made at this desk, with its cards and attachments."""
        shown = plan.show(self)
        return Page(
            address=plan.address,
            kind=plan.kind,
            title=plan.title,
            head_title=plan.head_title,
            current=plan.current,
            description=shortened(shown.description, SENTENCES),
            view=shown.view,
            crumbs=shown.crumbs,
            cards=self.cards(),
            attachments=tuple(self.attachments),
        )


def attachment(path: str, text: str) -> Attachment:
    """Return a file of a page, named by its content."""
    digest = hashlib.sha256(text.encode()).hexdigest()[:8]
    stem, _, ending = path.rpartition(".")
    return Attachment(f"{stem}.{digest}.{ending}", text)


def full_name(record: Record) -> str:
    """Return a record's name; a place carries its other name too."""
    other = getattr(record, "other_name", None)
    return f"{record.label} ({other})" if other else record.label


def _credit(source: Source) -> str:
    return ", ".join(dict.fromkeys(name for name in (source.author, source.publisher) if name))


def _between(start: When | None, end: When | None) -> When:
    first = start.start if start else None
    last = end.end if end else None
    return When("", first, last, interval=True)


def shortened(text: str, most: int) -> str:
    """Return whole sentences of a text, as many as fit in a number of words; at least one."""
    words = text.split()
    if len(words) <= most:
        return " ".join(words)
    ends = [
        n for n, word in enumerate(words[:most], 1) if word.rstrip('”’")').endswith((".", "?", "!"))
    ]
    fitting = [n for n in ends if n >= most // 4]
    return " ".join(words[: fitting[-1]]) if fitting else " ".join(words[:most]) + " …"


def decade(event: Event) -> str:
    """Return the decade in which an event begins: ``1990``."""
    return str(event.date.first_day[0] // 10 * 10)


def amount(low: float, high: float, unit: str | None, locale: Locale) -> str:
    """Return a range in figures, with the language's own grouping."""
    from babel.numbers import format_decimal

    def said(number: float) -> str:
        return str(format_decimal(number, locale=locale))

    text = said(low) if low == high else f"{said(low)}–{said(high)}"
    return f"{text} {unit}" if unit else text
