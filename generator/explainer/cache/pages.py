"""Pages that need not be made again: their files are taken from the last output.

A page is a unit of work as `traces` has it, made from its plan. Settings, templates, style and
program are the key of all pages. A file of the last output counts only while it is the very file
that was written there, by its size, time and number.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from explainer.cache.traces import Traces, Tracing
from explainer.cache.watched import Question
from explainer.checks import Survey
from explainer.link import Site
from explainer.views.planning import PagePlan


class Stamp(NamedTuple):
    """What tells a file from another at its place, and the hash of its bytes."""

    size: int
    moment: int
    number: int
    digest: str


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
        # Two outputs share no file: who changes one in its place would change the other.
        self._put = os.link if last.output == str(output) else shutil.copyfile

    def take(self, path: str, plan: PagePlan, folder: Path) -> MadePage | None:
        """Put a page's files into a folder, if it would come out as it was; else return none."""
        page = self.tracing.recall(path, plan)
        if not isinstance(page, MadePage):
            return None
        if not all(self._is_put(file, folder) for file in page.files):
            self.tracing.forget(path)
            return None
        self.taken[path] = page
        self.digests.update(page.files)
        return page

    def basis(self, plan: PagePlan) -> bytes:
        """Return what tells a plan from another."""
        return self.tracing.basis(plan)

    def add(self, path: str, basis: bytes, asked: frozenset[Question], page: MadePage) -> None:
        """Keep a page that was made."""
        self.tracing.add(path, basis, asked, page)
        self.digests.update(page.files)

    def published(self) -> Pages:
        """Return what is to be remembered, once the pages stand in the output folder."""
        stamps = {file: _stamp(self.output / file, sha) for file, sha in self.digests.items()}
        return Pages(str(self.output), self.tracing.traces(), stamps)

    def _is_put(self, file: str, folder: Path) -> bool:
        """Put a file of the last output into a folder; say whether it was what was written."""
        source, target = os.path.join(self.last.output, file), os.path.join(folder, file)  # noqa: PTH118 – a Path for each of 60,000 costs 0.3 s
        try:
            if not _is_at(source, self.last.stamps[file]):
                return False
            os.makedirs(os.path.dirname(target), exist_ok=True)  # noqa: PTH103, PTH120
            self._put(source, target)
        except FileExistsError:
            return True  # A figure that another page has too.
        except (OSError, KeyError):
            return False
        return True


def _stamp(path: Path, digest: str) -> Stamp:
    found = path.lstat()
    return Stamp(found.st_size, found.st_mtime_ns, found.st_ino, digest)


def _is_at(path: str, stamp: Stamp) -> bool:
    found = os.lstat(path)
    return (found.st_size, found.st_mtime_ns, found.st_ino) == stamp[:3]
