"""Pages made by processes that are no copies of this one: on other machines, by their executor.

Nothing of ours schedules or ships work. Such a process is told where the site lies and into which
folder its pages go, on a file system that all machines share. It reads the site itself, once, and
makes the pages whose numbers it is sent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from explainer import build
from explainer.addresses import BaseUrl
from explainer.link import Release
from explainer.output import Neighbours, Staging
from explainer.plugin.making import Chunk, Made, Maker, Shared
from explainer.plugin.run import go
from explainer.plugin.writer import PageWriter
from explainer.problems import ExplainerError
from explainer.rendering.job import Job


class ContentChanged(ExplainerError):
    """Another process has read other content than the one that asks it for pages."""


class Order(NamedTuple):
    """What another process must be told.

    ``digest`` is of the content that was read here; ``build`` tells one build from the next, since
    what a maker has written lies in the folder of its own build.
    """

    root: Path
    output: Path
    base_url: BaseUrl | None
    release: Release
    digest: str
    build: str


def elsewhere(job: Job) -> Shared:
    """Return what shares out chunks of pages by the job's own executor."""
    site = job.site
    address, digest = site.settings.base_url, site.content.digest
    order = Order(job.root, job.output, address, site.release, digest, uuid4().hex)

    def shared(_work: Callable[[Chunk], list[Made]], chunks: list[Chunk]) -> Iterable[list[Made]]:
        assert job.executor
        return job.executor.map(partial(_make, order), chunks)

    return shared


def _make(order: Order, chunk: Chunk) -> list[Made]:
    return _maker(order).chunk(chunk)


@lru_cache(maxsize=1)
def _maker(order: Order) -> Maker:
    """Return the maker of a site's pages in this process, kept for the chunks to come."""
    job = build.prepare(order.root, order.output, order.base_url, jobs=1, release=order.release)
    if job.site.content.digest != order.digest:
        raise ContentChanged("content was changed while it was built; build again")
    writers: list[PageWriter] = []
    # The folder is held by the process that sent the order.
    go(replace(job, taken_in=writers.append), Staging(Neighbours(order.output)))
    return Maker(writers[0])
