"""What stands beside the pages and is made of the site alone, in parts that are taken from the last
build where they would come out the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from explainer import addresses
from explainer.export import citation, data, headers, redirects, search, trades
from explainer.export.package import PATH, package
from explainer.link import Site

Files = Iterable[tuple[str, bytes]]
"""Files with their paths in the output."""


def _schemas(site: Site) -> Files:
    # Late: most builds take them from the last, and need none of what makes them.
    from explainer.schemas.making import schema_files

    for name, text in schema_files(site.settings):
        yield f"{addresses.SCHEMAS}{name}", text


def _database(site: Site) -> data.Files:
    # Late: most builds take it from the last.
    from explainer.export.database import database

    return database(site)


def _parquet(site: Site) -> data.Files:
    # Late: most builds take them from the last.
    from explainer.export.parquet import tables

    return tables(site)


def _package(site: Site) -> data.Files:
    def make() -> bytes:
        return package(site, dict(file for name in PACKED for file in made(site, name)))

    yield PATH, make


def _form(site: Site) -> Files:
    # Late: most sites have none.
    if site.settings.edit is None:
        return
    from explainer.editing.page import form

    yield from form(site, site.settings.edit)


def made(site: Site, name: str) -> tuple[tuple[str, bytes], ...]:
    """Return the files of one part: the data package weighs those that it describes."""
    return site.once(("beside", name), lambda: tuple(BESIDE[name](site)))


def _all_made(site: Site, make: Callable[[Site], data.Files]) -> Files:
    return ((path, content()) for path, content in make(site))


PACKED = (*data.EXPORTED, "statements", "series", "parquet")
"""The parts whose files the data package describes."""
DOWNLOADS: Mapping[str, Callable[[Site], data.Files]] = {
    **{name: partial(data.records_of, name=name) for name in data.EXPORTED},
    "series": data.series,
    "statements": data.statements,
    "parquet": _parquet,
    "package": _package,
    "database": _database,
    "bibliographies": trades.bibliographies,
    "citation": citation.citation_file,
    "timelines": trades.timelines,
    "geography": trades.geography,
}
"""What readers of a published site take away: of an edit a preview makes none of it anew."""
BESIDE: Mapping[str, Callable[[Site], Files]] = {
    "search": search.index,
    "headers": lambda site: (headers.headers(site),),
    "redirects": redirects.redirects,
    **{name: partial(_all_made, make=make) for name, make in DOWNLOADS.items()},
    "schemas": _schemas,
    "form": _form,
}


class OnDemand(Mapping[str, data.Make]):
    """The downloads of the site that a preview shows now, by their addresses on its server."""

    def __init__(self, site: Callable[[], Site | None], own: Mapping[str, data.Make]) -> None:
        """``own`` is what the server makes beside them."""
        self._site, self._own = site, own

    @property
    def _files(self) -> dict[str, data.Make]:
        site = self._site()
        if site is None:
            return {}
        return {f"/{path}": make for part in DOWNLOADS.values() for path, make in part(site)}

    def __getitem__(self, address: str) -> data.Make:
        # Asked of every page, too.
        files = self._files if address.startswith(f"/{addresses.DATA}") else self._own
        return files[address]

    def __iter__(self) -> Iterator[str]:
        yield from (*self._own, *self._files)

    def __len__(self) -> int:
        return len([*self])
