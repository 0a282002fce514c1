"""A page that was written, as its other formats see it."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from explainer.views.frame import Frame
from explainer.views.values import Edition, Page


class Shown(Struct, frozen=True):
    """A page, its frame and its HTML; ``folder`` is where its pictures and drawings are."""

    page: Page
    frame: Frame
    html: str
    folder: Path

    @property
    def version(self) -> str:
        """Return which version of the page this is; nothing where it has none."""
        return self.page.version.digest if self.page.version else ""

    def modified(self, edition: Edition) -> str:
        """Return the day on which the page was changed, as far as it is known."""
        date = self.page.version.date if self.page.version else None
        return (date and date.machine) or edition.modified

    def locate(self, href: str) -> str:
        """Return where a link of the page leads, for who reads it elsewhere.

        Where the site has no public address, that is as far as it is known.
        """
        if "://" in href or href.startswith("mailto:"):
            return href
        if href.startswith("#"):
            return f"{self.frame.canonical or ''}{href}"
        return f"{self.frame.base_url}{self.path(href)}" if self.frame.base_url else href

    def path(self, href: str) -> str:
        """Return the path of a link from the root of the site."""
        folder = self.page.address.rpartition("/")[0].split("/")
        steps = href.split("../")
        below = folder[: len(folder) - len(steps) + 1]
        return "/".join((*below, steps[-1])) if below else steps[-1]
