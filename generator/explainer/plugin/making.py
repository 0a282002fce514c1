"""One page after another made: its view, its HTML by Pelican's writer, what is found in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from explainer import checks, views
from explainer.checks import Survey
from explainer.checks.built import Built, read_built
from explainer.collector import stays, swept
from explainer.plugin.workers import shared_out
from explainer.plugin.writer import PageWriter, Sheet
from explainer.progress import stage
from explainer.views.values import Attachment

CHUNK = 24
"""Pages that a worker makes at a time: half a second of work, against a millisecond to ask for."""


class Made(NamedTuple):
    """What is left of a page when it is written: what all pages together are held to."""

    path: str
    survey: Survey


class Maker:
    """Makes the pages that a writer took in, each by itself, as soon as all other files are there.

    What is asked of files in the meantime is whether they will be there; how large a page is, only
    of the one that is made.
    """

    def __init__(self, writer: PageWriter) -> None:
        self.writer, self.job = writer, writer.job
        self.folder = Path(writer.output_path)
        listed = read_built(self.folder, self.job.context.base_url)
        self.files = dict(listed.files) | {sheet.path: 0 for sheet in writer.sheets}
        self.built = Built(self.folder, listed.base_url, self.files)

    def all_made(self) -> Iterator[Made]:
        """Make all pages, in as many processes as the job may use."""
        stays()
        sheets = self.writer.sheets
        chunks = [range(at, min(at + CHUNK, len(sheets))) for at in range(0, len(sheets), CHUNK)]
        for made in shared_out(self._chunk, chunks, self.job.jobs):
            yield from made

    def _chunk(self, chunk: range) -> list[Made]:
        with swept():
            return [self.made(self.writer.sheets[at]) for at in chunk]

    def made(self, sheet: Sheet) -> Made:
        """Make one page, write it with its attachments, and look it over.

        It depends on the site and the theme alone, so that it may be done in any process.
        """
        with stage("view"):
            page = views.page(self.job.site, sheet.plan)
        with stage("render"):
            self.writer.write_page(sheet, page)
            self._keep(page.attachments)
        with stage("verify"):
            self.files[sheet.path] = (self.folder / sheet.path).stat().st_size
            return Made(sheet.path, checks.survey(self.built, sheet.path, self.job.context))

    def _keep(self, attachments: Iterable[Attachment]) -> None:
        """Write what no page wrote before: many may have one figure, named by its content."""
        for item in attachments:
            if item.path not in self.files:
                data = item.text.encode()
                path = self.folder / item.path
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
                self.files[item.path] = len(data)
