"""The desk of one page: links from it, its passages and citations, what belongs beside it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from msgspec.structs import replace

from explainer import addresses, dates
from explainer.dates import When
from explainer.language.catalogue import Catalogue
from explainer.language.text_reuse import Wording
from explainer.link import Key, Site
from explainer.prose import (
    Horizon,
    Ledger,
    Name,
    Passage,
    Picture,
    Prose,
    Surroundings,
    citation_html,
    cites_something,
    inline,
)
from explainer.views.values import Date, Embed, Graphic, Link, PageFile, Tag


@dataclass
class Desk:
    """What one page needs to say something; ``here`` is the page's address.

    It remembers what the page has cited, linked and drawn; what cards and lists show of records
    is made in `cards` and `items`. On the page of an article ``theirs`` are the words of its
    seed: texts of records that have a run of them are left out, since a page republishes nothing.
    ``moment`` is the date of what the page is about: what came later is marked on it; ``subject``
    is the event that it is about, ``told`` are those that it lists. For its version it notes the
    records whose words it ``says``, and what stands for each other that it ``lists``,
    and the ``dates`` on which the last of these came; for its feeds
    the ``topics`` that it belongs to.
    """

    site: Site
    here: str
    about: tuple[str, str] | None = None
    theirs: Wording | None = None
    moment: When | None = None
    attachments: list[PageFile] = field(default_factory=list)
    drawn: Counter[str] = field(default_factory=Counter)
    subject: str | None = None
    told: set[str] = field(default_factory=set)
    says: set[Key] = field(default_factory=set)
    lists: set[str] = field(default_factory=set)
    dates: list[When] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    embeds: list[Embed] = field(default_factory=list)

    def __post_init__(self) -> None:
        here = frozenset([self.about]) if self.about else frozenset()
        if self.about and self.about[0] == "event":
            self.subject = self.about[1]
        self.ledger = Ledger(
            Surroundings(
                self.link,
                self.site.names,
                self.picture,
                self.other_name,
                here,
                self.horizon,
                words=self.words,
            )
        )

    def leave(self) -> None:
        """Forget the page, which is made.

        Desk and ledger hold one another, and a seed's words: left so, they stay until the
        collector has looked for them.
        """
        del self.ledger

    @property
    def horizon(self) -> Horizon | None:
        """Return the day beyond which things on the page are later; none on most pages."""
        if not self.moment:
            return None
        return Horizon(
            self.moment.last_day[0],
            lambda event: self.is_later(self.site.events[event].date),
            self.is_source_later,
        )

    def is_source_later(self, identity: str) -> bool:
        """Say whether a source is not known to have been there on the day."""
        published = self.site.sources[identity].published
        return bool(self.moment and published and published.last_day > self.moment.last_day)

    def is_later(self, when: When | None) -> bool:
        """Say whether something is dated, and later than what the page is about."""
        return bool(self.moment and when and when.first_day > self.moment.last_day)

    # -------------------------------------------------------------- ways from here

    def to(self, address: str) -> str:
        """Return the link from this page to an address."""
        return addresses.relative(self.site.reached(address), self.here)

    def link(self, kind: str, identity: str) -> str:
        """Return the link from this page to a record."""
        return self.to(self.site.address(kind, identity))

    def crumbs(self, *above: tuple[str, str]) -> tuple[Link, ...]:
        """Return the way to this page from above: addresses and names."""
        return tuple(Link(self.to(address), name) for address, name in above)

    def named(self, kind: str, identity: str, meta: str = "") -> Link:
        """Return a link with the name of a record, in a list of such."""
        self.lists.add(f"{kind}/{identity}")
        record = self.site.records[kind][identity]
        return Link(self.link(kind, identity), record.full_name, meta)

    # -------------------------------------------------------------- words of this site

    @property
    def words(self) -> Catalogue:
        """Return the words of the interface in the language of this page."""
        return self.site.words

    def date(self, when: When) -> Date:
        """Return a date in words and for machines."""
        words = dates.in_words(when, self.words)
        return Date(words, dates.machine(when))

    def maybe_date(self, when: When | None) -> Date | None:
        """Return a date, if there is one."""
        return self.date(when) if when else None

    def span(self, start: When | None, end: When | None) -> Date | None:
        """Return a stretch of time; an open end is *since* or *until*."""
        if not start and not end:
            return None
        if start == end and start:
            return self.date(start)
        return Date(dates.in_words(dates.between(start, end), self.words))

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

    # -------------------------------------------------------------- texts and what they rest on

    def passage(
        self, attributed: bool = False, linking: bool = True, later: bool = False
    ) -> Passage:
        """Begin a section of the page, in which each name is linked at its first mention."""
        return self.ledger.passage(attributed, linking, later)

    def prose(self, text: Prose | None, passage: Passage) -> str:
        """Return a text as HTML, names linked, citations numbered; nothing where there is none."""
        return inline(text, passage) if text else ""

    def cited(self, text: Prose, sources: tuple[str, ...], passage: Passage, most: int = 3) -> str:
        """Return a text as HTML; one that cites nothing itself rests on its record's sources."""
        html = self.prose(text, passage)
        if cites_something(text):
            return html
        cited = self.ledger.cite_all(sources[:most], passage.later)
        return html + citation_html(cited, self.words)

    def is_theirs(self, text: str) -> bool:
        """Say whether a text has a run of words in common with the seed of the page."""
        return self.theirs is not None and self.theirs.shares(text)

    def picture(self, identity: str, passage: Passage) -> Picture:
        """Return a picture with its words, which belong to the passage that it stands in."""
        self.says.add(("image", identity))
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
            distressing=image.distressing or "",
        )

    def other_name(self, name: Name) -> str | None:
        """Return the other name of a place that is named by its first."""
        place = self.site.places.get(name.id) if name.kind == "place" else None
        return place.other_name if place and place.name == name.text else None

    # -------------------------------------------------------------- what belongs beside it

    def once(self, graphic: Graphic) -> Graphic:
        """Return a drawing with an id of its own, where an editor placed it twice on the page."""
        own, listed = self.place(graphic.id), graphic.chronology
        return replace(graphic, id=own, chronology=listed and replace(listed, id=own))

    def place(self, anchor: str) -> str:
        """Return an anchor that nothing else on the page has."""
        self.drawn[anchor] += 1
        times = self.drawn[anchor]
        return anchor if times == 1 else f"{anchor}--{times}"

    def keep(self, item: PageFile) -> str:
        """Keep a file that other pages may have too; return the link to it."""
        self.attachments.append(item)
        return self.to(item.path)
