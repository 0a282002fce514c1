"""The pages of one list, and the ways from each to the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import pairwise
from typing import Any, Generic, TypeVar

from msgspec import Struct

from explainer.language.catalogue import Catalogue
from explainer.lists import Shelf
from explainer.views.desk import Desk
from explainer.views.planning import PagePlan, Shown
from explainer.views.values import Link
from explainer.views.versions import list_all

T = TypeVar("T")
Family = tuple[Shelf[T], ...]

BESIDE = 10
"""So many neighbours on each side are shown; all of them are on the page above."""


class Step(Struct, frozen=True):
    """A page of a list among its neighbours."""

    link: Link
    here: bool


class Ways(Struct, frozen=True):
    """From one page of a list: to those it is split into, to its neighbours, back and on."""

    below: tuple[Link, ...] = ()
    beside: tuple[Step, ...] = ()
    previous: Link | None = None
    next: Link | None = None


@dataclass(frozen=True)
class Listing(Generic[T]):
    """A list with all its pages: what they are called, say of themselves and show.

    The titles of further pages begin with ``title``; ``name`` is the first page in breadcrumbs,
    which lead there from ``crumbs``, pairs of address and name. ``head`` is the title for the
    window, where another page may have the same.
    """

    words: Catalogue
    root: Shelf[T]
    title: str
    name: str
    template: str
    current: str
    describe: Callable[[Shelf[T]], str]
    view: Callable[[Desk, Shelf[T], Ways], Any]
    crumbs: tuple[tuple[str, str], ...] = ()
    head: str = ""

    def pages(self) -> Iterator[PagePlan]:
        """Yield the first page of the list, and those it is split into."""
        yield self._plan(self.root.front)
        yield from self.further()

    def further(self) -> Iterator[PagePlan]:
        """Yield the pages below the first, for a list whose first page shows more than it."""
        for shelf in self.root.walk():
            if shelf.address != self.root.address:
                yield self._plan(shelf)

    def ways(self, desk: Desk, shelf: Shelf[T]) -> Ways:
        """Return the ways from a page of the list."""
        above = self._above.get(shelf.address, ())
        family = above[-1].below if above else ()
        before, after = self._neighbours.get(shelf.address, (None, None))
        at = next((n for n, one in enumerate(family) if one.address == shelf.address), 0)
        near = family[max(0, at - BESIDE) : at + BESIDE + 1]
        return Ways(
            below=below(desk, shelf),
            beside=tuple(Step(_link(desk, one), one.address == shelf.address) for one in near),
            previous=_link(desk, before) if before else None,
            next=_link(desk, after) if after else None,
        )

    def _plan(self, shelf: Shelf[T]) -> PagePlan:
        further = shelf.address != self.root.address
        return PagePlan(
            shelf.address,
            self.template,
            self._part(self.title, shelf) if further else self.title,
            partial(self._show, shelf),
            current=self.current,
            head=self._part(self.head, shelf) if further and self.head else self.head,
        )

    def _part(self, title: str, shelf: Shelf[T]) -> str:
        # Translators: a page of a list by its part: "Articles: 2020", "Places: A to C".
        return self.words.gettext("%(list)s: %(part)s", list=title, part=shelf.name)

    def _show(self, shelf: Shelf[T], desk: Desk) -> Shown:
        further = shelf.address != self.root.address
        above = self._above.get(shelf.address, ()) if further else ()
        names = (*self.crumbs, *((one.address, one.name or self.name) for one in above))
        view = self.view(desk, shelf, self.ways(desk, shelf))
        list_all(desk, shelf.items)
        return Shown(self.describe(shelf), view, desk.crumbs(*names))

    @cached_property
    def _above(self) -> Mapping[str, Family[T]]:
        """Return for each page the way to it from the first, by address."""
        return {below.address: way for way, below in _descended((), self.root)}

    @cached_property
    def _neighbours(self) -> Mapping[str, tuple[Shelf[T] | None, Shelf[T] | None]]:
        """Return for each page with entries the one before and the one after, by address."""
        row = (None, *self.root.leaves(), None)
        threes = zip(pairwise(row), pairwise(row[1:]), strict=False)
        return {here.address: (before, after) for (before, here), (_, after) in threes if here}


def _descended(above: Family[T], shelf: Shelf[T]) -> Iterator[tuple[Family[T], Shelf[T]]]:
    for below in shelf.below:
        yield (*above, shelf), below
        yield from _descended((*above, shelf), below)


def below(desk: Desk, shelf: Shelf[T]) -> tuple[Link, ...]:
    """Return the ways to the pages that a page is split into, with how much stands there."""
    return tuple(_link(desk, one, desk.words.number(len(one.items))) for one in shelf.below)


def _link(desk: Desk, shelf: Shelf[T], meta: str = "") -> Link:
    return Link(desk.to(shelf.address), shelf.name, meta)
