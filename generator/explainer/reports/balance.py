"""Balance: what each side has, by topic: accounts, their words, own sources, figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from explainer.language.counting import counted
from explainer.language.text_reuse import word_count
from explainer.link import Site
from explainer.model import Account, Article, Event, FigureKind, Side, kind_of
from explainer.prose import plain_text
from explainer.reports.values import Asked, Part, Report, Row, row

UNEVEN = 1.5
"""As the rule about accounts has it: one half more is seen at a glance."""


class SideBalance(Struct, frozen=True):
    """What one side has in one topic (or in all).

    ``words`` are those of its accounts; ``sources`` the sources of its view that are cited;
    ``missing`` the events that name it as missing; ``figures`` how many count what is its own,
    of each kind that `balanced` returns.
    """

    side: str
    name: str
    accounts: int
    words: int
    missing: int
    sources: int
    figures: tuple[int, ...]

    @property
    def words_each(self) -> float:
        """Return the words of an account, on average."""
        return self.words / self.accounts if self.accounts else 0.0


def balanced(site: Site, topic: str | None = None) -> tuple[FigureKind, ...]:
    """Return the kinds of figures, in the order of the settings, that are counted by side."""
    counted = {
        figure.kind
        for record in _records(site, topic)
        if isinstance(record, Event)
        for figure in record.figures
        if figure.side
    }
    listed = [kind.id for kind in site.settings.figures]
    ordered = [*(kind for kind in listed if kind in counted), *sorted(counted.difference(listed))]
    kinds = map(site.settings.figure_kind, ordered)
    return tuple(kind for kind in kinds if kind.balance)


def balance(site: Site, topic: str | None = None) -> tuple[SideBalance, ...]:
    """Return the balance of each side and of the voices that are no side, in a topic or in all."""
    records = _records(site, topic)
    kinds = tuple(kind.id for kind in balanced(site, topic))
    cited = {source for record in records for source in site.cited[kind_of(record), record.id]}
    own = Counter(site.sources[s].side for s in cited if s in site.sources)
    rows = [_side(side, records, kinds, own[side.id]) for side in site.settings.sides]
    return (*rows, _voices(records, kinds))


def _records(site: Site, topic: str | None) -> tuple[Event | Article, ...]:
    if topic is None:
        return (*site.events.values(), *site.articles.values())
    return (*site.events_of(topic), *site.articles_of.get(topic, ()))


def _side(
    side: Side, records: tuple[Event | Article, ...], kinds: tuple[str, ...], sources: int
) -> SideBalance:
    accounts = [a for record in records for a in record.accounts if a.side == side.id]
    figures = [
        figure.kind
        for record in records
        if isinstance(record, Event)
        for figure in record.figures
        if figure.side == side.id
    ]
    return SideBalance(
        side=side.id,
        name=side.name,
        accounts=len(accounts),
        words=_words(accounts),
        missing=sum(side.id in record.accounts_missing for record in records),
        sources=sources,
        figures=tuple(figures.count(kind) for kind in kinds),
    )


def _voices(records: tuple[Event | Article, ...], kinds: tuple[str, ...]) -> SideBalance:
    accounts = [a for record in records for a in record.accounts if a.voice]
    none = (0,) * len(kinds)
    return SideBalance("", "Voices that are no side", len(accounts), _words(accounts), 0, 0, none)


def _words(accounts: list[Account]) -> int:
    return sum(word_count(plain_text(account.text)) for account in accounts)


def report(site: Site, asked: Asked) -> Report:
    """Return the balance of all topics and of each, and what leans."""
    leaning = tuple(leanings(site))
    parts = [_part(site, topic) for topic in (None, *site.topics)]
    return Report(
        "balance",
        "Balance",
        "What each side has: accounts, their words, sources of its own, what is counted of it.",
        counted(len(leaning), "leanings"),
        (*parts, Part("What leans", ("how",), leaning)),
    )


def _part(site: Site, topic: str | None) -> Part:
    kinds = (kind.id for kind in balanced(site, topic))
    columns = ("accounts", "words", "each", "missing", "sources", *kinds)
    rows = (
        Row(
            (
                *(one.name, one.accounts, one.words, round(one.words_each)),
                *(one.missing, one.sources, *one.figures),
            )
        )
        for one in balance(site, topic)
    )
    title = site.topics[topic].label if topic else "all topics"
    return Part(title, columns, tuple(rows))


def leanings(site: Site) -> Iterator[Row]:
    """Yield, in words, what leans: one-sided events, uneven accounts, figures of one side."""
    kinds = balanced(site)
    for event in site.events.values():
        for how in _leans(event, kinds):
            yield row(site, event, event.id, how)


def _leans(event: Event, kinds: tuple[FigureKind, ...]) -> Iterator[str]:
    sides = {account.side for account in event.accounts if account.side}
    if len(sides) == 1 and not event.accounts_missing:
        yield "one side alone has an account, and no other is named as missing"
    words = [word_count(plain_text(account.text)) for account in event.accounts]
    if len(words) > 1 and max(words) > UNEVEN * min(words):
        yield f"its accounts run from {min(words)} to {max(words)} words"
    for kind in kinds if len(sides) > 1 else ():
        counts = {figure.side for figure in event.figures if figure.kind == kind.id}
        if len(counts) == 1 and None not in counts:
            yield f"{kind.id} of one side alone ({counts.pop()}) are counted"
