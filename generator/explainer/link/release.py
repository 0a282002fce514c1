"""What a build shows of what is written: nothing that is held back, as a draft or until its day.

Of what is shown, references to what is not are taken out: an entry of a list, a field that need
not be stated, and a link, whose words stay. What cannot do without is a problem
(`explainer.rules.references.held_back`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal

from msgspec import Struct

from explainer.dates import Minute, Today, start_of
from explainer.link.citing import cited_by
from explainer.model import IsProse, Record, Ref, SiteSettings, prose_in, walk, without
from explainer.prose import Prose, pictures_in, references, unlinked
from explainer.reading import Seed

Key = tuple[str, str]
"""The kind of a record and its id."""
Records = Mapping[str, Mapping[str, Record]]
BESIDE: Mapping[str, Callable[[Record], Iterable[str]]] = {
    "source": cited_by,
    "image": lambda record: (use.id for use in pictures_in(record.body)),
}
"""Kinds that come with what rests on them or shows them, and what a record has of each."""


class Release(Struct, frozen=True):
    """Until when a build shows what waits, and whether it shows drafts and all that waits too.

    Without a moment that it is given, it is the day until which the site is known to be right
    (``as_of``): a build asks no clock.
    """

    today: Today | None = None
    drafts: bool = False

    def now(self, settings: SiteSettings) -> Minute:
        """Return the moment on the clock of a site."""
        if self.today is None:
            return start_of(settings.as_of)
        return self.today.on_clock_of(settings.timezone)


USUAL = Release()
"""What a build shows that is given no moment."""


class Standing(Struct, frozen=True):
    """Why something is not shown: as a draft, or until when it waits, or since it was withdrawn;
    by itself or with what it goes with."""

    status: Literal["draft", "waits", "withdrawn"]
    until: Minute | None = None
    goes_with: Key | None = None


def held(records: Records, seeds: Iterable[Seed], now: Minute) -> Mapping[Key, Standing]:
    """Return all that is held back, and why.

    What belongs to topics waits for the first of them, an article and its seed for each other, and
    sources and pictures for the first that has them: what is held back shows in nothing.
    """
    found = dict(_by_themselves(records, seeds, now))
    found |= dict(_of_topics(records, found))
    found |= dict(_of_seeds(records, {seed.name: seed for seed in seeds}, found))
    for kind in BESIDE:
        found |= dict(_beside(kind, records, found))
    return found


def _by_themselves(
    records: Records, seeds: Iterable[Seed], now: Minute
) -> Iterator[tuple[Key, Standing]]:
    every = [((kind, r.id), r) for kind, some in records.items() for r in some.values()]
    for key, record in every:
        if record.is_withdrawn:
            yield key, Standing("withdrawn")
        elif why := _held(record, now):
            yield key, why
    for seed in seeds:
        if why := _held(seed, now):
            yield ("seed", seed.name), why


def _held(one: Record | Seed, now: Minute) -> Standing | None:
    if one.status == "draft":
        return Standing("draft")
    return Standing("waits", one.publish_on) if one.publish_on and one.publish_on > now else None


Held = Mapping[Key, Standing]


def _of_topics(records: Records, found: Held) -> Iterator[tuple[Key, Standing]]:
    if not any(kind == "topic" for kind, _ in found):
        return
    for kind, some in records.items():
        for record in some.values():
            topics = _topics(record)
            if topics and all(("topic", topic) in found for topic in topics):
                yield from _with(found, (kind, record.id), ("topic", topics[0]))


def _topics(record: Record) -> tuple[str, ...]:
    one = getattr(record, "topic", None)
    return (one,) if one else getattr(record, "topics", ())


def _of_seeds(
    records: Records, seeds: Mapping[str, Seed], found: Held
) -> Iterator[tuple[Key, Standing]]:
    """Yield the seeds of articles that are held back, and articles whose seed is.

    A seed that is said to be published has its page until there is an article to show.
    """
    for identity, article in records["article"].items():
        key, seed = ("article", identity), ("seed", getattr(article, "seed", ""))
        if key in found and seed[1] in seeds and not _stays(seeds[seed[1]], found[key]):
            yield from _with(found, seed, key)
        elif seed in found:
            yield from _with(found, key, seed)


def _stays(seed: Seed, why: Standing) -> bool:
    return seed.status == "published" and why.status != "withdrawn"


def _beside(kind: str, records: Records, found: Held) -> Iterator[tuple[Key, Standing]]:
    """Yield what only such records have that are held back themselves."""
    having, shown = BESIDE[kind], set[str]()
    theirs: dict[str, Key] = {}
    for other, some in records.items() if found else ():
        for record in some.values():
            if (key := (other, record.id)) in found:
                theirs |= dict.fromkeys(having(record), key)
            else:
                shown.update(having(record))
    for identity in sorted(theirs.keys() - shown):
        yield from _with(found, (kind, identity), theirs[identity])


def _with(found: Held, key: Key, other: Key) -> Iterator[tuple[Key, Standing]]:
    """Yield that something is held back as another is, unless it is by itself."""
    if key not in found:
        yield key, Standing(found[other].status, found[other].until, other)


def not_shown(held: Held, release: Release) -> frozenset[Key]:
    """Return what a build does not show: of what is held, a preview lacks what was withdrawn."""
    shows = {"draft", "waits"} if release.drafts else set()
    return frozenset(key for key, standing in held.items() if standing.status not in shows)


def refers_to(record: Record) -> frozenset[Key]:
    """Return all that a record names, in fields and texts."""
    return record.once(_refers_to)


def _refers_to(record: Record) -> frozenset[Key]:
    texts = (*(text for _, _, text in prose_in(record)), record.body)
    inside = ((ref.kind, ref.id) for text in texts for ref in references(text))
    return frozenset((*((marker.kind, text) for _, marker, text in walk(record, Ref)), *inside))


def shown_without(record: Record, gone: Iterable[Key]) -> Record | None:
    """Return a record without what it refers to that is gone; none if it cannot do without."""
    dropped = refers_to(record).intersection(gone)
    if not dropped:
        return record

    def change(marker: Ref | IsProse, text: str) -> str | None:
        if isinstance(marker, IsProse):
            return unlinked(Prose(text), dropped)
        return None if (marker.kind, text) in dropped else text

    found = without(record, (Ref, IsProse), change)
    return found and found.shown_without(tuple(sorted(dropped)), unlinked(record.body, dropped))
