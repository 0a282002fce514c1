"""Everything there is, by letter: what leads to each thing where no script runs."""

from __future__ import annotations

from collections.abc import Iterator

from explainer import addresses
from explainer.link import Key, Site
from explainer.lists import Plan, Shelf, by_letter, letters, shelve, weight
from explainer.views import entries
from explainer.views.desk import Desk
from explainer.views.kinds.indexes import ENTRY, IndexView
from explainer.views.planning import PagePlan
from explainer.views.values import Link
from explainer.views.ways import Listing, Ways


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the list of everything: one page, or one a letter."""

    def name(key: Key) -> str:
        return entries.heading(site, key).title

    def weigh(key: Key) -> float:
        return weight((name(key),), ENTRY)

    words = site.words

    def describe(one: Shelf[Key]) -> str:
        if one.address == addresses.A_TO_Z:
            return words.ngettext(
                "The one thing that can be looked up on this site.",
                "All %(num)s things that can be looked up on this site, by their first letters.",
                len(one.items),
            )
        return words.ngettext(
            "%(num)s entry under %(letter)s.",
            "%(num)s entries under %(letter)s.",
            len(one.items),
            letter=one.name,
        )

    root = shelve(
        entries.keys(site), addresses.A_TO_Z, Plan((letters(name),), weigh, words=site.words)
    )
    if root.items:
        crumbs = ((addresses.SEARCH, words.pgettext("a page", "Search")),)
        title = words.gettext("A to Z")
        yield from Listing(words, root, title, title, "index", "", describe, _view, crumbs).pages()


def _view(desk: Desk, one: Shelf[Key], ways: Ways) -> IndexView:
    if one.below:
        return IndexView((), (), ways)
    shown = (entries.heading(desk.site, key) for key in one.items)
    named = ((item.title, _link(desk, item)) for item in shown)
    return IndexView(by_letter(named, desk.words), (), ways)


def _link(desk: Desk, entry: entries.Heading) -> Link:
    kind = entries.sorts(desk.words)[entry.kind].one
    meta = f"{kind}{desk.words.comma}{desk.date(entry.when).text}" if entry.when else kind
    return Link(desk.to(entry.address), entry.title, meta)
