"""Run Pelican for one job, quietly: what is to be said is said by us."""

from __future__ import annotations

import logging
from concurrent.futures import Executor
from dataclasses import replace

from pelican import Pelican
from pelican.log import console
from pelican.settings import read_settings

from explainer.export.beside import BESIDE
from explainer.output import Staging, at_once, staged
from explainer.progress import stage
from explainer.rendering.job import KEY, STAGING, Job
from explainer.rendering.settings import settings


def run(job: Job, executor: Executor | None = None) -> None:
    """Render, verify and publish a job; an ``executor`` makes its pages, on other machines too.

    Raises:
        ExplainerError: the built site is not fit to be published, or cannot be swapped in.
    """
    job, memory = replace(job, executor=executor), job.memory
    later, spare = (memory.later, memory.spare) if memory else (at_once, None)
    with stage("render"), staged(job.output, log=job.say, later=later, spare=spare) as staging:
        if memory:
            job.recall.fill(staging.folder, job.plans, BESIDE)
        go(job, staging)


def go(job: Job, staging: Staging) -> None:
    """Let Pelican go through a job, into a staging folder."""
    logging.getLogger("pelican").setLevel(logging.ERROR)
    console.quiet = True
    compiled = job.memory.templates if job.memory else None
    ours = settings(job.root, job.output, job.theme, compiled)
    Pelican(read_settings(override=ours | {KEY: job, STAGING: staging})).run()
