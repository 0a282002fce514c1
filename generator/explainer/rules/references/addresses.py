"""One list of the addresses of all pages: each taken once, none that the site keeps for itself."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from explainer import addresses
from explainer.documents import Location, Mark
from explainer.link import Key, Site, before, has_page
from explainer.model import Origin, Paged, Record
from explainer.problems import Problem

PAGED = (
    *("topic", "article", "question", "page", "event", "actor", "place", "document", "term"),
    "source",
)


class Claim(Struct, frozen=True):
    """An address, where it was claimed, and how its claimant would take another.

    Of a file that is no record there is no ``origin``: it is claimed by its name.
    """

    kind: str
    slug: str
    address: str
    path: str
    advice: str
    origin: Origin | None = None
    location: Location = ()
    message: str = ""
    """What is wrong with it in any case."""

    @property
    def mark(self) -> Mark:
        """Return the line and the column of the claim; a problem alone asks for it."""
        return self.origin.mark(self.location) if self.origin else (1, 1)

    def problem(self, message: str) -> Problem:
        return Problem(self.path, *self.mark, f"{message}: {self.advice}")


def check(site: Site) -> Iterator[Problem]:
    """Yield claims to an address that is empty, kept, or taken already."""
    taken: dict[str, Claim] = {}
    for claim in (*_claims(site), *_before(site)):
        # Some hosts and file systems take capitals and small letters for the same.
        first = taken.setdefault(claim.address.casefold(), claim)
        if claim.message:
            yield claim.problem(claim.message)
        elif not claim.slug:
            yield claim.problem("no address can be made of this name")
        elif claim.kind in addresses.ADDRESSES and addresses.is_kept(claim.kind, claim.slug):
            yield claim.problem(f'the address "{claim.address}" is kept for pages of the site')
        elif first is not claim:
            where = f"{first.path}:{first.mark[0]}"
            yield claim.problem(f'the address "{claim.address}" is taken by {where}')


def _claims(site: Site) -> Iterator[Claim]:
    for kind in PAGED:
        for record in site.records[kind].values():
            yield _of_record(site, kind, record)
    for topic in site.topics.values():
        for index, period in enumerate(topic.periods):
            address = site.address("period", f"{topic.id}/{period.id}")
            place = (topic.origin.path, "give the period another id", topic.origin)
            yield Claim("period", period.id, address, *place, ("periods", index, "id"))
    yield from _of_seeds(site)


def _of_seeds(site: Site) -> Iterator[Claim]:
    """Yield those of bare seeds, but for one whose article most likely mistyped its name."""
    astray = [article for article in site.articles.values() if article.seed not in site.seeds]
    mistyped = {site.address("article", article.id) for article in astray}
    for seed in site.bare_seeds:
        address = addresses.address("article", seed.slug)
        if address not in mistyped:
            advice = f'state "slug: …" in {seed.beside}'
            yield Claim("article", seed.slug, address, seed.path, advice)


def _before(site: Site) -> Iterator[Claim]:
    """Yield the addresses that pages had before; they come last, since pages have the first say."""
    for kind, record in site.everything():
        for location, old, whose in before(kind, record):
            typed = old.removesuffix("/").rpartition("/")[2]
            advice = "take this one out" if has_page(kind, record) else "take it out"
            place = (record.origin.path, advice, record.origin, location)
            yield Claim("alias", typed, old, *place, _wrong_with(site, record, old, whose))


def _wrong_with(site: Site, record: Record, old: str, whose: Key) -> str:
    """Return what is wrong with an old address, whatever other pages there are."""
    if whose[0] != "period" and not has_page(whose[0], record):
        return "there is no page of this alone that an address could forward to"
    if not addresses.fits_old(old):
        return f'no page can have had the address "{old}"'
    if addresses.is_the_sites(old):
        return f'the address "{old}" is kept for pages of the site'
    if old.casefold() == site.address(*whose).casefold():
        return f'"{old}" is the address that it has'
    return ""


def _of_record(site: Site, kind: str, record: Record) -> Claim:
    stated = record.slug if isinstance(record, Paged) else None
    advice = "state another slug" if stated else "state a slug, an address of its own"
    place = (record.origin.path, advice, record.origin, ("slug" if stated else "id",))
    return Claim(kind, stated or record.id, site.address(kind, record.id), *place)
