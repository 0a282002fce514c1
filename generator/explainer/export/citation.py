"""How all data of the site are cited, for programs that look beside them: CITATION.cff.

Citation File Format 1.2.0 (https://github.com/citation-file-format/citation-file-format).
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from explainer import addresses
from explainer.dates import When
from explainer.export import data
from explainer.link import Site
from explainer.model.settings import Publisher
from explainer.views.rights import rights, version_of

PATH = f"{addresses.DATA}CITATION.cff"
_SPDX = re.compile(r"CC-BY(-NC|-ND|-SA|-NC-ND|-NC-SA)?-4\.0|CC0-1\.0|MIT|ODbL-1\.0|PDDL-1\.0")
"""Licences of texts and data that the format knows; people write spaces instead of hyphens."""


def citation_file(site: Site) -> data.Files:
    """Yield the file, where there is anything to cite."""
    if any(site.records[kind] for kind in data.EXPORTED.values()):
        yield PATH, lambda: _file(site)


def _file(site: Site) -> bytes:
    tables = [rows for name in data.EXPORTED if (rows := data.rows_of(site, name))]
    said = _said(site, rights(site, [version_of(rows) for rows in tables]).version)
    return yaml.safe_dump(said, allow_unicode=True, sort_keys=False, width=100).encode()


def _said(site: Site, version: str) -> dict[str, Any]:
    settings = site.settings
    known = {
        "cff-version": "1.2.0",
        "message": site.words.gettext("If you use these data, cite them as below."),
        "type": "dataset",
        "title": settings.title,
        "abstract": settings.tagline,
        "authors": [_entity(settings.publisher)],
        "version": version,
        "date-released": _day(settings.as_of),
        "license": _spdx(settings.licence or ""),
        "license-url": str(settings.licence_url or ""),
        "url": f"{settings.base_url}{addresses.DATA}" if settings.base_url else "",
        "repository-code": str(settings.repository or ""),
    }
    return {name: value for name, value in known.items() if value}


def _entity(publisher: Publisher) -> dict[str, str]:
    told = {
        "name": publisher.name,
        "website": str(publisher.url or ""),
        "email": publisher.email or "",
    }
    return {name: value for name, value in told.items() if value}


def _spdx(licence: str) -> str:
    known = licence.replace(" ", "-")
    return known if _SPDX.fullmatch(known) else ""


def _day(when: When) -> str:
    """Return a date that has a day; the format has room for no other."""
    moment = when.start
    exact = moment and moment.day and moment.exact and not when.interval
    return when.text if exact else ""
