"""Pages that readers had and would not find any more: no address is lost without a word."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import msgspec

from explainer import addresses, link
from explainer.link import Key, Site
from explainer.model.locating import at
from explainer.problems import Problem
from explainer.reading import SETTINGS, Seed
from explainer.views.planning import PagePlan

RULE = "gone"
KEPT = frozenset(
    {
        *("article", "seed", "topic", "period", "event", "actor", "place", "document", "question"),
        *("map", "page", "source", "numbers", "moved", "withdrawn"),
    }
)
"""Kinds of pages that have an address for good; lists grow and shrink."""
ALIKE = 0.6
"""So much alike an address that is new and one that is gone are most likely those of one page."""
NAMED = 5
"""Addresses of one kind that are named: the rest went the same way."""
Published = Mapping[str, str]
"""The addresses of pages that readers had, and the kind of each."""

NOTHING: Published = MappingProxyType({})


class _Report(msgspec.Struct):
    """What a build has written of itself, as far as it is asked for."""

    kind_of_page: dict[str, str]
    drafts: bool = False


def published(report: Path) -> Published:
    """Return the pages that a build wrote, by its ``build.json``; none of one that is no such."""
    try:
        found = msgspec.json.decode(report.read_bytes(), type=_Report)
    except (OSError, msgspec.DecodeError):
        return {}
    pages = {} if found.drafts else found.kind_of_page
    return {name.removesuffix("index.html"): kind for name, kind in pages.items()}


def problems(site: Site, plans: Iterable[PagePlan], before: Published) -> Iterator[Problem]:
    """Yield a warning for each page that was there before and is not now.

    It stands where the page went: at what is held back, else at the new page most like it.
    """
    now = {plan.address: plan for plan in plans}
    gone = {where: kind for where, kind in before.items() if kind in KEPT and where not in now}
    if not gone:
        return
    held = {site.address(*key): key for key in site.held if key[0] in addresses.ADDRESSES}
    seeds = {addresses.address("article", seed.slug): seed for seed in site.seeds.values()}
    causes = {held[where] for where in held if where in gone}
    new = [plan for where, plan in now.items() if where not in before and _is_own(plan)]
    lost: dict[str, list[str]] = {}
    for where, kind in sorted(gone.items()):
        near = _nearest(where, [plan for plan in new if plan.kind == kind])
        if kind == "seed" and where in seeds:
            yield _raw(site, seeds[where], where)
        elif where in held:
            if site.held[held[where]].goes_with not in causes:
                yield _held(site, held[where], where)
        elif near and near.about:
            yield _renamed(site, near.about, where)
        elif not _follows(site, where, causes):
            lost.setdefault(kind, []).append(where)
    yield from (_lost(some) for some in lost.values())


def _follows(site: Site, where: str, causes: Collection[Key]) -> bool:
    """Say whether a page is gone since what is held back had it: below its own, or before it."""
    for kind, identity in causes:
        old = [address for _, address, _ in link.before(kind, site.records[kind][identity])]
        if where in old or where.startswith(site.address(kind, identity)):
            return True
    return False


def _is_own(plan: PagePlan) -> bool:
    return plan.about is not None and plan.about[0] == plan.kind


def _nearest(where: str, plans: list[PagePlan]) -> PagePlan | None:
    near = difflib.get_close_matches(where, [plan.address for plan in plans], 1, ALIKE)
    return next((plan for plan in plans if plan.address in near), None)


def _raw(site: Site, seed: Seed, where: str) -> Problem:
    """Return what is to be done where a page that was made of a raw article goes."""
    article = site.explaining.get(seed.name)
    if article and ("article", article.id) not in site.held:
        return _renamed(site, ("article", article.id), where)
    why = site.held.get(("seed", seed.name))
    message = f'"{where}" is published, and this would take it away without a word'
    if why and why.goes_with:
        message = (
            f'"{where}" has the raw article, and this would take it away: to keep it until there '
            f'is the article, write "status: published" in {seed.beside}'
        )
    field = "publish_on" if article and article.status != "draft" else "status"
    problem = at(article, (field,), message) if article else Problem(seed.path, 1, 1, message)
    return replace(problem, severity="warning", rule=RULE)


def _held(site: Site, key: Key, where: str) -> Problem:
    record = site.records[key[0]][key[1]]
    leaves_note = link.leaves_notice(key[0], record)
    advice = "leave a note there instead (withdrawn: {date: …, why: …})"
    message = f'"{where}" is published, and this would take it away without a word'
    message += f": {advice}" if leaves_note else ""
    field = "publish_on" if record.status != "draft" else "status"
    return replace(at(record, (field,), message, "warning"), rule=RULE)


def _renamed(site: Site, key: Key, where: str) -> Problem:
    record = site.records[key[0]][key[1]]
    message = f'"{where}" was published and is gone: if it was this, write aliases: [{where}]'
    return replace(at(record, ("id",), message, "warning"), rule=RULE)


def _lost(some: list[str]) -> Problem:
    named, more = some[:NAMED], len(some) - NAMED
    said = ", ".join(f'"{where}"' for where in named) + (f" and {more} more" if more > 0 else "")
    message = (
        f"{said} {'was' if len(some) == 1 else 'were'} published and "
        f"{'is' if len(some) == 1 else 'are'} gone: write it among the aliases of what tells of it "
        "now, or keep the record with withdrawn: {date: …, why: …}"
    )
    return Problem(SETTINGS, 1, 1, message, "warning", RULE)
