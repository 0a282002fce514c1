"""The bibliography: all sources by kind, and a page for each with what rests on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer import addresses
from explainer.counting import counted
from explainer.link import Key, Site
from explainer.model import Source
from explainer.prose import plain_text
from explainer.views.desk import Desk, shortened
from explainer.views.values import Date, Link, Page, SourceItem
from explainer.views.words import RECORD_KINDS, SOURCE_KINDS

A_PAGE = 150


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement that rests on a source, with the page it stands on."""

    link: Link
    text: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """Everything that the page of a source shows."""

    source: SourceItem
    side: str | None
    accessed: Date | None
    note: str | None
    kind: Link
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class SourceKind:
    """One kind of source with its number."""

    link: Link
    count: int


@dataclass(frozen=True, slots=True)
class SourcesView:
    """Everything that the bibliography's first page shows."""

    kinds: tuple[SourceKind, ...]
    count: int
    publishers: int
    languages: int
    most_cited: tuple[SourceItem, ...]


@dataclass(frozen=True, slots=True)
class SourceListView:
    """Everything that a list of one kind of source shows."""

    sources: tuple[SourceItem, ...]
    number: int
    of: int
    others: tuple[Link, ...]
    count: int


def pages(site: Site) -> Iterator[Page]:
    """Yield the bibliography: its first page, the lists by kind, the page of each source."""
    if not site.sources:
        return
    yield _index(site)
    for kind, sources in _by_kind(site).items():
        yield from _lists(site, kind, sources)
    for source in site.sources.values():
        yield _page(site, source)


def _by_kind(site: Site) -> dict[str, list[Source]]:
    ordered = sorted(
        site.sources.values(), key=lambda s: (s.publisher.casefold(), s.title.casefold(), s.id)
    )
    return {
        kind: [source for source in ordered if source.kind == kind]
        for kind in SOURCE_KINDS
        if any(source.kind == kind for source in ordered)
    }


def _index(site: Site) -> Page:
    desk = Desk(site, addresses.SOURCES)
    ranked = sorted(site.sources.values(), key=lambda s: (-len(site.citations.get(s.id, ())), s.id))
    view = SourcesView(
        kinds=tuple(
            SourceKind(Link(desk.link("source-kind", kind), SOURCE_KINDS[kind][0]), len(sources))
            for kind, sources in _by_kind(site).items()
        ),
        count=len(site.sources),
        publishers=len({source.publisher for source in ranked}),
        languages=len({source.language for source in ranked}),
        most_cited=tuple(desk.source(source) for source in ranked[:20]),
    )
    description = counted(view.count, "all sources")
    return desk.page("sources", "Sources", description, view, current=addresses.SOURCES)


def _lists(site: Site, kind: str, sources: list[Source]) -> Iterator[Page]:
    many, _ = SOURCE_KINDS[kind]
    first = addresses.address("source-kind", kind)
    parts = [sources[at : at + A_PAGE] for at in range(0, len(sources), A_PAGE)]
    for number, part in enumerate(parts, 1):
        desk = Desk(site, first if number == 1 else f"{first}{number}/")
        view = SourceListView(
            sources=tuple(desk.source(source) for source in part),
            number=number,
            of=len(parts),
            others=tuple(
                Link(desk.to(first if n == 1 else f"{first}{n}/"), str(n))
                for n in range(1, len(parts) + 1)
            ),
            count=len(sources),
        )
        more = f", page {number} of {len(parts)}" if len(parts) > 1 else ""
        title = many + more
        yield desk.page(
            "source-list",
            title,
            f"{many} that statements of this site rest on{more}.",
            view,
            current=addresses.SOURCES,
            crumbs=(Link(desk.to(addresses.SOURCES), "Sources"),),
        )


def _page(site: Site, source: Source) -> Page:
    desk = Desk(site, site.address("source", source.id))
    kind = Link(desk.link("source-kind", source.kind), SOURCE_KINDS[source.kind][0])
    view = SourceView(
        source=desk.source(source),
        side=desk.side(source.side) if source.side else None,
        accessed=desk.maybe_date(source.accessed),
        note=source.note,
        kind=kind,
        statements=tuple(_statement(desk, key) for key in site.citations.get(source.id, ())),
    )
    return desk.page(
        "source",
        source.title,
        f"{source.publisher}: {counted(len(view.statements), 'statements of a source')}",
        view,
        current=addresses.SOURCES,
        crumbs=(Link(desk.to(addresses.SOURCES), "Sources"), kind),
        head=_head(source),
    )


def _head(source: Source) -> str:
    """Return a title that no other page has: two sources can share theirs."""
    published = f", {source.published}" if source.published else ""
    return f"Source: {source.title} ({source.publisher}{published})"


def _statement(desk: Desk, key: Key) -> Statement:
    kind, identity = key
    record = desk.site.records[kind][identity]
    return Statement(
        Link(desk.to(home_of(desk.site, key)), desk.full_name(record), RECORD_KINDS[kind]),
        shortened(plain_text(record.in_short), 28),
    )


def home_of(site: Site, key: Key) -> str:
    """Return the address of the page that shows a record."""
    kind, identity = key
    special = _HOMES.get(kind)
    return special(site, identity) if special else site.address(kind, identity)


def _period_of(site: Site, identity: str) -> str:
    background = site.backgrounds[identity]
    return site.address("period", f"{background.topic}/{background.period}")


def _chart_of(site: Site, identity: str) -> str:
    topics = site.series[identity].topics
    home = site.address("numbers", topics[0]) if topics else addresses.DATA
    return f"{home}#chart-{identity}"


def _picture_of(site: Site, identity: str) -> str:
    shown = site.pictured.get(identity)
    return home_of(site, shown) if shown else addresses.ABOUT


_HOMES = {"background": _period_of, "series": _chart_of, "image": _picture_of}
