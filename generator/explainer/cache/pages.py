"""Pages that need not be made again: their files are taken from the last output.

A page is a unit of work as `traces` has it, made from its plan. Settings, templates, style and
program are the key of all pages. A file of the last output counts only while it is the very file
that was written there, by its size, time and number.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from explainer import addresses
from explainer.cache.takeover import Stamp, Takeover
from explainer.cache.traces import Traces, Tracing
from explainer.cache.watched import Question
from explainer.checks import Survey
from explainer.link import Site
from explainer.views.planning import PagePlan


class MadePage(NamedTuple):
    """A page as it was made: its files with the hashes of their bytes, what was found in it.

    ``seen`` are the files of the site that must be there for the survey to hold.
    """

    files: Mapping[str, str]
    seen: frozenset[str]
    survey: Survey


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of one output folder, as they were published."""

    output: str = ""
    traces: Traces = field(default_factory=Traces)
    stamps: Mapping[str, Stamp] = field(default_factory=dict)


class Recall:
    """What of the last pages holds for a site, and what comes of the pages now."""

    def __init__(self, last: Pages, output: Path, site: Site, key: object) -> None:
        self.last, self.output = last, output
        self.tracing = Tracing(last.traces, site, key)
        self.taken: dict[str, MadePage] = {}
        self.digests: dict[str, str] = {}
        """The hashes of the files of all pages."""
        self._stamps: Mapping[str, Stamp] = {}

    def fill(self, folder: Path, plans: Iterable[PagePlan]) -> None:
        """Put into a folder the files of each page that would come out as it was, no others."""
        is_same = self.last.output == str(self.output)
        takeover = Takeover(self.last.output, folder, are_shared=is_same)
        for plan in plans:
            self._take(addresses.file_of(plan.address), plan, takeover)
        takeover.clear()
        if is_same:
            self._stamps = takeover.put

    def _take(self, path: str, plan: PagePlan, takeover: Takeover) -> None:
        page, stamps = self.tracing.recall(path, plan), self.last.stamps
        if not isinstance(page, MadePage):
            return
        if all(file in stamps and takeover.take(file, stamps[file]) for file in page.files):
            self.taken[path] = page
            self.digests.update(page.files)
        else:
            self.tracing.forget(path)
            takeover.give_back(path)

    def basis(self, plan: PagePlan) -> bytes:
        """Return what tells a plan from another."""
        return self.tracing.basis(plan)

    def add(self, path: str, basis: bytes, asked: frozenset[Question], page: MadePage) -> None:
        """Keep a page that was made."""
        self.tracing.add(path, basis, asked, page)
        self.digests.update(page.files)

    def published(self) -> Pages:
        """Return what is to be remembered, once the pages stand in the output folder."""
        known = self._stamps
        stamps = {
            file: known.get(file) or _stamp(self.output / file, digest)
            for file, digest in self.digests.items()
        }
        return Pages(str(self.output), self.tracing.traces(), stamps)


def _stamp(path: Path, digest: str) -> Stamp:
    found = path.lstat()
    return Stamp(found.st_size, found.st_mtime_ns, found.st_ino, digest)
