"""One page after another made: its view, its HTML by Pelican's writer, what is found in it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from explainer import addresses, checks, views
from explainer.books import Shown, editions
from explainer.cache.notes import Question
from explainer.cache.pages import MadePage
from explainer.checks import Survey
from explainer.checks.built import Built, Looked, read_built
from explainer.entry_points import naming_packages
from explainer.output import sha256
from explainer.plugin.writer import PageWriter, Sheet
from explainer.processes.collector import stays, swept
from explainer.processes.packed import Packed
from explainer.processes.workers import in_chunks
from explainer.progress import stage, take_up
from explainer.rendering.breaking import whole
from explainer.views.values import Page, PageFile, Version

CHUNK = 64
"""Pages that a worker makes at a time: a fifth of a second of work, against two milliseconds to
look for garbage behind it."""


class Made(NamedTuple):
    """What is left of a page when it is written: what all pages together are held to.

    ``files`` are its own and those with it, with the hashes of their bytes; ``version`` is that of
    its words. What the next build may take it by is beside: what it was made from, what it asked;
    none where nothing is remembered.
    """

    path: str
    survey: Survey
    files: Mapping[str, str]
    version: Version | None
    trace: tuple[bytes, frozenset[Question], Packed[MadePage]] | None = None


Chunk = Sequence[int]
Shared = Callable[[Callable[[Chunk], list[Made]], list[Chunk]], Iterable[list[Made]]]
"""Shares out chunks of pages, by the numbers of these, and yields what is made in their order."""


class Maker:
    """Makes the pages that a writer took in, each by itself, as soon as all other files are there.

    What would come out as it was is in the folder already. What is asked of files in the
    meantime is whether they will be there; how large a page is, only of the one that is made.
    """

    def __init__(self, writer: PageWriter) -> None:
        self.writer, self.job = writer, writer.job
        self.folder = Path(writer.output_path)
        there = {name: stamp.size for name, stamp in self.job.recall.put.items()}
        if self.job.taken_in:
            # Another process wrote what lies beside the pages.
            there = dict(read_built(self.folder).files)
        coming = (name for sheet in writer.sheets for name in (sheet.path, *sheet.plan.beside))
        later = dict.fromkeys((*coming, addresses.VERSIONS), 0)
        self.files = later | writer.written | there
        self.job.sizes.update(self.files)
        address, recall = self.job.context.base_url, self.job.recall
        self.digests = dict(recall.digests)
        built = Built(self.folder, address, self.files).apart()
        self.built = built.knowing(recall.digests, recall.learned)

    def all_made(self, shared: Shared) -> Iterator[Made]:
        """Make all pages, the work ``shared`` out among whom it may be."""
        stays()
        taken = self.job.recall.taken
        sheets = enumerate(self.writer.sheets)
        todo = [number for number, sheet in sheets if sheet.path not in taken]
        for path, page in self._surveyed():
            yield Made(path, page.survey, page.files, page.version)
        for made in shared(self.chunk, in_chunks(todo, CHUNK)):
            for one in made:
                self.job.recall.digests.update(one.files)
                if one.trace:
                    self.job.recall.add(one.path, *one.trace)
                yield one._replace(survey=one.survey.received())
        self.job.recall.take_back(self.folder)

    def _surveyed(self) -> Iterator[tuple[str, MadePage]]:
        """Yield the pages taken whose survey holds: all is there that they lead to."""
        for path, page in self.job.recall.taken.items():
            if not page.survey.findings and page.seen <= self.files.keys():
                yield path, page

    def chunk(self, chunk: Chunk) -> list[Made]:
        """Make some pages, by their numbers in the order in which they were taken in."""
        # A mistake in a package's code is named here: another process is told no more than words.
        with swept(), naming_packages():
            return [self.made(self.writer.sheets[number]) for number in chunk]

    def made(self, sheet: Sheet) -> Made:
        """Make one page, write it with its attachments, and look it over.

        It depends on the site and the theme alone, so that it may be done in any process.
        """
        take_up(sheet.path)
        with stage("view"):
            page, asked = self.job.noted(lambda site: views.page(site, sheet.plan))
        with stage("render"):
            html = self.writer.write_page(sheet, page)
            files = {sheet.path: hashlib.sha256(html).hexdigest(), **self._kept(page.attachments)}
            files |= self._editions(page, html)
        with stage("verify"):
            self.files[sheet.path] = len(html)
            looked = Looked(self.files)
            built = replace(self.built, files=looked, at_hand={sheet.path: html})
            survey = checks.survey(built, sheet.path, self.job.context)
        if asked is None:
            return Made(sheet.path, survey, files, page.version)
        made = Packed.tight(MadePage(files, frozenset(looked.found), survey, page.version))
        trace = self.job.recall.basis(sheet.plan), asked, made
        return Made(sheet.path, survey, files, page.version, trace)

    def _editions(self, page: Page, html: bytes) -> dict[str, str]:
        """Write a page in other formats, once all is there that stands on it; return the hashes."""
        if not page.editions:
            return {}
        shown = Shown(page, self.job.framing.frame(page), whole(html.decode()), self.folder)
        made = editions(shown, self.job.templates)
        return {name: self._written(name, data) for name, data in made}

    def _kept(self, attachments: Iterable[PageFile]) -> dict[str, str]:
        """Write what no page wrote before; return the hashes of all.

        Many may have one figure, named by its content.
        """
        return {item.path: self._digest(item) for item in attachments}

    def _digest(self, item: PageFile) -> str:
        if item.path not in self.digests:
            path = self.folder / item.path
            # What a page is to bring has no size until it is there; a file that was there may have
            # the name of this one, and hold what it held before.
            is_kept = bool(self.files.get(item.path)) and item.is_in(path)
            digest = sha256(path) if is_kept else self._written(item.path, item.data)
            self.digests[item.path] = digest
        return self.digests[item.path]

    def _written(self, name: str, data: bytes) -> str:
        """Write a file that another process may write at the same time; return its hash."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        half = path.with_name(f".{path.name}.{os.getpid()}")
        half.write_bytes(data)
        half.replace(path)
        self.files[name] = len(data)
        return hashlib.sha256(data).hexdigest()
