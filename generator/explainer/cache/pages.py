"""Pages that need not be made again.

While a page is made, every question that it asks of the site is noted (`watched`), with the answer
(`answers`). At the next build the questions of all pages are asked again, each once. A page whose
plan is the same and whose questions all have the answers they had would come out the same, so that
its files are taken from the last output, and what was found in it when it was looked over holds.
What all pages depend on (settings, templates, style, program) is one key: where that is another,
every page is made. A file of the last output counts only while it is the very file that was
written, by its size, time and number.
"""

from __future__ import annotations

import os
import shutil
from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from explainer.cache.answers import Answers, answers, changed, names
from explainer.cache.footprint import Footprints, NoFootprint
from explainer.cache.watched import Question
from explainer.checks import Survey
from explainer.link import Site
from explainer.prose import Name
from explainer.views.planning import PagePlan

SPARE = 1.25
"""So many times the questions that pages still ask are kept before those of no page are dropped."""


class Stamp(NamedTuple):
    """What tells a file from another at its place, and the hash of its bytes."""

    size: int
    moment: int
    number: int
    digest: str


class MadePage(NamedTuple):
    """A page as it was made: from what plan, what it asked, its files, what was found in it."""

    plan: bytes
    asked: frozenset[Question]
    files: Mapping[str, str]
    """Each file with the hash of its bytes."""
    seen: frozenset[str]
    """The files of the site that must be there for the survey to hold."""
    survey: Survey


class KeptPage(NamedTuple):
    """The same, its questions as numbers."""

    plan: bytes
    asked: array[int]
    files: tuple[str, ...]
    seen: frozenset[str]
    survey: Survey


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of one output folder, as they were published."""

    output: str = ""
    key: bytes = b""
    answers: Answers = field(default_factory=dict)
    """In the order in which questions are numbered."""
    names: Mapping[str, frozenset[Name]] = field(default_factory=dict)
    pages: Mapping[str, KeptPage] = field(default_factory=dict)
    stamps: Mapping[str, Stamp] = field(default_factory=dict)


class Recall:
    """What of the last pages holds for a site, and what comes of the pages now."""

    def __init__(self, last: Pages, output: Path, site: Site, key: object) -> None:
        self.last, self.output, self.site = last, output, site
        # Two outputs share no file: who changes one in its place would change the other.
        self._put = os.link if last.output == str(output) else shutil.copyfile
        self.footprints = Footprints()
        self.key = self.footprints.of(key)
        self.made: dict[str, MadePage] = {}
        self.kept: dict[str, KeptPage] = {}
        self.answers: Answers = {}
        self.changed: frozenset[int] = frozenset()
        if last.key == self.key:
            self.answers = answers(site, last.answers)
            moved = set(changed(site, last.answers, self.answers, last.names))
            numbered = enumerate(self.answers)
            self.changed = frozenset(n for n, question in numbered if question in moved)

    def plan(self, plan: PagePlan) -> bytes:
        """Return the footprint of a plan; none where it has none, and its page is always made."""
        try:
            return self.footprints.of((plan, plan.show))
        except NoFootprint:
            return b""

    def take(self, path: str, plan: PagePlan, folder: Path) -> KeptPage | None:
        """Put a page's files into a folder, if it would come out as it was; else return none."""
        page = self.last.pages.get(path) if self.last.key == self.key else None
        if page is None or not page.plan or page.plan != self.plan(plan):
            return None
        if not self.changed.isdisjoint(page.asked):
            return None
        if not all(self._linked(file, folder) for file in page.files):
            return None
        self.kept[path] = page
        return page

    def add(self, path: str, page: MadePage) -> None:
        """Take in a page that was made."""
        self.made[path] = page

    @property
    def digests(self) -> Mapping[str, str]:
        """Return the hashes of the files of all pages."""
        old = {f: self.last.stamps[f].digest for page in self.kept.values() for f in page.files}
        return old | {f: digest for page in self.made.values() for f, digest in page.files.items()}

    def published(self) -> Pages:
        """Return what is to be remembered, once the pages stand in the output folder."""
        known = self._answers()
        numbers = {question: number for number, question in enumerate(known)}
        made = {path: _numbered(page, numbers) for path, page in self.made.items()}
        pages = Pages(
            output=str(self.output),
            key=self.key,
            answers=known,
            names=names(self.site),
            pages=self.kept | made,
            stamps={file: _stamp(self.output / file, sha) for file, sha in self.digests.items()},
        )
        return _without_spare(pages)

    def _answers(self) -> Answers:
        new = {question for page in self.made.values() for question in page.asked}
        return {**self.answers, **answers(self.site, new - self.answers.keys())}

    def _linked(self, file: str, folder: Path) -> bool:
        """Let a file of the last output be in a folder too; say whether it is what was written."""
        source, target = os.path.join(self.last.output, file), os.path.join(folder, file)  # noqa: PTH118
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


def _numbered(page: MadePage, numbers: Mapping[Question, int]) -> KeptPage:
    asked = array("I", sorted(numbers[question] for question in page.asked))
    return KeptPage(page.plan, asked, tuple(page.files), page.seen, page.survey)


def _without_spare(pages: Pages) -> Pages:
    """Drop the questions that no page asks any more, once there are many of them."""
    used = sorted({number for page in pages.pages.values() for number in page.asked})
    if len(pages.answers) <= len(used) * SPARE:
        return pages
    known = list(pages.answers.items())
    numbers = {old: new for new, old in enumerate(used)}
    kept = {
        path: page._replace(asked=array("I", map(numbers.__getitem__, page.asked)))
        for path, page in pages.pages.items()
    }
    return replace(pages, answers=dict(known[number] for number in used), pages=kept)


def _stamp(path: Path, digest: str) -> Stamp:
    found = path.lstat()
    return Stamp(found.st_size, found.st_mtime_ns, found.st_ino, digest)


def _is_at(path: str, stamp: Stamp) -> bool:
    found = os.lstat(path)
    return (found.st_size, found.st_mtime_ns, found.st_ino) == stamp[:3]
