"""Pelican's writer, which takes pages in and writes them when their views are made."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from msgspec import Struct
from pelican.writers import Writer

from explainer.rendering.job import KEY, Job
from explainer.rendering.templates import naming_templates
from explainer.views.planning import PagePlan
from explainer.views.values import Page


class Sheet(Struct, frozen=True):
    """A page that Pelican asked to be written: its file, its plan."""

    path: str
    plan: PagePlan


class _Rendered(Struct, frozen=True):
    """Stands for a template whose text is at hand."""

    text: str

    def render(self, _context: Any) -> str:
        return self.text


class PageWriter(Writer):
    """Takes in what has a plan, writes all else at once, and says where a template fails."""

    def __init__(self, output_path: str, settings: Any = None) -> None:
        super().__init__(output_path, settings)
        self.job: Job = settings[KEY]
        self.sheets: list[Sheet] = []
        self.written: dict[str, int] = {}
        """The files beside the pages, with their sizes."""

    def write_file(self, name: Any, template: Any, context: Any, *args: Any, **more: Any) -> None:
        """Write a file, or take in the page that it is."""
        plan = more.get("plan") or getattr(more.get("article"), "plan", None)
        if plan:
            self.sheets.append(Sheet(name, plan))
        else:
            with naming_templates(self.job.theme):
                super().write_file(name, template, context, *args, **more)
            self.written[name] = Path(self.output_path, name).stat().st_size

    def put(self, name: str, data: bytes) -> None:
        """Write a file that needs no template."""
        path = Path(self.output_path, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        self.written[name] = len(data)

    def write_page(self, sheet: Sheet, page: Page) -> bytes:
        """Write a page that was taken in; return what was written.

        Its template sees nothing of Pelican's own, which knows of all other pages: a page is not
        made again where what we gave it is the same.
        """
        with naming_templates(self.job.theme):
            text = self.job.html(page)
            super().write_file(sheet.path, _Rendered(text), {})
        return text.encode()
