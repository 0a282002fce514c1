"""An article that explains a seed, begun: what its text says is filled in, all else is a gap."""

from __future__ import annotations

from explainer import addresses
from explainer.link import Site
from explainer.model import SECTIONS
from explainer.reading import Seed, find_seed
from explainer.scaffold import lines
from explainer.scaffold.begun import Begun, Wish
from explainer.scaffold.files import NewFile, ScaffoldError
from explainer.scaffold.places import place
from explainer.scaffold.shape import fields
from explainer.schemas.files import FILES, with_schema

LONGEST = 60
"""Letters of an address that is made of a headline: more is cut off where a search shows it."""


def article(wish: Wish) -> Begun:
    """Begin an article that explains a seed, and the source that it is.

    Raises:
        ScaffoldError: there is no such seed, or it is explained already.
        ContentProblems: it or its sidecar cannot be read.
    """
    seed = find_seed(wish.root, wish.name)
    if seed is None:
        raise ScaffoldError(f'there is no seed "{wish.name}" in {wish.root / "seeds"}')
    explained = wish.site.explaining.get(seed.name) if wish.site else None
    if explained:
        where = f"{explained.origin.path}:{explained.origin.mark(('seed',))[0]}"
        raise ScaffoldError(f'the article of "{seed.name}" is written already: {where}')
    slug = addresses.slug(seed.article.headline or "")[:LONGEST].strip("-") or seed.slug
    if not slug:
        raise ScaffoldError(f'no address can be made of "{seed.name}": rename the file')
    values = {"seed": seed.name, "source": slug, "published": seed.article.published}
    known = {key: value for key, value in values.items() if value}
    body = "\n\n".join(f"## {heading}" for heading in SECTIONS)
    return Begun(slug, known, (_source(slug, seed, wish.site),), body=f"{body}\n")


def _source(slug: str, seed: Seed, site: Site | None) -> NewFile:
    told = seed.article
    values = {
        "id": slug,
        "title": told.headline,
        "author": told.byline,
        "publisher": told.publisher,
        "published": told.published,
        "url": told.url,
        "kind": "news",
        "language": told.language,
    }
    said = {key: value for key, value in values.items() if value}
    path = place("source", slug)
    of = fields(FILES["source"], site.settings if site else None)
    text = "".join(f"{line}\n" for line in lines.entry(lines.record(of, said)))
    return NewFile(path, with_schema("source", path, text))
