"""An article that explains a seed, begun: what is certain is filled in, what is not is a note."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from explainer import addresses
from explainer.link import Site
from explainer.model import SECTIONS
from explainer.reading import Seed, find_seed
from explainer.scaffold.begun import Begun, Wish
from explainer.scaffold.draft import notes
from explainer.scaffold.draft.expected import Expected, expected
from explainer.scaffold.draft.facts import facts
from explainer.scaffold.draft.matched import Matched, matched
from explainer.scaffold.draft.named import Named, Unknown, mentions, named, unknown
from explainer.scaffold.draft.quoted import Budget, Quoted, promises, quotations
from explainer.scaffold.draft.source import alike, known_source, new_source
from explainer.scaffold.files import ScaffoldError
from explainer.scaffold.places import free

LONGEST = 60
"""Letters of an address that is made of a headline: more is cut off where a search shows it."""
EXPECTED = 4
"""Expectations that are begun: each is four gaps to fill. The others are notes."""
TOLD = "What happened"
RIGHTS: Mapping[str, str] = {
    "en": "The text belongs to {publisher}; this page quotes it briefly and links to it."
}
"""Whose the text is, in the languages that somebody has said it in."""
_MARKS = re.compile(r"([\\`*_\[\]<>#])")


def article(wish: Wish) -> Begun:
    """Begin an article that explains a seed, and the source that it is.

    Raises:
        ScaffoldError: there is no such seed, or it is explained already.
        ContentProblems: it or its sidecar cannot be read.
    """
    seed = find_seed(wish.root, wish.name)
    if seed is None:
        raise ScaffoldError(f'there is no seed "{wish.name}" in {wish.root / "seeds"}')
    _is_first(seed, wish.site)
    slug = free("article", _slug(seed), wish.site)
    known = known_source(seed, wish.site)
    source = known.id if known else free("source", slug, wish.site)
    beside = () if known else (new_source(source, seed, wish.site),)
    values: dict[str, Any] = {"seed": seed.name, "source": source, "status": "draft"}
    if seed.published:
        values["published"] = seed.published.text
    if wish.site is None:
        return Begun(slug, values, beside, body=_body((), source))
    return _drafted(Begun(slug, values, beside), seed, wish.site)


def _is_first(seed: Seed, site: Site | None) -> None:
    explained = site.explaining.get(seed.name) if site else None
    if explained:
        where = f"{explained.origin.path}:{explained.origin.mark(('seed',))[0]}"
        raise ScaffoldError(f'the article of "{seed.name}" is written already: {where}')


def _slug(seed: Seed) -> str:
    """Return the id of an article: of its headline, cut between words, or of its file."""
    whole = addresses.slug(seed.article.headline or "")
    short = whole if len(whole) <= LONGEST else whole[: LONGEST + 1].rpartition("-")[0]
    slug = short or whole[:LONGEST] or seed.slug
    if not slug:
        raise ScaffoldError(f'no address can be made of "{seed.name}": rename the file')
    return slug


def _drafted(start: Begun, seed: Seed, site: Site) -> Begun:
    """Fill in what the text and the site say together."""
    told, said = seed.article, mentions(seed.article, site)
    found, strange = named(said), unknown(told, site, said)
    meant = matched(seed, found, site, str(start.values["source"]))
    budget, awaited = Budget(told, site.settings), tuple(expected(told))
    is_ours = told.language in (None, site.settings.language.locale.language)
    stated = tuple(promises(awaited, budget, EXPECTED)) if is_ours else ()
    quoted = tuple(_named_speakers(quotations(told, budget), found, strange, site))
    source = str(start.values["source"])
    return Begun(
        start.identity,
        {**start.values, **_fields(meant, found, seed, site), **_awaited(stated)},
        start.beside,
        f"known names: {len(found)}, unknown: {len(strange)}, expected: {len(awaited)}, "
        f"quoted: {len(quoted)}; where, is told in the notes of the draft",
        notes=notes.joined(
            notes.comments(
                notes.headline(told.headline),
                notes.of_sources(() if not start.beside else alike(seed, site), source),
                notes.of_lines(tuple(facts(told)), found),
                notes.of_expected([each for each in awaited if each not in stated]),
                notes.of_quotations(() if is_ours else quoted),
                notes.of_names(strange, site),
                notes.of_events(meant.before),
            )
        ),
        body=_body(quoted if is_ours else (), source),
    )


def _fields(meant: Matched, found: Sequence[Named], seed: Seed, site: Site) -> Mapping[str, Any]:
    known = known_source(seed, site)
    publisher = known.publisher if known else seed.article.publisher
    rights = RIGHTS.get(site.settings.language.locale.language) if publisher else None
    values = {
        "place": meant.place,
        "topics": [*meant.topics],
        "event": meant.event,
        "who": [each.id for each in found if each.kind == "actor"],
        "rights": rights and rights.format(publisher=publisher),
    }
    return {key: value for key, value in values.items() if value}


def _awaited(stated: Sequence[Expected]) -> Mapping[str, Any]:
    entries = [{"expected": each.words, "quote": True} for each in stated]
    return {"expectations": entries} if entries else {}


def _named_speakers(
    quoted: Iterator[Quoted], found: Sequence[Named], strange: Sequence[Unknown], site: Site
) -> Iterator[Quoted]:
    """Yield quotations, a speaker who is called by the last name with the whole one."""
    people = [site.actors[each.id] for each in found if each.kind == "actor"]
    names = [actor.label for actor in people if actor.kind == "person"]
    names += [each.words for each in strange]
    for each in quoted:
        whole = {name for name in names if name.split()[-1] == each.speaker}
        yield Quoted(each.text, whole.pop(), each.line) if len(whole) == 1 else each


def _body(quoted: Sequence[Quoted], source: str) -> str:
    """Return the sections, quotations in the one that tells; what is empty is a gap."""
    told = "".join(_quote(each, source) for each in quoted)
    note = "TODO: tell it in our own words, with a source behind each paragraph.\n\n"
    return (
        "\n\n".join(
            f"## {heading}\n\n{note}{told}".strip() if told and heading == TOLD else f"## {heading}"
            for heading in SECTIONS
        )
        + "\n"
    )


def _quote(each: Quoted, source: str) -> str:
    text = _MARKS.sub(r"\\\1", each.text)
    return f"::: quote {each.speaker}\n{text} [@{source}]\n:::\n\n"
