"""What stands beside the pages and is made of the site alone, in parts that are taken from the last
build where they would come out the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from explainer import addresses
from explainer.export import data, headers, redirects, search, trades
from explainer.export.package import package
from explainer.link import Site

Files = Iterable[tuple[str, bytes]]
"""Files with their paths in the output."""


def _schemas(site: Site) -> Files:
    # Late: most builds take them from the last, and need none of what makes them.
    from explainer.schemas.making import schema_files

    for name, text in schema_files(site.settings):
        yield f"{addresses.SCHEMAS}{name}", text


def _database(site: Site) -> Files:
    # Late: most builds take it from the last.
    from explainer.export.database import database

    return database(site)


def _parquet(site: Site) -> Files:
    # Late: most builds take them from the last.
    from explainer.export.parquet import tables

    return tables(site)


def _package(site: Site) -> Files:
    files = dict(file for name in PACKED for file in made(site, name))
    yield package(site, files)


def _form(site: Site) -> Files:
    # Late: most sites have none.
    if site.settings.edit is None:
        return
    from explainer.editing.page import form

    yield from form(site, site.settings.edit)


def made(site: Site, name: str) -> tuple[tuple[str, bytes], ...]:
    """Return the files of one part: the data package weighs those that it describes."""
    return site.once(("beside", name), lambda: tuple(BESIDE[name](site)))


PACKED = (*data.EXPORTED, "statements", "series", "parquet")
"""The parts whose files the data package describes."""
BESIDE: Mapping[str, Callable[[Site], Files]] = {
    "search": search.index,
    "headers": lambda site: (headers.headers(site),),
    "redirects": redirects.redirects,
    **{name: partial(data.records_of, name=name) for name in data.EXPORTED},
    "series": data.series,
    "statements": data.statements,
    "parquet": _parquet,
    "package": _package,
    "database": _database,
    "bibliographies": trades.bibliographies,
    "timelines": trades.timelines,
    "geography": trades.geography,
    "schemas": _schemas,
    "form": _form,
}
