"""``llms.txt`` (llmstxt.org): what a program that reads finds first, a line for each page that can
be had as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from markupsafe import Markup
from msgspec import Struct

from explainer import addresses
from explainer.books.lines import marked
from explainer.link import Site
from explainer.prose import plain_text
from explainer.views.desk import Desk
from explainer.views.editions import TEXTS
from explainer.views.excerpts import shortened
from explainer.views.frame import public
from explainer.views.held import standing
from explainer.views.planning import PagePlan

PATH = "llms.txt"
FIRST: Mapping[str, str] = {
    "article": "articles",
    "seed": "articles",
    "topic": "background",
    "period": "background",
    "numbers": "background",
    "question": "questions",
    "page": "pages",
}
"""What tells a story, under its heading; the rest is to look things up."""
LESS = "optional"
"""What a program may skip whose memory is short: the format has a heading of this name."""
WORDS = 32
"""What is said of a page: no more than search engines show."""


class Listed(Struct, frozen=True):
    """A page: its name, the address of its Markdown, a sentence."""

    title: Markup
    address: str
    said: Markup


class Told(Struct, frozen=True):
    """What the file says before its lists."""

    title: Markup
    tagline: Markup
    publisher: Markup
    known_until: Markup
    licence: Markup
    data: str
    pages: Mapping[str, tuple[Listed, ...]]


def told(site: Site, plans: Iterable[PagePlan]) -> Told | None:
    """Return what the file says; nothing where no page is had as Markdown."""
    pages, settings = listed(site, plans), site.settings
    if not pages:
        return None
    return Told(
        marked(settings.title),
        marked(settings.tagline),
        marked(settings.publisher.name),
        marked(Desk(site, PATH).date(settings.as_of).text),
        marked(settings.rights),
        public(settings.base_url, addresses.DATA) or addresses.DATA,
        pages,
    )


def listed(site: Site, plans: Iterable[PagePlan]) -> Mapping[str, tuple[Listed, ...]]:
    """Return all pages that are had as Markdown, by the heading that they stand under."""
    found: dict[str, list[Listed]] = {}
    if "markdown" in site.settings.formats and not site.release.drafts:
        for plan in plans:
            if plan.kind in TEXTS and not plan.hidden and not standing(site, plan.about, plan.seed):
                found.setdefault(FIRST.get(plan.kind, LESS), []).append(_listed(site, plan))
    order = (*dict.fromkeys(FIRST.values()), LESS)
    return {heading: tuple(found[heading]) for heading in order if heading in found}


def _listed(site: Site, plan: PagePlan) -> Listed:
    kind, identity = plan.about or ("", "")
    record = site.records.get(kind, {}).get(identity)
    said = shortened(plain_text(record.in_short), WORDS) if record and record.SHORT else ""
    address = f"{plan.address}index.md"
    shown = public(site.settings.base_url, address) or address
    return Listed(marked(plan.head_title), shown, marked(said))
