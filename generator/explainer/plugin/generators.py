"""The generator of all pages that are no articles, and of everything beside the pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pelican.generators import Generator
from pelican.writers import Writer

from explainer import addresses
from explainer.export import export
from explainer.plugin.job import KEY, Job
from explainer.plugin.templates import naming_templates
from explainer.reading import PictureFile
from explainer.reading.pictures import as_checked
from explainer.sitemap import sitemaps


class PagesOfRecords(Generator):
    """Hands Pelican's writer each page of the job, its figures, feeds, data and assets."""

    def generate_context(self) -> None:
        """Read the template of each kind of page, before anything is written."""
        job: Job = self.settings[KEY]
        with naming_templates(job.theme):
            for kind in dict.fromkeys(page.kind for page in job.pages):
                self.get_template(kind)

    def generate_output(self, writer: Writer) -> None:
        """Write everything that Pelican's own generators do not."""
        job: Job = self.settings[KEY]
        for page in job.pages:
            if not page.file:
                name = addresses.file_of(page.address)
                template = self.get_template(page.kind)
                writer.write_file(name, template, self.context, **job.variables(page))
        figures = {item.path: item for page in job.pages for item in page.attachments}
        self._write((path, item.text.encode()) for path, item in figures.items())
        self._write_xml(writer, job)
        self._write((asset.path, asset.data) for asset in job.assets.files)
        self._write(export(job.site))
        for picture in _shown(job):
            data = as_checked(job.root, picture.path, picture.digest)
            self._write([(f"images/{picture.file}", data)])

    def _write_xml(self, writer: Writer, job: Job) -> None:
        for feed in job.feeds:
            template = self.env.get_template("feed.xml")
            writer.write_file(feed.path, template, self.context, feed=feed)
        template = self.env.get_template("sitemap.xml")
        for file in sitemaps(job.site, job.pages):
            writer.write_file(file.path, template, self.context, sitemap=file)

    def _write(self, files: Iterable[tuple[str, bytes]]) -> None:
        for name, data in files:
            path = Path(self.output_path) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


def _shown(job: Job) -> Iterator[PictureFile]:
    pictures = job.site.content.pictures
    yield from (pictures[name] for name in job.site.images)


def attach_variables(generator: Any, content: Any) -> None:
    """Give the template of an article what the templates of all other pages see."""
    job: Job = generator.settings[KEY]
    generator.context.update(job.variables(content.explained))
