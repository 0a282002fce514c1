"""One build as a plain value: what Pelican's parts look up while it runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from jinja2 import Environment
from msgspec.structs import replace

from explainer import addresses
from explainer.assets import Assets
from explainer.cache.memory import Memory
from explainer.cache.notes import Question
from explainer.cache.pages import Pages, Recall
from explainer.cache.traces import Tracing
from explainer.cache.watched import WatchedSite
from explainer.checks import Context, Survey
from explainer.export.feeds import Feed, feeds
from explainer.language.alphabets import alphabet
from explainer.language.catalogue import catalogue
from explainer.language.tags import Language
from explainer.link import Site, spoken
from explainer.problems import Problem
from explainer.rendering.breaking import breakable
from explainer.rendering.environment import environment
from explainer.rendering.otherwise import told_apart
from explainer.rendering.voices import voiced
from explainer.views.feeds import names
from explainer.views.frame import Framing
from explainer.views.planning import PagePlan
from explainer.views.values import Page

T = TypeVar("T")

KEY, STAGING = "EXPLAINER", "EXPLAINER_STAGING"
"""Where Pelican's settings hold the job, and the folder that it is built in."""


@dataclass(frozen=True)
class Job:
    """A site with the plans of its pages and its assets, on the way to an output folder.

    ``context`` is what the checks must know that the output does not say.
    """

    site: Site
    root: Path
    output: Path
    theme: Path
    plans: tuple[PagePlan, ...]
    assets: Assets
    context: Context
    say: Callable[[str], None]
    warnings: tuple[Problem, ...]
    jobs: int
    made: dict[str, Survey] = field(default_factory=dict)
    """What was found in each page when it was made; filled while Pelican runs."""
    environments: dict[Language | None, Environment] = field(default_factory=dict)
    framings: dict[Language, Framing] = field(default_factory=dict)
    """Templates and frames by the language of their pages; filled as pages are made."""
    sizes: dict[str, int] = field(default_factory=dict)
    """The bytes of each file beside the pages, once these are made; only pages that are ``SIZED``
    ask for them, and are made again where any of these files is another."""
    watched: WatchedSite | None = None
    """The site as pages see it, where it is noted what they ask: for the ``memory``."""
    memory: Memory | None = None
    tracing: Tracing | None = None
    """What of plans, rules and drawings was known, and what of them is to be remembered."""
    written: str = ""
    """A hash of theme and templates, taken before any of them was read."""
    executor: Executor | None = None
    """Who makes the pages, where it is not this machine: a cluster."""
    taken_in: Callable[[Any], None] | None = None
    """What becomes of the writer that has taken in all pages, where it is not to make them."""

    @property
    def is_preview(self) -> bool:
        """Say whether an editor looks at it while they write, and nobody else."""
        return self.memory is not None and self.memory.is_preview

    @cached_property
    def by_source(self) -> Mapping[Path, PagePlan]:
        """Return the page of each file that Pelican reads: articles and bare seeds."""
        return {self.root / plan.file: plan for plan in self.plans if plan.file}

    @cached_property
    def templates(self) -> Environment:
        """Return the templates, in the site's language."""
        return self.templates_in(None)

    def templates_in(self, language: Language | None) -> Environment:
        """Return the templates in a further language of the site, or in its own."""
        if language not in self.environments:
            kept = self.memory.templates if self.memory else None
            words = catalogue(language) if language else self.site.words
            self.environments[language] = environment(self.theme, words, kept)
        return self.environments[language]

    def framing_in(self, language: Language | None) -> Framing:
        """Return the maker of frames of a further language of the site, or of its own."""
        if language is None:
            return self.framing
        if language not in self.framings:
            site, own = spoken(self.site, language), self.framing
            called = names(site.words)
            feeds = {path: called[path] for path in own.feeds}
            self.framings[language] = Framing(site, own.built, feeds)
        return self.framings[language]

    @cached_property
    def feeds(self) -> tuple[Feed, ...]:
        """Return the feeds that have something to tell."""
        return self.tracing.once("feeds", "", feeds) if self.tracing else feeds(self.site)

    @cached_property
    def framing(self) -> Framing:
        """Return the maker of frames."""
        built, called = frozenset(plan.address for plan in self.plans), names(self.site.words)
        there = {feed.path for feed in self.feeds}
        return Framing(self.site, built, {at: name for at, name in called.items() if at in there})

    def noted(self, work: Callable[[Site], T]) -> tuple[T, frozenset[Question] | None]:
        """Do some work; return what comes of it and, where that is noted, what it asked."""
        site = self.watched
        if site is None:
            return work(self.site), None
        return site.notes.taken(lambda: work(site))

    @cached_property
    def recall(self) -> Recall:
        """Return what of the last pages holds."""
        last = self.memory.pages if self.memory else Pages()
        return Recall(last, self.output, self.site, self._key())

    def _key(self) -> tuple[object, ...]:
        """Return what all pages depend on, beside what they ask of the site."""
        home = Page(addresses.HOME, "", "", "", "", "", None, (), "", None, "", ())
        frame, rules = self.framing.frame(home), replace(self.context, seeds={})
        shown = (self.site.settings, self.site.told_otherwise, self.site.release.drafts)
        return (*shown, frame, self.assets.names, rules, self.written)

    def html(self, page: Page) -> str:
        """Return what is written of a page."""
        # Ours, not Pelican's, which speaks one language: a site may have pages in several.
        template = self.templates_in(page.language).get_template(f"{page.kind}.html")
        spoken = page.language or self.site.settings.language
        html = told_apart(template.render(self.variables(page)), page, self.site.settings.language)
        return breakable(voiced(html, spoken), spoken.tag)

    def variables(self, page: Page) -> dict[str, object]:
        """Return what a template sees of a page."""

        def asset(name: str) -> str:
            return self.framing.to(page, self.assets.names[name])

        def size(href: str) -> int:
            return self.sizes.get(addresses.reached(href, page.address), 0)

        frame = self.framing_in(page.language).frame(page)
        faces = self.assets.faces_of(alphabet(frame.language))
        own = {"asset": asset, "size": size, "faces": faces}
        return {"page": page, "view": page.view, "site": frame, **own}
