"""A build from end to end: read → link → check → plan, then each page viewed, rendered and looked
over, then all pages verified together and published."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from msgspec import json, structs

from explainer import addresses, checks, link, reading, rules
from explainer.addresses import BaseUrl
from explainer.assets import Assets, build_assets, find_theme, find_vendor
from explainer.assets.find import Vendor
from explainer.assets.words import with_words
from explainer.cache import planned, ruled
from explainer.cache.drawn import keep_drawings
from explainer.cache.fingerprint import fingerprint
from explainer.cache.memory import Memory
from explainer.cache.traces import Tracing
from explainer.cache.watched import watched
from explainer.checks.built import Built
from explainer.language.alphabets import alphabet
from explainer.language.catalogue import catalogue
from explainer.language.text_reuse import Limit
from explainer.link import Release, Site
from explainer.output import IGNORE, Manifest, Staging, check_apart, manifest, stats_below
from explainer.problems import ContentProblems, ExplainerError, Problem, accept, errors
from explainer.processes.collector import all_stays
from explainer.processes.workers import cores
from explainer.progress import stage
from explainer.rendering import gone, weighing
from explainer.rendering.gone import NOTHING, Published
from explainer.rendering.job import Job
from explainer.rendering.settings import templates_of_others
from explainer.reports import faults
from explainer.views.frame import POLICIES, POLICY
from explainer.views.planning import PagePlan
from explainer.views.titles import characters

REPORT = "build.json"
Say = Callable[[str], None]


class UnfitOutput(ExplainerError):
    """The built pages have faults and were not published."""

    def __init__(self, verdict: str, details: Sequence[str]) -> None:
        super().__init__(verdict)
        self.details = details


class _Loaded(NamedTuple):
    """A site as far as it could be read, what of it is shown, what is wrong with it, and what of
    what is shown was so before."""

    site: Site | None
    shown: Site | None
    problems: list[Problem]
    tracing: Tracing | None


def load(
    root: Path,
    base_url: BaseUrl | None = None,
    memory: Memory | None = None,
    release: Release | None = None,
    before: Published = NOTHING,
) -> tuple[Site | None, list[Problem]]:
    """Read, link and check a root folder, drafts too; every problem of all three in one list.

    Pages that readers had ``before`` and would not find any more are problems as well.
    """
    written = _theme() if memory else ""
    loaded = _loaded(root, base_url, memory, None, written, release or Release(), before)
    site, shown, problems, tracing = loaded
    if shown and not errors(problems):
        problems = sorted([*problems, *_weighed(shown, memory, written, tracing)])
    _remember(memory, tracing)
    return site, problems


def _loaded(
    root: Path,
    base_url: BaseUrl | None,
    memory: Memory | None,
    jobs: int | None,
    written: str,
    release: Release,
    before: Published = NOTHING,
) -> _Loaded:
    with stage("read"), all_stays():
        content, problems = reading.read(root, memory.readings if memory else None, jobs or cores())
    if content.settings and base_url:
        settings = content.settings.model_copy(update={"base_url": base_url})
        content = structs.replace(content, settings=settings)
    with stage("link"):
        site = link.link(content, release)
    if site is None:
        return _Loaded(None, None, sorted(problems), None)
    shown = link.shown(site)
    accepted = {(item.record, item.rule) for item in site.content.style.accepted}
    checking, showing = _tracings(memory, site, shown, written)
    with stage("check"):
        found = ruled.problems(site, checking) if checking else rules.check(site)
        found = rules.matters(site, found)
        problems = rules.told_once(site, accept([*problems, *found], accepted))
        if not errors(problems):
            plans = planned.plans(shown, showing) if before else ()
            problems += gone.problems(site, plans, before)
    if checking is not showing:
        _remember(memory, checking)
    return _Loaded(site, shown, sorted(problems), showing)


def _weighed(
    shown: Site, memory: Memory | None, written: str, tracing: Tracing | None
) -> list[Problem]:
    """Return the errors of texts that no page can carry."""
    assets = partial(_assets, shown, memory, written)
    compiled = memory.templates if memory else None
    with stage("check"):
        return list(weighing.problems(shown, assets, tracing, compiled))


def _tracings(
    memory: Memory | None, site: Site, shown: Site, written: str
) -> tuple[Tracing | None, Tracing | None]:
    """Return what was known of a site when it was checked, and of what is shown of it.

    Most sites show all that they have: what was known of it is one then.
    """
    if memory is None:
        return None, None
    # A preview plans other pages, and shows other things on them, of the same records.
    key = (site.settings, site.told_otherwise, written, site.release.drafts)
    checking = Tracing(memory.ruled, site, key)
    is_all = shown is site
    showing = checking if is_all else Tracing(memory.shown, shown, key, "shown")
    keep_drawings(shown, showing)
    return checking, showing


def _remember(memory: Memory | None, tracing: Tracing | None) -> None:
    if memory and tracing and not tracing.is_told:
        setattr(memory, tracing.kept_as, tracing.traces())


def _theme() -> str:
    """Return a hash of theme and templates."""
    return fingerprint([find_theme(), *templates_of_others()])


@cache
def _browser_parts(vendor: Vendor) -> str:
    # Once a process: they come with the program.
    return fingerprint([vendor.plotly.parent, vendor.fonts, vendor.minisearch.parent])


def place(root: Path, output: Path) -> Path:
    """Return where a site goes, links followed.

    Raises:
        WrongUse: it lies among what is read, or that in it.
    """
    target = output.resolve()
    check_apart(target, *((root / folder).resolve() for folder in reading.FOLDERS))
    return target


def prepare(
    root: Path,
    output: Path,
    base_url: BaseUrl | None = None,
    say: Say = lambda line: None,
    jobs: int | None = None,
    memory: Memory | None = None,
    release: Release | None = None,
    before: Published = NOTHING,
    begun: Callable[[Job], None] = lambda job: None,
) -> Job:
    """Return the job of a site, all pages planned and all assets made.

    It has ``begun`` when all is checked but what pages will weigh, which takes half of the time and
    seldom finds anything. It works in as many processes as ``jobs`` says, or as there are cores.

    Raises:
        WrongUse: the output folder lies among the sources, or they in it.
        ContentProblems: content that cannot be published.
        AssetError: a part of the theme or of the browser parts is missing.
    """
    target = place(root, output)
    # Before any template is read: what changes from here on makes the next build a new one.
    written = _theme() if memory else ""
    loaded = _loaded(root, base_url, memory, jobs, written, release or Release(), before)
    site, problems, tracing = loaded[1:]
    if site is None or errors(problems):
        _remember(memory, tracing)
        raise ContentProblems(problems)
    noting = watched(site) if memory else None
    with stage("plan"):
        plans = planned.plans(site, tracing)
    with stage("assets"):
        assets = _assets(site, memory, written, characters(site, plans))
        spoken = dict.fromkeys(plan.language for plan in plans if plan.language)
        assets = with_words(assets, site.words, *map(catalogue, spoken))
    places, context = (root.resolve(), target, find_theme()), _context(site, plans)
    said, workers = (say, tuple(problems)), jobs or cores()
    made = Job(site, *places, plans, assets, context, *said, workers)
    job = replace(made, watched=noting, memory=memory, tracing=tracing, written=written)
    begun(job)
    heavy = _weighed(site, memory, written, tracing)
    _remember(memory, tracing)
    if heavy:
        raise ContentProblems([*problems, *heavy])
    return job


def _assets(site: Site, memory: Memory | None, written: str, shown: frozenset[str]) -> Assets:
    vendor, settings = find_vendor(), site.settings
    own = alphabet(settings.language.tag).union(*(alphabet(one.tag) for one in settings.languages))

    def make() -> Assets:
        programs = (vendor.plotly, vendor.fonts, vendor.minisearch)
        return build_assets(find_theme(), shown, *programs, own)

    if memory is None:
        return make()
    return memory.once((written, _browser_parts(vendor), shown, own), make)


def finish(job: Job, staging: Staging) -> None:
    """Verify a staged site, write its report, publish it.

    Raises:
        UnfitOutput: a check of the built pages found an error; nothing was published.
    """
    with stage("verify"):
        there = stats_below(staging.folder)
        written = manifest(staging.folder, (), job.recall.digests, there)
        sizes = {name: found.st_size for name, found in there.items()}
        known = (written.files, job.recall.learned)
        built = Built(staging.folder, job.context.base_url, sizes).knowing(*known)
        report = checks.verified(built, job.context, job.made)
    lines = list(faults.lines(report, job.site))
    for line in lines:
        job.say(line)
    if report.errors:
        raise UnfitOutput(faults.verdict(report), lines)
    with stage("publish"):
        (staging.folder / REPORT).write_bytes(_report(job, written, report))
        staging.publish()
    if job.memory:
        beside = {name: (job.output / name).stat() for name in (REPORT, IGNORE)}
        job.memory.published(there | beside)
        job.memory.pages = job.recall.published(built.lessons())
        _remember(job.memory, job.tracing)


def _context(site: Site, plans: Iterable[PagePlan]) -> checks.Context:
    limit = site.settings.quote_limit
    seeds = {
        addresses.file_of(plan.address): site.seeds[plan.seed].article.paragraphs
        for plan in plans
        if plan.seed
    }
    return checks.Context(
        base_url=str(site.settings.base_url or ""),
        policy=POLICY,
        policies={addresses.file_of(page): policy for page, policy in POLICIES.items()},
        form=_form_policy(site),
        quote_limit=Limit(limit.share, limit.words),
        seeds=seeds,
    )


def _form_policy(site: Site) -> str:
    # Late: most sites have no form.
    if site.settings.edit is None:
        return ""
    from explainer.editing.page import policy

    return policy(site.settings, site.settings.edit)


def _report(job: Job, written: Manifest, report: checks.Report) -> bytes:
    kinds = Counter(plan.kind for plan in job.plans)
    value = {
        "pages": len(job.plans),
        "pages_by_kind": dict(sorted(kinds.items())),
        "kind_of_page": {addresses.file_of(plan.address): plan.kind for plan in job.plans},
        **report.as_json(),
        "versions": {name: version(name) for name in ("explainer", "pelican", "plotly")},
        "base_url": job.context.base_url,
        "input": job.site.content.digest,
        "as_of": job.site.release.now(job.site.settings).at,
        "drafts": job.site.release.drafts,
        "output": written.digest,
        "files": dict(written.files),
    }
    return json.format(json.encode(value), indent=1) + b"\n"
