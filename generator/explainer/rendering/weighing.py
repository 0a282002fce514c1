"""What a page will weigh, asked before anything is built, where its editor wrote much.

Lists are split so that their pages hold what a page may weigh; a page that is about one record
holds all that was written for it. Where that is much, the page is made, as a build would make it,
and held to the budgets, so that a text that no page can carry is a problem at its own place.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from jinja2 import Environment

from explainer import addresses, views
from explainer.assets import Assets, find_theme
from explainer.cache import planned
from explainer.cache.traces import Tracing
from explainer.cache.watched import watched
from explainer.checks import Context, budgets
from explainer.checks.built import Built
from explainer.link import Site
from explainer.model import Record
from explainer.problems import Problem
from explainer.progress import take_up
from explainer.rendering.breaking import breakable
from explainer.rendering.environment import environment
from explainer.rendering.templates import naming_templates
from explainer.views.feeds import names
from explainer.views.frame import Framing
from explainer.views.planning import PagePlan
from explainer.views.titles import characters
from explainer.views.values import Page
from explainer.views.where_shown import home_of

MUCH = 6_000
"""Letters of one record that are worth a look: a page has room for ten times as many, but beside
them stand drawings, cards of names and sources, as much as the half of a page and more."""
ENTRY, COMPONENT = 100, 3_000
"""What an entry of a list and a component bring along, in letters: markup, a name, a drawing."""
BESIDE, CARRIED = 400, 15_000
"""What a name or a source of a text brings onto its page, in letters; and how many letters in all
need no look: packed they are 7 KB, where an article shows 15 KB at most beside what is written."""
LIGHT = 25_000
"""Bytes, packed, that a page may have whatever else it loads: there is no need to find that out."""
KEPT = 64
"""Pages that are not made again when they are written: with their drawings some 20 MB."""
FEW, MANY = 4, 40
"""Charts of a topic, topics of a site: pages that show all of them hold more than that."""
UNPAGED = frozenset({"term", "series", "image"})


def problems(
    site: Site,
    assets: Callable[[frozenset[str]], Assets],
    tracing: Tracing | None = None,
    compiled: Path | None = None,
) -> Iterator[Problem]:
    """Yield a problem for each record of which no page can carry what was written.

    ``assets`` gives those of a site whose headings show some characters.
    A page that would come to what it came to before, in the traces, is not made again. Templates
    are kept ``compiled`` in a folder, where one is given.
    """
    much = dict(_much(site, tracing))
    if not much:
        return
    shown = watched(site) if tracing else site
    plans = planned.plans(site, tracing)
    with ExitStack() as aside:
        scale = _Scale(shown, plans, assets, aside, compiled)
        for plan in plans:
            found = much.get(plan.address)
            if found:
                take_up(found[0].origin.path)
                if message := _weight(scale, plan, tracing):
                    yield _problem(*found, message)


def _weight(scale: _Scale, plan: PagePlan, tracing: Tracing | None) -> str:
    """Return what is too heavy about a page, if anything is."""
    if tracing is None:
        return scale.weigh(plan)
    basis = (plan, scale.framing.built, scale.characters)
    return tracing.once(("weight", plan.address), basis, lambda site: scale.weigh(plan))


def _much(site: Site, tracing: Tracing | None) -> Iterator[tuple[str, tuple[Record, str]]]:
    """Yield the addresses of pages worth a look, each with what they carry and where it stands."""
    for kind, record in site.everything():
        if (
            kind not in UNPAGED
            and record.once(_bulk) > MUCH
            and _is_much(site, kind, record, tracing)
        ):
            yield home_of(site, (kind, record.id)), (record, "what is written here")
    for topic, series in site.series_of.items():
        if len(series) > FEW:
            yield site.address("numbers", topic), (series[-1], f'all charts of "{topic}"')
    *_, last = site.topics.values() or [None]
    for address in (addresses.HOME, addresses.BACKGROUND):
        if last and len(site.topics) > MANY:
            yield address, (last, "all topics")


def _is_much(site: Site, kind: str, record: Record, tracing: Tracing | None) -> bool:
    """Say whether what a record brings onto its page is worth a look."""
    bulk, body, key = record.once(_bulk), str(record.body), (kind, record.id)

    def weighed(site: Site) -> int:
        names = {name.id for _, _, name in site.names.find(body)}
        return bulk + BESIDE * (len(names) + len(site.cited[key]))

    carried = tracing.once(("much", *key), (bulk, body), weighed) if tracing else weighed(site)
    return carried > CARRIED


def _bulk(record: Record) -> int:
    written = record.origin.document.values
    for step in record.origin.base:
        written = written[step]
    return _letters(written) + len(record.body) + COMPONENT * record.body.count("::: ")


def _letters(value: Any) -> int:
    if isinstance(value, str):
        return len(value)
    inner = value.values() if isinstance(value, Mapping) else value or ()
    return sum(ENTRY + _letters(item) for item in inner)


def _problem(record: Record, what: str, message: str) -> Problem:
    document = record.origin.document
    in_body = len(record.body) * 2 > record.once(_bulk)
    line, column = (document.body_line, 1) if in_body else record.origin.mark()
    said = f"no page can carry {what} ({message})"
    return Problem(document.path, line, column, said, rule="weight")


class _Scale:
    """Makes single pages and asks the check of budgets about them, in a folder of its own."""

    def __init__(
        self,
        site: Site,
        plans: tuple[PagePlan, ...],
        assets: Callable[[frozenset[str]], Assets],
        aside: ExitStack,
        compiled: Path | None,
    ) -> None:
        self.site, self.plans, self.aside, self.compiled = site, plans, aside, compiled
        self.make_assets = assets
        self.files: dict[str, int] = {}
        self.weighed = 0
        self.theme = find_theme()
        self.framing = Framing(site, frozenset(plan.address for plan in plans), names(site.words))
        self.characters = characters(site, plans)

    @cached_property
    def folder(self) -> Path:
        """Return a folder for pages that are nearly too heavy: most sites have none of them."""
        return Path(self.aside.enter_context(TemporaryDirectory(prefix="explainer-")))

    @cached_property
    def environment(self) -> Environment:
        """Return the templates, read when the first page is weighed."""
        return environment(self.theme, self.site.words, self.compiled)

    def weigh(self, plan: PagePlan) -> str:
        """Return what is too heavy about a page, if anything is."""
        self.weighed += 1
        page = views.page(self.site, plan, once=self.weighed <= KEPT)
        nearly = self._html(page, lambda name: f"assets/{name}")
        if len(zlib.compress(nearly.encode(), 1)) <= LIGHT:
            return ""
        name = addresses.file_of(plan.address)
        self._write(name, self._html(page, lambda name: self._assets.names[name]).encode())
        built = Built(self.folder, "", self.files)
        found = budgets.of_page(built, built.page(name), Context())
        return next((finding.message for finding in found), "")

    def _html(self, page: Page, path: Callable[[str], str]) -> str:
        def asset(name: str) -> str:
            return self.framing.to(page, path(name))

        frame = self.framing.frame(page)
        with naming_templates(self.theme):
            template = self.environment.get_template(f"{page.kind}.html")
            # What is loaded early is loaded by the page's letters as well, and weighed by these.
            html = template.render(page=page, view=page.view, site=frame, asset=asset, faces=())
            return breakable(html, frame.language)

    @cached_property
    def _assets(self) -> Assets:
        assets = self.make_assets(self.characters)
        for asset in assets.files:
            self._write(asset.path, asset.data)
        return assets

    def _write(self, name: str, data: bytes) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        self.files[name] = len(data)
