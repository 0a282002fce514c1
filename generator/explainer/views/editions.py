"""The page in other formats, for readers to take away: on paper, as a book, as plain text.

A preview has none: its pages are made anew with each key that an editor strikes.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from explainer.model.settings import Format, SiteSettings
from explainer.social.faces import has
from explainer.views.desk import Desk
from explainer.views.linked_data.things import begins
from explainer.views.values import Edition

BOOKS = frozenset({"article"})
"""The kinds of page that are a story from end to end."""
TEXTS = BOOKS | {
    *("actor", "document", "event", "glossary", "numbers", "page"),
    *("period", "place", "question", "seed", "topic"),
}
"""The kinds of page that people read: the others are lists of these, or of data to download."""


class _Kind(Struct, frozen=True):
    """A format: its type on the web, the name of its files, the pages that have it."""

    type: str
    file: str
    kinds: frozenset[str]


FORMATS: Mapping[Format, _Kind] = {
    "epub": _Kind("application/epub+zip", "{name}.epub", BOOKS),
    "pdf": _Kind("application/pdf", "{name}.pdf", BOOKS),
    "markdown": _Kind("text/markdown", "index.md", TEXTS),
}


def editions_of(desk: Desk, kind: str) -> tuple[Edition, ...]:
    """Return the formats that a page can be had in, in the order in which it names them."""
    site = desk.site
    wanted = () if site.release.drafts else site.settings.formats
    name = desk.here.rstrip("/").rpartition("/")[2]
    made = (
        (each, form, f"{desk.here}{form.file.format(name=name)}")
        for each, form in FORMATS.items()
        if each in wanted and kind in form.kinds and (each != "pdf" or _is_printable(site.settings))
    )
    return tuple(
        Edition(each, form.type, path, desk.to(path), _modified(desk)) for each, form, path in made
    )


def _is_printable(settings: SiteSettings) -> bool:
    """Say whether there are faces for the language of a site: its own name is in it."""
    return has(f"{settings.title}{settings.tagline}")


def _modified(desk: Desk) -> str:
    """Return the day of what a page says: no clock tells it."""
    kind, identity = desk.about or ("", "")
    record = desk.site.records.get(kind, {}).get(identity)
    updated = record.updated if record else None
    return begins(updated or desk.site.settings.as_of)
