"""Links: addresses of sources that did not answer when ``check --links`` asked them last."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language.counting import counted
from explainer.link import Site
from explainer.reports.values import Asked, Part, Report, Row, row


def report(site: Site, asked: Asked) -> Report:
    """Return the addresses that did not answer, as far as any were asked."""
    rows = tuple(_dead(site, asked))
    known = f"{counted(len(rows), 'dead links')}, asked on {asked.on}"
    return Report(
        "links",
        "Dead links",
        'Addresses of sources that did not answer when "explainer check --links" asked them last.',
        known if asked.on else 'not asked yet: "explainer check --links" does',
        (Part("Does not answer", ("what it did", "archived", "statements"), rows),),
    )


def _dead(site: Site, asked: Asked) -> Iterator[Row]:
    for source in site.sources.values():
        wrong = asked.answers.get(str(source.url)) if source.url else None
        if wrong:
            archived = "yes" if source.archived_url else "no"
            statements = len(site.citations.get(source.id, ()))
            cells = (str(source.url), wrong, archived, statements)
            yield row(site, source, *cells, at=("url",))
