"""The generator of all pages that are no articles, and of everything beside the pages."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import partial

from pelican.generators import Generator

from explainer import addresses
from explainer.export import llms
from explainer.export.beside import BESIDE, DOWNLOADS, made
from explainer.export.feeds import json_feed
from explainer.export.sitemap import sitemaps
from explainer.export.versions import versions
from explainer.language.alphabets import alphabet
from explainer.plugin.elsewhere import elsewhere
from explainer.plugin.making import Maker, Shared
from explainer.plugin.writer import PageWriter
from explainer.processes.workers import shared_out
from explainer.reading import PictureFile
from explainer.reading.pictures import as_checked
from explainer.rendering.job import KEY, Job
from explainer.rendering.templates import naming_templates
from explainer.views.values import Version


class PagesOfRecords(Generator):
    """Hands Pelican's writer each page of the job, its feeds, data and assets."""

    def generate_context(self) -> None:
        """Read the template of each kind of page, before anything is written."""
        job: Job = self.settings[KEY]
        with naming_templates(job.theme):
            for kind in dict.fromkeys(plan.kind for plan in job.plans):
                job.templates.get_template(f"{kind}.html")

    def generate_output(self, writer: PageWriter) -> None:
        """Write everything that Pelican's own generators do not, then the pages, theirs too.

        A process that helps another only takes the pages in, and waits to be told which to make.
        """
        job: Job = self.settings[KEY]
        for plan in job.plans:
            if not plan.file:
                name = addresses.file_of(plan.address)
                writer.write_file(name, None, self.context, plan=plan)
        if job.taken_in:
            job.taken_in(writer)
        else:
            self._write_beside(writer, job)
            shared = elsewhere(job) if job.executor else partial(shared_out, jobs=job.jobs)
            of_pages = dict(self._made(writer, job, shared))
            writer.put(*versions(job.site, job.plans, of_pages))

    def _made(
        self, writer: PageWriter, job: Job, shared: Shared
    ) -> Iterator[tuple[str, Version | None]]:
        """Make the pages; yield the version of each."""
        # Before processes part, each of which would find them out.
        _ = job.site.versions, alphabet(job.site.settings.language.tag)
        for one in Maker(writer).all_made(shared):
            job.made[one.path] = one.survey
            yield one.path, one.version

    def _write_beside(self, writer: PageWriter, job: Job) -> None:
        self._write_xml(writer, job)
        self._write_llms(writer, job)
        for asset in job.assets.files:
            writer.put(asset.path, asset.data)
        for name in (name for name in BESIDE if name not in job.recall.beside):
            if job.is_preview and name in DOWNLOADS:
                # What stands there is made when it is asked for (`OnDemand`): links lead to it.
                for path, _ in DOWNLOADS[name](job.site):
                    writer.put(path, b"")
            else:
                self._write_anew(writer, job, name)
        for picture in _shown(job):
            data = as_checked(job.root, picture.path, picture.digest)
            writer.put(f"images/{picture.file}", data)

    def _write_anew(self, writer: PageWriter, job: Job, name: str) -> None:
        """Write what is another than it was, or was never made."""
        files, asked = job.noted(lambda site: made(site, name))
        for file in files:
            writer.put(*file)
        if asked is not None:
            digests = {name: hashlib.sha256(data).hexdigest() for name, data in files}
            job.recall.add_beside(name, asked, digests)

    def _write_xml(self, writer: PageWriter, job: Job) -> None:
        for feed in job.feeds:
            template = self.env.get_template("feed.xml")
            writer.write_file(feed.path, template, self.context, feed=feed)
            writer.put(*json_feed(feed))
        template = self.env.get_template("sitemap.xml")
        for file in sitemaps(job.site, job.plans):
            writer.write_file(file.path, template, self.context, sitemap=file)

    def _write_llms(self, writer: PageWriter, job: Job) -> None:
        told = llms.told(job.site, job.plans)
        if told:
            with naming_templates(job.theme):
                text = job.templates.get_template(llms.PATH).render(told=told)
            writer.put(llms.PATH, text.encode())


def _shown(job: Job) -> Iterator[PictureFile]:
    pictures = job.site.content.pictures
    yield from (pictures[name] for name in job.site.images)
