"""How many records of each kind there are, for who wants to know how large the site is."""

from __future__ import annotations

from msgspec import Struct

from explainer import addresses
from explainer.link import Site


def counts(site: Site) -> tuple[tuple[str, str, int], ...]:
    """Return address, name and number of each kind of record that has pages."""
    words = site.words
    rows = (
        (addresses.EVENTS, words.gettext("Events"), len(site.events)),
        (addresses.ACTORS, words.gettext("People and groups"), len(site.actors)),
        (addresses.PLACES, words.gettext("Places"), len(site.places)),
        (addresses.DOCUMENTS, words.gettext("Documents"), len(site.documents)),
        (addresses.GLOSSARY, words.gettext("Terms"), len(site.terms)),
        (addresses.QUESTIONS, words.gettext("Questions"), len(site.questions)),
        (addresses.SOURCES, words.gettext("Sources"), len(site.sources)),
    )
    return tuple(row for row in rows if row[2])


class Copies(Struct, frozen=True):
    """How many sources there are, how many on the web, and of how many an archive keeps a copy."""

    sources: int
    on_the_web: int
    archived: int


def copies(site: Site) -> Copies:
    """Return how many sources have an address, and how many an archived copy."""
    sources = site.sources.values()
    return Copies(
        len(sources),
        sum(bool(source.url) for source in sources),
        sum(bool(source.archived_url) for source in sources),
    )
