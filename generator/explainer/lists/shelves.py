"""Shelves: a list cut into what fits on a page, by one property after another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from explainer.addresses import PAGES
from explainer.language.catalogue import ENGLISH, Catalogue

T = TypeVar("T")

ROOM = 24_000
"""Estimated bytes, compressed, of the entries of one page. A page with all it loads may have 60 KB,
of which style, scripts and fonts take 22; its frame takes 2, its navigation up to 5, and an
estimate can be wrong by a quarter."""
LETTER = 0.4
"""Compressed bytes for one of text in UTF-8: prose takes 0.35 to 0.45. Ids repeat the words of
titles and cost next to nothing, so they are part of the markup."""


def weight(texts: Iterable[str | None], markup: int) -> float:
    """Estimate what an entry adds to a compressed page, from its words and its markup."""
    return markup + LETTER * sum(len(text.encode()) for text in texts if text)


def first(items: Iterable[T], weigh: Callable[[T], float], room: float) -> tuple[T, ...]:
    """Return the first entries of a list, as many as have room."""
    chosen = []
    for item in items:
        room -= weigh(item)
        if room < 0:
            break
        chosen.append(item)
    return tuple(chosen)


class Group(Struct, Generic[T], frozen=True):
    """Entries that go together: the end of their address, their name."""

    where: str
    name: str
    items: tuple[T, ...]


class Plan(Struct, Generic[T], frozen=True):
    """How a list is split: by which properties in turn, what an entry weighs, what grows."""

    levels: tuple[Level[T], ...]
    weigh: Callable[[T], float]
    newest_first: bool = False
    room: float = ROOM
    words: Catalogue = ENGLISH
    """In which parts that have no name of their own are called."""

    def fits(self, items: Iterable[T], taken: float = 0) -> bool:
        """Say whether entries have room on one page, beside what has ``taken`` some."""
        return taken + self.weight(items) <= self.room

    def weight(self, items: Iterable[T]) -> float:
        """Return what entries weigh together."""
        return sum(map(self.weigh, items))

    def blocks(self, items: Iterable[T]) -> list[tuple[T, ...]]:
        """Cut entries into blocks of half a page, counted from the first.

        The last two make one: it grows to a whole page before the next block is cut off, and no
        page stands almost empty.
        """
        made: list[list[T]] = [[]]
        filled = 0.0
        for item in items:
            filled += self.weigh(item)
            if made[-1] and filled > self.room / 2:
                made.append([])
                filled = self.weigh(item)
            made[-1].append(item)
        if len(made) > 1:
            made[-2:] = [made[-2] + made[-1]]
        return [tuple(block) for block in made]


Level = Callable[[Sequence[T], Plan[T]], Sequence[Group[T]]]
"""Splits entries by one property."""


class Shelf(Struct, Generic[T], frozen=True):
    """A page of a list. Where its entries stand on the shelves below it, it leads to those."""

    address: str
    name: str
    items: tuple[T, ...]
    below: tuple[Shelf[T], ...] = ()

    @property
    def front(self) -> Shelf[T]:
        """Return what is met at its address: itself, or the first of its numbered pages."""
        return self.below[0] if self.below and self.below[0].address == self.address else self

    def walk(self) -> Iterator[Shelf[T]]:
        """Yield the shelf and all below it, in order."""
        yield self
        for shelf in self.below:
            yield from shelf.walk()

    def leaves(self) -> Iterator[Shelf[T]]:
        """Yield the shelves on which entries stand."""
        return (shelf for shelf in self.walk() if not shelf.below)


def shelve(items: Iterable[T], address: str, plan: Plan[T], taken: float = 0) -> Shelf[T]:
    """Return a list as one shelf, with others below it if it does not fit on one page.

    ``taken`` is what else stands on its first page.
    """
    whole = Shelf(address, "", tuple(items))
    if plan.fits(whole.items, taken):
        return whole
    below = _split(whole.items, address, plan) or _parts(whole, plan, numbered=True)
    return replace(whole, below=tuple(below))


def parts(items: Iterable[T], address: str, plan: Plan[T]) -> Shelf[T]:
    """Return a list as one shelf or numbered ones, the first of them at the list's own address."""
    whole = Shelf(address, "", tuple(items))
    return whole if plan.fits(whole.items) else replace(whole, below=tuple(_parts(whole, plan)))


def _split(items: Sequence[T], base: str, plan: Plan[T]) -> list[Shelf[T]]:
    """Return shelves by the first property in which entries differ; none if they differ in none."""
    for number, level in enumerate(plan.levels, 1):
        groups = level(items, plan)
        if len(groups) > 1:
            rest = replace(plan, levels=plan.levels[number:])
            return [shelf for group in groups for shelf in _shelves(group, base, rest)]
    return []


def _shelves(group: Group[T], base: str, plan: Plan[T]) -> Iterator[Shelf[T]]:
    shelf = Shelf(f"{base}{group.where}", group.name, group.items)
    if plan.fits(group.items):
        yield shelf
    elif below := _split(group.items, base, plan):
        yield replace(shelf, below=tuple(below))
    else:
        yield from _parts(shelf, plan)


def _parts(shelf: Shelf[T], plan: Plan[T], numbered: bool = False) -> Iterator[Shelf[T]]:
    """Yield a shelf in parts, numbered from the end that does not grow.

    The part that is met first has the shelf's own address, unless all are ``numbered``.
    """
    items = reversed(shelf.items) if plan.newest_first else shelf.items
    blocks = list(enumerate(plan.blocks(items), 1))
    if plan.newest_first:
        blocks = [(number, block[::-1]) for number, block in reversed(blocks)]
    for place, (number, block) in enumerate(blocks):
        first = place == 0 and not numbered
        part = part_name(plan.words, shelf.name, number)
        name = shelf.name if first and shelf.name else part
        address = shelf.address if first else f"{shelf.address}{PAGES}/{number}/"
        yield Shelf(address, name, block)


def part_name(words: Catalogue, name: str, number: int) -> str:
    """Return what a part of a list is called that has a name, or none."""
    if name:
        return words.gettext("%(list)s, part %(number)s", list=name, number=number)
    return words.gettext("Part %(number)s", number=number)
