"""Names: what has no form in the site's languages or in those of its sides, or none to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explainer.language.tags import as_written, is_written_so, script
from explainer.language.transliteration import LATIN, tables_of
from explainer.link import Site
from explainer.model import Called, SiteSettings, kind_of
from explainer.reports.values import Asked, Part, Report, Row, row


def report(site: Site, asked: Asked) -> Report:
    """Return what lacks a name, language by language, and the forms that nobody can read."""
    lacking = lacks(site)
    parts = [
        Part(f"No name in {tag}", ("kind",), tuple(_rows(site, some)))
        for tag, some in lacking.items()
    ]
    unread = tuple(_unread(site))
    columns = ("kind", "language", "form")
    return Report(
        "names",
        "Names",
        "What has no name in the site's languages or those of its sides, as `languages` of a side "
        "has them; forms in other letters that no table reads and no `reads` tells.",
        summary(site, lacking) or "no name is missing",
        (*parts, Part("Not told how it reads", columns, unread)),
    )


def lacks(site: Site) -> Mapping[str, list[Called]]:
    """Return the records that have no name in a language of the site or of a side, by its tag."""
    return {
        tag: [record for record in named(site) if not _has(record, tag, site.settings)]
        for tag in _languages(site.settings)
    }


def summary(site: Site, lacking: Mapping[str, list[Called]]) -> str:
    """Return in a line how many names are missing; nothing where none is."""
    few = [f"{len(some)} in {tag}" for tag, some in lacking.items() if some]
    number = sum(1 for _ in named(site))
    return f"of {number} names, {', '.join(few)} are missing" if few else ""


def named(site: Site) -> Iterator[Called]:
    """Yield what has names in languages: people, organisations, places."""
    yield from site.actors.values()
    yield from site.places.values()


def _languages(settings: SiteSettings) -> list[str]:
    spoken = (settings.language, *settings.languages)
    of_sides = (tag for side in settings.sides for tag in side.languages)
    return list(dict.fromkeys((*(one.tag for one in spoken), *of_sides)))


def _has(record: Called, tag: str, settings: SiteSettings) -> bool:
    own = settings.language.tag
    is_own = as_written(tag) == as_written(own)
    return bool(record.name_in(tag)) or (is_own and is_written_so(own, record.label))


def _rows(site: Site, some: list[Called]) -> Iterator[Row]:
    yield from (row(site, record, record.label, kind_of(record)) for record in some)


def _unread(site: Site) -> Iterator[Row]:
    own = script(site.settings.language.tag)
    for record in named(site):
        for form in record.forms:
            is_read = script(form.language) in (own, LATIN) or tables_of(form.language)
            if not form.reads and not is_read:
                kind = kind_of(record)
                yield row(site, record, record.label, kind, form.language, form.name)
