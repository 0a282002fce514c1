"""The site in front of the tests, as it was built: its pages by kind, and what stands on them."""

from __future__ import annotations

import json
import re
from functools import cached_property
from itertools import chain
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

TEMPLATES = Path(__file__).parents[2] / "theme" / "templates"
FORWARDS = "moved"
"""The kind of the pages that a reader is led on from before anything can be asked of them."""
KINDS = sorted({path.stem for path in TEMPLATES.glob("*.html")} - {"base", FORWARDS})
"""Every kind of page has a template of its name; not every site has pages of every kind."""

ANY = "page of any kind"
LANGUAGE = re.compile(rb'<html lang="([^"]*)"')


class BuiltSite:
    """A built site; of each kind of page its heaviest in the site's own language stands for all."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._trees: dict[Path, LexborHTMLParser] = {}

    @cached_property
    def pages(self) -> dict[str, list[Path]]:
        """The pages of each kind, as the report of the build names them: first those in the site's
        own language, heaviest first."""
        report = json.loads((self.folder / "build.json").read_text("utf-8"))
        found: dict[str, list[Path]] = {kind: [] for kind in report["pages_by_kind"]}
        for name, kind in report["kind_of_page"].items():
            found[kind].append(self.folder / name)
        by_weight = {kind: sorted(pages, key=self._rank) for kind, pages in found.items()}
        every = sorted(chain.from_iterable(by_weight.values()))
        return by_weight | {ANY: sorted(every, key=self.is_further)}

    def _rank(self, page: Path) -> tuple[bool, int, Path]:
        return self.is_further(page), -page.stat().st_size, page

    def is_further(self, page: Path) -> bool:
        """Say whether a page is in a further language of the site."""
        return self._languages[page] != self._languages[self.folder / "index.html"]

    @property
    def further(self) -> dict[str, str]:
        """The address of the heaviest page in each further language, by its tag."""
        pages = sorted(filter(self.is_further, self._languages), key=lambda one: one.stat().st_size)
        return {self._languages[page]: self.address(page) for page in pages}

    @cached_property
    def _languages(self) -> dict[Path, str]:
        heads = {page: page.read_bytes()[:1000] for page in self.folder.rglob("*.html")}
        found = {page: LANGUAGE.search(head) for page, head in heads.items()}
        return {page: match[1].decode() for page, match in found.items() if match}

    def find(self, kind: str, having: str = "") -> str | None:
        """Return the address of the heaviest page of a kind that has such an element."""
        for page in self.pages.get(kind, ()):
            if not having or self.tree(page).css_first(having) is not None:
                return self.address(page)
        return None

    def tree(self, page: Path) -> LexborHTMLParser:
        """Return a page, read once."""
        if page not in self._trees:
            self._trees[page] = LexborHTMLParser(page.read_text("utf-8"))
        return self._trees[page]

    def file(self, address: str) -> Path:
        """Return the file of an address under the site's root."""
        path = self.folder / address.partition("#")[0]
        return path / "index.html" if path.is_dir() else path

    def address(self, page: Path) -> str:
        """Return the address of a page under the site's root, as links have it."""
        return page.relative_to(self.folder).as_posix().removesuffix("index.html")
