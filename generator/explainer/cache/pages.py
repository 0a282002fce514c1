"""Pages that need not be made again: their files are taken from the last output.

A page is a unit of work as `traces` has it, made from its plan. Settings, templates, style and
program are the key of all pages. A file of the last output counts only while it is the very file
that was written there, by its size, time and number.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct, field

from explainer import addresses
from explainer.cache.notes import Question
from explainer.cache.takeover import Stamp, Takeover, delete
from explainer.cache.traces import Traces, Tracing
from explainer.checks import Survey
from explainer.link import Site
from explainer.processes.packed import Packed
from explainer.views.planning import PagePlan
from explainer.views.values import Version

SIZED = frozenset({addresses.DATA})
"""Pages that say how large files beside them are."""


class MadePage(NamedTuple):
    """A page as it was made: its files with the hashes of their bytes, what was found in it.

    ``seen`` are the files of the site that must be there for the survey to hold. ``version`` is
    that of its words.
    """

    files: Mapping[str, str]
    seen: frozenset[str]
    survey: Survey
    version: Version | None


class Pages(Struct, frozen=True):
    """The pages of one output folder, as they were published."""

    output: str = ""
    traces: Traces = field(default_factory=Traces)
    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    learned: Mapping[Hashable, object] = field(default_factory=dict)
    """What the checks found out about the bytes of files."""


class Recall:
    """What of the last pages holds for a site, and what comes of the pages now."""

    def __init__(self, last: Pages, output: Path, site: Site, key: object) -> None:
        self.last, self.output = last, output
        self.tracing = Tracing(last.traces, site, key)
        self.taken: dict[str, MadePage] = {}
        self.digests: dict[str, str] = {}
        """The hashes of the files of all pages."""
        self.beside: set[str] = set()
        """What else was taken, by name."""
        self._offered: set[str] = set()
        self.put: Mapping[str, Stamp] = {}
        """The files that were put in."""
        is_known = self.tracing.last is last.traces
        self.learned: Mapping[Hashable, object] = last.learned if is_known else {}

    def fill(self, folder: Path, plans: Iterable[PagePlan], beside: Iterable[str] = ()) -> None:
        """Put into a folder the files of what would come out as it was, pages and what is made
        ``beside`` them; of other pages what they had with them, which many have still."""
        is_same = self.last.output == str(self.output)
        takeover = Takeover(self.last.output, folder, are_shared=is_same)
        wanted = set(beside)
        for name in wanted:
            files = self.tracing.recall(_unit(name), name)
            if files and self._is_put(files, takeover):
                self.beside.add(name)
        for plan in plans:
            path = addresses.file_of(plan.address)
            if plan.address in SIZED and self.beside != wanted:
                self._offer(path, takeover)
            else:
                self._take(path, plan, takeover)
        takeover.clear()
        self.put = takeover.put

    def _take(self, path: str, plan: PagePlan, takeover: Takeover) -> None:
        kept: Packed[MadePage] | None = self.tracing.recall(path, plan)
        if kept and self._is_put(kept.value.files, takeover):
            self.taken[path] = kept.value
            return
        if kept:
            self.tracing.forget(path)
            takeover.give_back(path)
        self._offer(path, takeover)

    def _is_put(self, files: Mapping[str, str], takeover: Takeover) -> bool:
        stamps = self.last.stamps
        is_put = all(file in stamps and takeover.take(file, stamps[file]) for file in files)
        if is_put:
            self.digests.update(files)
        return is_put

    def _offer(self, path: str, takeover: Takeover) -> None:
        """Put in what a page had with it, named by its content: cards take long to draw."""
        before, stamps = self.tracing.last.units.get(path), self.last.stamps
        files = before.value.value.files if before else ()
        taken = (f for f in files if f != path and f in stamps and takeover.take(f, stamps[f]))
        self._offered.update(taken)

    def take_back(self, folder: Path) -> None:
        """Delete what no page has with it any more."""
        for name in self._offered - self.digests.keys():
            delete(folder, name)

    def basis(self, plan: PagePlan) -> bytes:
        """Return what tells a plan from another."""
        return self.tracing.basis(plan)

    def add(
        self, path: str, basis: bytes, asked: frozenset[Question], page: Packed[MadePage]
    ) -> None:
        """Keep a page that was made."""
        self.tracing.add(path, basis, asked, page)

    def add_beside(self, name: str, asked: frozenset[Question], files: Mapping[str, str]) -> None:
        """Keep what was made beside the pages: its files, with the hashes of their bytes."""
        self.tracing.add(_unit(name), self.tracing.basis(name), asked, files)
        self.digests.update(files)

    def published(self, lessons: Mapping[Hashable, object]) -> Pages:
        """Return what is to be remembered, once the pages stand in the output folder."""
        known = self.put if self.last.output == str(self.output) else {}
        stamps = {
            file: known.get(file) or _stamp(self.output / file, digest)
            for file, digest in self.digests.items()
        }
        return Pages(str(self.output), self.tracing.traces(), stamps, lessons)


def _unit(name: str) -> tuple[str, str]:
    return "beside", name


def _stamp(path: Path, digest: str) -> Stamp:
    found = path.lstat()
    return Stamp(found.st_size, found.st_mtime_ns, found.st_ino, digest)
