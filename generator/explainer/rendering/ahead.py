"""A few pages made before all others, for who looks at them while the rest is made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from explainer import addresses, views
from explainer.reading.pictures import as_checked
from explainer.rendering.job import Job
from explainer.rendering.templates import naming_templates
from explainer.views.planning import PagePlan
from explainer.views.values import Attachment

Files = Mapping[str, bytes]
"""Files with their paths in the output."""


def made_ahead(job: Job, wanted: Iterable[str]) -> Iterator[Files]:
    """Yield what each of some pages will be, by its address, with all that it loads.

    A page that is what was published last, or is none, is left out. Nothing is written, and no
    check has seen it: it is what will be published, or will not.
    """
    plans = {plan.address: plan for plan in job.plans}
    ahead = _Ahead(job)
    for plan in (plans[address] for address in wanted if address in plans):
        files = ahead.files(plan)
        if files:
            yield files


class _Ahead:
    """Makes pages of a job as the build will, without Pelican."""

    def __init__(self, job: Job) -> None:
        self.job = job

    @cached_property
    def shared(self) -> Files:
        """Return what pages load that is not theirs, as far as it is new."""
        assets = {asset.path: asset.data for asset in self.job.assets.files}
        return assets | dict(_new_pictures(self.job))

    def files(self, plan: PagePlan) -> Files:
        """Return a page with what it loads; nothing if it is as it was."""
        # Made once: it is written with the others later.
        page, _ = self.job.noted(lambda site: views.page(site, plan, once=True))
        with naming_templates(self.job.theme):
            html = self.job.html(page).encode()
        name = addresses.file_of(plan.address)
        if _is_there(self.job, name, html):
            return {}
        # No page shows its own social card, which takes long to draw.
        attached = {at.path: at.data for at in page.attachments if isinstance(at, Attachment)}
        return {name: html, **attached, **self.shared}


def _is_there(job: Job, name: str, data: bytes) -> bool:
    published = job.output / name
    return published.is_file() and published.read_bytes() == data


def _new_pictures(job: Job) -> Iterator[tuple[str, bytes]]:
    """Yield the pictures that were placed or changed since the site was published."""
    for name in job.site.images:
        picture = job.site.content.pictures[name]
        path = f"images/{picture.file}"
        published, written = job.output / path, (job.root / picture.path).stat().st_mtime_ns
        if not published.is_file() or published.stat().st_mtime_ns < written:
            yield path, as_checked(job.root, picture.path, picture.digest)
