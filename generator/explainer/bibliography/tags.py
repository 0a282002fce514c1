"""What a page's head says to reference managers, of the work that is cited there.

Dublin Core, as Zotero's translator *Embedded Metadata* reads it
(https://www.zotero.org/support/dev/exposing_metadata). Not the `citation_title` of Google Scholar,
which is for papers: it makes every page an article of a journal.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.bibliography.works import Work
from explainer.dates import When

Tag = tuple[str, str]


def tags(work: Work, rights: str = "") -> tuple[Tag, ...]:
    """Return names and contents; ``rights`` is the licence of what is our own."""
    is_part = work.form.within == "container-title"
    known = (
        ("z.itemType", work.form.zotero),
        ("DC.title", work.title),
        *_authors(work),
        ("citation_journal_title" if is_part else "DC.publisher", work.within),
        ("DC.date", _day(work.published)),
        ("DC.language", work.language),
        ("citation_public_url", work.url),
        ("DC.rights", rights),
    )
    return tuple((name, content) for name, content in known if content)


def _authors(work: Work) -> Iterator[Tag]:
    # A comma would part the name of an office into a first and a last.
    return (("DC.creator", name) for name in work.authors if "," not in name)


def _day(when: When | None) -> str:
    exact = when is not None and not when.interval and when.start is not None and when.start.exact
    return when.text if when and exact else ""
