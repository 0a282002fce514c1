"""Translations: how much of each kind has a page in each further language, and what has none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explainer.link import Site, translating
from explainer.link.speaking import KINDS
from explainer.model import Record
from explainer.reports.values import Asked, Part, Report, Row, row


def report(site: Site, asked: Asked) -> Report:
    """Return what is not translated, language by language, and what of it is begun."""
    parts = (
        Part(f"Not in {language.tag}", ("kind", "lacks"), tuple(_rows(site, language.tag)))
        for language in site.settings.languages
    )
    return Report(
        "translations",
        "Translations",
        "What has no page in a further language of the site; what lacks, where it is begun. What "
        "is older than its original, `check` says.",
        "; ".join(summaries(site)) or "the site has one language",
        tuple(parts),
    )


def summaries(site: Site) -> Iterator[str]:
    """Yield a line for each further language: how many records of each kind have a page in it."""
    for language in site.settings.languages:
        told = (
            f"{kind} {_number(site, language.tag, kind)} of {len(some)}"
            for kind, some in _kinds(site).items()
        )
        yield f"translated into {language.tag}: {', '.join(told)}"


def _kinds(site: Site) -> Mapping[str, Mapping[str, Record]]:
    return {kind: site.records[kind] for kind in KINDS if site.records[kind]}


def _number(site: Site, tag: str, kind: str) -> int:
    return sum(_is_whole(site, tag, kind, one) for one in site.records[kind].values())


def _is_whole(site: Site, tag: str, kind: str, record: Record) -> bool:
    return translating.is_whole(record, site.translated.get((tag, kind, record.id)))


def _rows(site: Site, tag: str) -> Iterator[Row]:
    for kind, some in _kinds(site).items():
        for record in some.values():
            if not _is_whole(site, tag, kind, record):
                one = site.translated.get((tag, kind, record.id))
                lacks = ", ".join(translating.lacking(record, one)) if one else ""
                yield row(site, record, record.label, kind, lacks or "all")
