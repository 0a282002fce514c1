"""Two published versions compared, page by page; what matters most to a reader stands first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import structs

from explainer import addresses
from explainer.comparing.published import OfPage, OfRecord, Published
from explainer.comparing.records import changes
from explainer.comparing.renamed import Renamed, renamed, with_new_ids
from explainer.comparing.values import Change, Difference, PageChange, RecordChange, Shown

GONE, NEW, MOVED = 120, 110, 30
"""What a page weighs that went, came, or lies elsewhere; a changed date is 100."""
LISTS = 5
"""What a list weighs that came or went: it holds what stands on pages of its own."""
OF_RECORDS = frozenset(
    (
        *("article", "seed", "event", "topic", "period", "actor", "place", "document", "question"),
        *("page", "map", "source", "numbers"),
    )
)
"""Kinds of pages that are about something; all others lead to them."""
LESS = {"source": 0.5}
"""Of how much less weight a kind of record is than the others: a bibliography grows each day."""

FILE = Change("file", "the file that goes with it was changed", weight=20)
"""Of a raw article, a picture, outlines: what stands in their files is not kept."""


def difference(old: Published, new: Published) -> Difference:
    """Return what one version says other than another."""
    ids = renamed(old, new)
    moved = _moved(old, new, ids)
    found = _records(old, new, ids)
    pages = [*_changed(old, new, moved, found), *_new(old, new, moved, found)]
    pages += _gone(old, new, moved, found)
    told = {page.address for page in pages}
    both = [address for address in new.pages if address in old.pages and address not in told]
    return Difference(
        new.title,
        new.base_url,
        old.as_of,
        new.as_of,
        tuple(sorted(pages, key=lambda page: (-page.weight, page.kind, page.address))),
        tuple(
            Shown(address, new.pages[address].title)
            for address in both
            if new.pages[address].version != old.pages[address].version
        ),
        sum(_looks_other(old, new, address) for address in both),
    )


def _looks_other(old: Published, new: Published, address: str) -> bool:
    """Say whether a page says what it said, and is another file nevertheless."""
    name = addresses.file_of(address)
    before, now = old.files.get(name), new.files.get(name)
    same = old.pages[address].version == new.pages[address].version
    return same and bool(before and now) and before != now


def _moved(old: Published, new: Published, ids: Renamed) -> Mapping[str, str]:
    """Return where pages are that were elsewhere."""
    moved = {}
    for key, was in old.records.items():
        now = new.records.get(ids.get(key, key))
        if now and was.page != now.page and was.page not in new.pages and now.page not in old.pages:
            moved[now.page] = was.page
    return moved


Found = Mapping[str, list[RecordChange]]
"""What changed in records, by the address of the page that each stands on."""


def _records(old: Published, new: Published, ids: Renamed) -> Found:
    found: dict[str, list[RecordChange]] = defaultdict(list)
    shown, others = _shown_on(new), set(ids.values())
    for key, now in new.records.items():
        was = old.records.get(key)
        if was and was.version != now.version:
            found[now.page] += _compared((old, new), (key, ids), (was, now), shown[key])
        elif was is None and now.at and key not in others:
            found[now.page].append(_record(key, now, "new", NEW))
    for key, was in old.records.items():
        if key not in new.records and was.at and key not in ids:
            found[was.page].append(_record(key, was, "gone", GONE))
    return found


def _compared(
    versions: tuple[Published, Published],
    what: tuple[str, Renamed],
    both: tuple[OfRecord, OfRecord],
    shown: list[str],
) -> Iterator[RecordChange]:
    """Yield what changed in a record; nothing where only ids did that it refers to."""
    (old, new), (key, ids), (was, now) = versions, what, both

    def naming(kind: str, identity: str) -> str:
        name = new.name(kind, identity)
        return name if name != identity else old.name(kind, identity)

    before, after = _fields(was), _fields(now)
    said = with_new_ids(before, ids) if ids else before
    told = changes(said, after, naming) or (() if before != after else (FILE,))
    if told:
        pages = tuple(address for address in shown if address != now.page)
        made = _record(key, now, "changed", max(one.weight for one in told) + len(told))
        yield structs.replace(made, changes=told, pages=pages)


def _fields(record: OfRecord) -> dict[str, Any]:
    """Return what a record says, with the table beside it: a row by what stands first in it."""
    if not isinstance(record.files, list) or not record.files:
        return dict(record.says)
    head, *rows = record.files
    if not isinstance(head, list):
        return dict(record.says)
    cells = {
        f"{row[0]}, {column}": cell
        for row in rows
        for column, cell in zip(head[1:], row[1:], strict=False)
        if cell
    }
    return {**record.says, "table": cells}


def _record(key: str, record: OfRecord, change: Any, weight: int) -> RecordChange:
    kind = _kind(key)
    weighed = round(weight * LESS.get(kind, 1))
    return RecordChange(key, kind, record.name, change, weight=weighed)


def _kind(key: str) -> str:
    return key.partition("/")[0]


def _shown_on(new: Published) -> Mapping[str, list[str]]:
    """Return the pages on which the words of each record stand."""
    keys = list(new.records)
    found: dict[str, list[str]] = defaultdict(list)
    for address, page in new.pages.items():
        for place in page.records:
            if place < len(keys):
                found[keys[place]].append(address)
    return found


def _changed(
    old: Published, new: Published, moved: Mapping[str, str], found: Found
) -> Iterator[PageChange]:
    for address, page in new.pages.items():
        records = _ordered(found.get(address, []))
        if address in moved:
            was = old.pages.get(moved[address])
            yield _page(address, page, "moved", MOVED, records, moved[address], was)
        elif address in old.pages and records:
            yield _page(address, page, "changed", 0, records, address, old.pages[address])


def _new(
    old: Published, new: Published, moved: Mapping[str, str], found: Found
) -> Iterator[PageChange]:
    for address, page in new.pages.items():
        if address not in old.pages and address not in moved:
            yield _page(address, page, "new", _weight(page, NEW), _ordered(found.get(address, [])))


def _gone(
    old: Published, new: Published, moved: Mapping[str, str], found: Found
) -> Iterator[PageChange]:
    elsewhere = set(moved.values())
    for address, page in old.pages.items():
        if address not in new.pages and address not in elsewhere:
            records, weight = _ordered(found.get(address, [])), _weight(page, GONE)
            yield PageChange(
                address, page.title, page.kind, "gone", address, page.version, "", records, weight
            )


def _weight(page: OfPage, weight: int) -> int:
    return round(weight * LESS.get(page.kind, 1)) if page.kind in OF_RECORDS else LISTS


def _page(
    address: str,
    page: OfPage,
    change: Any,
    weight: int,
    records: tuple[RecordChange, ...],
    before: str = "",
    was: OfPage | None = None,
) -> PageChange:
    heaviest = max((one.weight for one in records), default=0)
    version = was.version if was else ""
    return PageChange(
        address,
        page.title,
        page.kind,
        change,
        before,
        version,
        page.version,
        records,
        max(weight, heaviest),
    )


def _ordered(records: list[RecordChange]) -> tuple[RecordChange, ...]:
    return tuple(sorted(records, key=lambda one: (-one.weight, one.record)))
