"""How many records of each kind there are, for who wants to know how large the site is."""

from __future__ import annotations

from explainer import addresses
from explainer.link import Site


def counts(site: Site) -> tuple[tuple[str, str, int], ...]:
    """Return address, name and number of each kind of record that has pages."""
    rows = (
        (addresses.EVENTS, "Events", len(site.events)),
        (addresses.ACTORS, "People and groups", len(site.actors)),
        (addresses.PLACES, "Places", len(site.places)),
        (addresses.DOCUMENTS, "Documents", len(site.documents)),
        (addresses.GLOSSARY, "Terms", len(site.terms)),
        (addresses.QUESTIONS, "Questions", len(site.questions)),
        (addresses.SOURCES, "Sources", len(site.sources)),
    )
    return tuple(row for row in rows if row[2])
