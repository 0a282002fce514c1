"""The data package (Frictionless, v1): what each table is, its columns, its licence, its version.

The descriptions of the columns are the data dictionary.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from explainer.export import data
from explainer.export.columns import in_language
from explainer.export.sourced import columns_of
from explainer.language.catalogue import Catalogue
from explainer.link import Site
from explainer.views.rights import described, rights, version_of

PATH = "data/datapackage.json"
MEDIA: Mapping[str, str] = {
    "csv": "text/csv",
    "json": "application/json",
    "parquet": "application/vnd.apache.parquet",
}
Json = dict[str, Any]


def package(site: Site, files: Mapping[str, bytes]) -> bytes:
    """Return the description of all tables; ``files`` are those, by their paths in the output."""
    tables = (*_records(site), *_statements(site), *_series(site))
    resources = [_said(site.words, _weighed(one, files)) for one in tables]
    settings = site.settings
    # Of what each table holds: a newer library that packs it otherwise makes no new version.
    said = rights(site, [one["version"] for one in resources])
    licence = {"title": said.licence, "path": said.licence_url}
    known = {key: value for key, value in licence.items() if value}
    return data.as_json(
        {
            "profile": "data-package",
            "name": "records",
            "title": settings.title,
            "description": f"{described(site)} {_guard(site.words)}",
            "version": said.version,
            **({"homepage": said.url} if said.url else {}),
            **({"licenses": [known]} if settings.licence else {}),
            "contributors": [{"title": said.attribution, "role": "publisher"}],
            "resources": resources,
        }
    )


def _guard(words: Catalogue) -> str:
    return words.gettext(
        "In CSV an apostrophe stands before a text that a spreadsheet would take for a formula."
    )


def _said(words: Catalogue, resource: Json) -> Json:
    """Return a table with what its columns hold in the language of the site."""
    if "schema" not in resource:
        return resource
    return resource | {"schema": {"fields": in_language(words, resource["schema"]["fields"])}}


def _weighed(resource: Json, files: Mapping[str, bytes]) -> Json:
    # Frictionless counts no bytes of JSON, and would take a count for wrong.
    if resource["format"] == "json":
        return resource
    content = files[f"data/{resource['path']}"]
    digest = hashlib.sha256(content).hexdigest()
    return resource | {"bytes": len(content), "hash": f"sha256:{digest}"}


def _records(site: Site) -> Iterator[Json]:
    for name, kind in data.EXPORTED.items():
        if rows := data.rows_of(site, name):
            record = next(iter(site.records[kind].values())).whole
            whole = [one.field for one in columns_of(type(record)).listed]
            yield from _tables(name, version_of(rows), data.fields_of(site, name), whole)


def _statements(site: Site) -> Iterator[Json]:
    if rows := data.rows_of_statements(site):
        fields = data.statement_fields()
        lists = [one | ({"type": "array"} if one["name"] in data.LISTS else {}) for one in fields]
        yield from _tables("statements", version_of(rows), fields, lists)


def _series(site: Site) -> Iterator[Json]:
    for series in site.series.values():
        name, path = f"series-{series.id}", f"series/{series.id}"
        title = {"title": series.title, "version": version_of(site.tables[series.id].rows)}
        yield _resource(name, f"{path}.csv", data.series_fields(site, series.id)) | title
        yield _packed(name, f"{path}.parquet") | title


def _tables(name: str, version: str, cells: list[Json], whole: list[Json]) -> Iterator[Json]:
    """Yield one table in all its forms: what fits in cells, and with lists and parts."""
    # Records leave out what they have not: no first one tells all the keys.
    keys = [field["name"] for field in whole]
    dialect = {"dialect": {"json": {"keyed": True, "keys": keys}}}
    for one in (
        _resource(name, f"{name}.csv", cells),
        _resource(f"{name}-json", f"{name}.json", whole) | dialect,
        _packed(name, f"{name}.parquet"),
    ):
        yield one | {"version": version}


def _resource(name: str, path: str, fields: list[Json]) -> Json:
    return {
        "name": name,
        "path": path,
        "profile": "tabular-data-resource",
        **_form(path),
        "encoding": "utf-8",
        "schema": {"fields": fields},
    }


def _packed(name: str, path: str) -> Json:
    """Return a table that brings its own schema."""
    return {"name": f"{name}-parquet", "path": path, "type": "file", **_form(path)}


def _form(path: str) -> Json:
    ending = path.rpartition(".")[2]
    return {"format": ending, "mediatype": MEDIA[ending]}
