"""Run Pelican for one job, quietly: what is to be said is said by us."""

from __future__ import annotations

import logging

from pelican import Pelican
from pelican.log import console
from pelican.settings import read_settings

from explainer.output import staged
from explainer.progress import stage
from explainer.rendering.job import KEY, STAGING, Job
from explainer.rendering.settings import settings


def run(job: Job) -> None:
    """Render, verify and publish a job.

    Raises:
        ExplainerError: the built site is not fit to be published, or cannot be swapped in.
    """
    logging.getLogger("pelican").setLevel(logging.ERROR)
    console.quiet = True
    ours = settings(job.root, job.output, job.theme)
    with stage("render"), staged(job.output, log=job.say) as staging:
        Pelican(read_settings(override=ours | {KEY: job, STAGING: staging})).run()
