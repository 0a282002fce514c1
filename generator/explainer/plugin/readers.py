"""Readers that look up: everything was read, linked and checked before Pelican started."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from pelican.readers import BaseReader
from pelican.utils import SafeDatetime

from explainer import addresses
from explainer.dates import Day
from explainer.rendering.job import KEY, Job
from explainer.views.planning import PagePlan

FIRST: Day = (1, 1, 1)
UNDATED: Day = (2000, 1, 1)
"""Pelican orders articles by date and refuses one without; no page shows this one."""


class LookupReader(BaseReader):
    """Gives Pelican the plan of a file’s page; it is told of no other files."""

    file_extensions: ClassVar[list[str]] = []

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return no content, and the metadata that carries our plan."""
        job: Job = self.settings[KEY]
        plan = job.by_source[Path(source_path)]
        return "", {
            "title": plan.title,
            "date": SafeDatetime(*_date(plan)),
            "slug": plan.address.removeprefix(addresses.ARTICLES).strip("/"),
            "template": plan.kind,
            "plan": plan,
        }


def files_of(job: Job) -> dict[str, Any]:
    """Return the settings that name the files of a job's articles, each with its reader.

    Pelican would look for files by ways and endings of its own, and follow links on the way.
    """
    files = sorted(plan.file for plan in job.plans if plan.file)
    kinds = {Path(file).suffix.removeprefix(".") for file in files}
    return {"ARTICLE_PATHS": files, "READERS": dict.fromkeys(kinds, LookupReader)}


def _date(plan: PagePlan) -> Day:
    """Return a date to order by; a seed that says none has one that is never shown."""
    return plan.day if plan.day and plan.day > FIRST else UNDATED
